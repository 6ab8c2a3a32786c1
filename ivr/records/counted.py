"""Calls of the past, counted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from ivr.figures.calls import CallCounts
from ivr.figures.where import Where


class CountedCalls(Protocol):
    def ended(self, since: datetime, until: datetime, in_time_seconds: int) -> Mapping[Where, CallCounts]:
        """Those that ended from `since` on, and before `until`."""
