"""Calls that are over, to look back at before the next one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from ivr.earlier_call import EarlierCall


class EarlierCalls(Protocol):
    def about(self, case_id: str, most: int) -> Sequence[EarlierCall]:
        """Those about a case that counted, or led to a conversation; the latest first."""

    def taken_by(self, agent: str, since: datetime, most: int) -> Sequence[EarlierCall]:
        """Those in which this agent talked with the caller, not in a seat, and was done after an instant."""
