"""The audit log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ivr.people.act import Act


@dataclass(frozen=True)
class Sought:
    """Acts from an instant on, and until another; by whom, what, and with these letters in what it was done to."""

    by: str | None = None
    what: str | None = None
    about: str | None = None
    since: datetime | None = None
    until: datetime | None = None


class Acts(Protocol):
    def add(self, act: Act) -> None: ...

    def found(self, sought: Sought, before: int | None, most: int) -> Sequence[tuple[int, Act]]:
        """With their numbers, the latest first; those before a number."""

    def who(self) -> Sequence[str]:
        """Who has done anything, by name."""

    def whats(self) -> Sequence[str]:
        """What has been done."""
