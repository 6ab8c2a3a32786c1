"""All that is kept about one caller."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Kept:
    """How much there is about a number. `recordings` are addresses at Twilio, of messages and of answers."""

    calls: int
    cases: int
    surveys: int
    promises: int
    recordings: Sequence[str]


class Callers(Protocol):
    """Callers, by their numbers."""

    def kept(self, number: str) -> Kept: ...

    def surveys_not_over(self, number: str) -> Sequence[str]:
        """Their ids."""

    def erase(self, number: str, at: datetime) -> None:
        """Their number and words, and how loud they spoke, are gone; nobody can come back to an open case.

        What remains is nobody's: that there was a call, how it was decided, what was answered.
        """
