"""The routing file: changed, tried, back-tested, made live, and rolled back."""

from ivr.console.rules.views import rules

__all__ = ["rules"]
