"""When agents were at work: signed in, and on no break."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from ivr.figures.load import Span


class Shifts(Protocol):
    def begin(self, agent: str, at: datetime) -> None:
        """Nothing for an agent who is at work already."""

    def end(self, agent: str, at: datetime) -> None:
        """Nothing for an agent who is not at work."""

    def at_work(self, agents: Collection[str], since: datetime, until: datetime) -> Sequence[Span]:
        """The time of these agents at work, as far as it lies between two instants."""

    def in_conversation(self, agents: Collection[str], since: datetime, until: datetime) -> Sequence[Span]:
        """The same of their conversations, from the first known shift on; a seat in somebody else's is one too."""

    def forget(self, before: datetime) -> None:
        """Those that ended before an instant."""
