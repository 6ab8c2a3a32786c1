"""What the core needs from the outside: time, telephone legs, later jobs and records."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from ivr.records import Records
from ivr.turn import Turn

T = TypeVar("T")


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, with a zone."""


class NotPlaced(Exception):
    """The call or change was certainly not made."""


class Unreachable(NotPlaced):
    """Twilio itself could not be reached."""


class Refused(NotPlaced):
    """Twilio will not do this, however often it is asked."""


class InDoubt(Exception):
    """The call may or may not have been placed: the answer was lost. Never dial again on this."""


@dataclass(frozen=True)
class MachineDetection:
    """Twilio listens whether a machine picks up, while the call goes on, and tells `turn`.

    With `waits_for_beep` it tells of a machine only when one may speak to it.
    """

    turn: Turn
    waits_for_beep: bool = False


class Telephony(Protocol):
    """Legs beyond the one that a webhook answers. Each method raises `NotPlaced` or `InDoubt`."""

    def dial(
        self,
        to: str,
        caller_id: str,
        turn: Turn,
        status: Turn,
        ring_seconds: int,
        fallback: Turn | None = None,
        machine: MachineDetection | None = None,
    ) -> str:
        """Ring a number; when it answers, `turn` says what it hears, or `fallback` where that fails.

        Returns the new leg's CallSid.
        """

    def move(self, call_sid: str, turn: Turn) -> None:
        """Take a live leg out of whatever it does and continue at `turn`."""

    def hang_up(self, call_sid: str) -> None: ...

    def is_over(self, call_sid: str) -> bool:
        """Whether this leg has ended, or never was."""

    def placed_since(self, to: str, since: datetime) -> Iterable[str]:
        """CallSids of the calls placed to a number since an instant, also those that Twilio has not dialled yet.

        To settle an `InDoubt`.
        """


Job = tuple[str, int]
"""A survey's id, and the number of the attempt."""


class Scheduler(Protocol):
    """Durable jobs: what is scheduled survives the process, and runs once."""

    def at(self, due_at: datetime, survey_id: str, attempt: int) -> None:
        """Run one try of a survey at an instant; the same survey and attempt again changes nothing."""

    def to_come(self, jobs: Collection[Job]) -> Collection[Job]:
        """Those of these jobs that are still to be run."""

    def run_due(self) -> None:
        """Start now whatever is due by the clock, whose time may have been skipped."""

    def close(self) -> None: ...


class Archive(Protocol):
    """The store, for those who only read."""

    def read(self, work: Callable[[Records], T]) -> T:
        """Work that writes nothing, and keeps nobody from writing meanwhile."""


class Store(Archive, Protocol):
    def run(self, work: Callable[[Records], T]) -> T:
        """Do the work in one transaction: all of it is kept, or nothing. The work may be run again from its start."""

    def close(self) -> None: ...
