"""Cases: each over its calls, and what supervisors settle by hand."""

from ivr.console.cases.acts import case_acts
from ivr.console.cases.views import cases

__all__ = ["case_acts", "cases"]
