"""How a person who is not driven by hand answers the phone and its questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ivr.simulator.handset import Decision, Handset


class Habit(Protocol):
    """`replies` answer one question (Gather) each, in every call anew: keys are pressed, words said.

    `greeting` is said on picking up; a machine `beeps` after it, and records.
    """

    @property
    def decision(self) -> Decision | None: ...
    @property
    def after_seconds(self) -> float: ...
    @property
    def replies(self) -> Sequence[str]: ...
    @property
    def greeting(self) -> str: ...
    @property
    def beeps(self) -> bool: ...


@dataclass(frozen=True)
class Accepts:
    """Answers, presses the key, then replies to later questions."""

    after_seconds: float = 3
    key: str = "1"
    then: tuple[str, ...] = ()
    decision: Decision = "answers"
    greeting: str = ""
    beeps: bool = False

    @property
    def replies(self) -> Sequence[str]:
        return (self.key, *self.then) if self.key else self.then


@dataclass(frozen=True)
class Passes(Accepts):
    """Answers, and declines with a key."""

    key: str = "2"


@dataclass(frozen=True)
class IsBusy:
    after_seconds: float = 0
    decision: Decision = "is busy"
    replies: tuple[str, ...] = ()
    greeting: str = ""
    beeps: bool = False


@dataclass(frozen=True)
class DoesNotAnswer:
    after_seconds: float = 0
    decision: None = None
    replies: tuple[str, ...] = ()
    greeting: str = ""
    beeps: bool = False


@dataclass(frozen=True)
class IsVoicemail:
    """Answers, greets, and then only records."""

    greeting: str = "Please leave a message after the tone."
    after_seconds: float = 12
    decision: Decision = "answers"
    replies: tuple[str, ...] = ()
    beeps: bool = True


class Act(Protocol):
    """Something that a hand-driven person has set out to do in the middle of a prompt."""

    async def perform(self, handset: Handset) -> None: ...


@dataclass(frozen=True)
class Presses:
    keys: str

    async def perform(self, handset: Handset) -> None:
        await handset.press(self.keys)


@dataclass(frozen=True)
class Says:
    text: str
    sound: Sequence[bytes] | None = None

    async def perform(self, handset: Handset) -> None:
        await handset.say(self.text, self.sound)


@dataclass(frozen=True)
class HangsUp:
    async def perform(self, handset: Handset) -> None:
        handset.hang_up()
