"""Who works with the pages."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from ivr.people.person import Person
from ivr.records.table import Table


class People(Table[Person], Protocol):
    def all(self) -> Sequence[Person]:
        """By name."""

    def named(self, name: str) -> Person | None: ...

    def with_subject(self, subject: str) -> Person | None: ...

    def held_ops(self) -> Sequence[Person]:
        """Those of ops who are not disabled; nobody else changes them before this transaction is over."""


class Attempts(Protocol):
    """How often something was tried in a window of time, whichever processes were asked."""

    def count(self, key: str, window_start: datetime, tries: int) -> int:
        """How many there are with these."""

    def forget(self, before: datetime) -> None:
        """The windows that began before an instant."""
