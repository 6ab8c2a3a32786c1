"""Conversations of the past: to count what they came to."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from ivr.figures.contact import Contact


class Contacts(Protocol):
    def ended(self, since: datetime, until: datetime) -> Sequence[Contact]:
        """Those that ended from `since` on, and before `until`, in that order."""
