"""Calls and cases, for people who look for them."""

from collections.abc import Sequence
from typing import Protocol

from ivr.searching import FoundCall, FoundCase, Place, SoughtCalls, SoughtCases


class Search(Protocol):
    def calls(self, sought: SoughtCalls, behind: Place | None, limit: int) -> Sequence[FoundCall]:
        """The latest first."""

    def call(self, sid: str) -> FoundCall | None: ...

    def cases(self, sought: SoughtCases, behind: Place | None, limit: int) -> Sequence[FoundCase]:
        """Those that were opened last come first."""
