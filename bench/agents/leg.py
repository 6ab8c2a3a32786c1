"""A leg: it does one step after the other, in skipped time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, assert_never

from bench.agents.agenda import Appointment
from bench.agents.person import Person
from ivr.steps import (
    Ask,
    Bridge,
    Connect,
    Go,
    HangUp,
    Leave,
    Listen,
    Meet,
    Play,
    Say,
    Step,
    TakeMessage,
    Wait,
)
from ivr.turn import Turn
from ivr.words import spoken_seconds

if TYPE_CHECKING:
    from bench.agents.exchange import Exchange

# Of the shipped hold sound (webhooks/hold_sound.py).
PLAYED_SECONDS = 10.0
MESSAGE_SECONDS = 20
# Twilio asks for the next document of a wait a moment after the last one is over.
BETWEEN_DOCUMENTS_SECONDS = 0.2


class Leg:
    """`status` is told when it is over, and of a leg that nobody picked up too."""

    def __init__(self, exchange: Exchange, sid: str, line: str, person: Person, status: Turn) -> None:
        self._exchange = exchange
        self.sid = sid
        self.line = line
        self.person = person
        self._status = status
        self._next: Appointment | None = None
        self._wait: Wait | None = None
        self._waits_since: datetime | None = None
        self.meet: Meet | None = None
        self.is_over = False

    # What Twilio does with it

    def goes_to(self, turn: Turn, key: str = "", words: str = "", seconds: int = 0, result: str = "") -> None:
        reply = self._exchange.asks(self, turn, key=key, words=words, seconds=seconds, result=result)
        self._plays(reply.steps)

    def moves_to(self, turn: Turn) -> None:
        """Out of whatever it does, by REST."""
        self._stops()
        self.goes_to(turn)

    def later(self, seconds: float, what: Callable[[], object]) -> None:
        """What this leg does next, in place of anything else that it would have done."""
        self._nothing_more()
        self._next = self._exchange.agenda.after(seconds, what)

    def ends(self, status: str = "completed", *, by_person: bool = False) -> None:
        if self.is_over:
            return
        self._stops()
        self.is_over = True
        self._exchange.over(self, self._status, status)
        self.person.is_off(self, by_person)

    def hangs_up(self) -> None:
        """The person does."""
        self.ends(by_person=True)

    def presses_star(self) -> None:
        """In a room: out of it, where the document says so."""
        meet = self.meet
        if meet and meet.star:
            self._exchange.rooms.leaves(self)
            self.goes_to(meet.then)

    def _nothing_more(self) -> None:
        if self._next:
            self._next.is_off = True

    def _stops(self) -> None:
        self._nothing_more()
        self._wait = None
        self._exchange.rooms.leaves(self)

    @property
    def is_in_room(self) -> bool:
        return self.meet is not None

    @property
    def waits(self) -> bool:
        """In a queue."""
        return self._wait is not None

    # What its document says

    def _plays(self, steps: Sequence[Step]) -> None:  # noqa: PLR0912  # a branch for each verb
        if not steps:
            return self._document_is_over()
        step, rest = steps[0], steps[1:]
        match step:
            case Say(text=text):
                self.later(spoken_seconds(text), lambda: self._plays(rest))
            case Play():
                self.later(PLAYED_SECONDS, lambda: self._plays(rest))
            case Ask():
                self._asks(step, rest)
            case Listen():
                self._plays(rest)
            case Wait():
                self._enters_queue(step)
            case Leave():
                self._leaves_queue()
            case Meet():
                self._exchange.rooms.enters(self, step)
            case Bridge():
                raise AssertionError("nobody waits as a task of TaskRouter's")
            case Connect():
                self._talks_to_the_human_line(step)
            case TakeMessage(then=then):
                self.later(MESSAGE_SECONDS, lambda: self.goes_to(then, seconds=MESSAGE_SECONDS))
            case Go(turn):
                self.goes_to(turn)
            case HangUp():
                self.ends()
            case _:
                assert_never(step)
        return None

    def _document_is_over(self) -> None:
        if self._wait is None:
            return self.ends()
        return self.later(BETWEEN_DOCUMENTS_SECONDS, self._waits_on)

    def _asks(self, ask: Ask, rest: Sequence[Step]) -> None:
        prompt_seconds = sum(_seconds(part) for part in ask.prompt)
        pressed = self.person.answers(self, ask, prompt_seconds)
        if pressed:
            then = ask.then
            self.later(pressed.after_seconds, lambda: self.goes_to(then, pressed.key, pressed.words))
        elif ask.even_if_silent:
            self.later(prompt_seconds + ask.timeout_seconds, lambda: self.goes_to(ask.then))
        else:
            self.later(prompt_seconds + ask.timeout_seconds, lambda: self._plays(rest))

    def _enters_queue(self, wait: Wait) -> None:
        self._wait, self._waits_since = wait, self._exchange.agenda.now()
        self.person.is_put_on_hold(self)
        self._waits_on()

    def _waits_on(self) -> None:
        if self._wait and self._waits_since:
            waited = self._exchange.agenda.now() - self._waits_since
            self.goes_to(self._wait.meanwhile, seconds=int(waited.total_seconds()))

    def _leaves_queue(self) -> None:
        wait, self._wait = self._wait, None
        if wait:
            self.goes_to(wait.then, result="leave")

    def _talks_to_the_human_line(self, connect: Connect) -> None:
        assert connect.whisper is None, "REST is there, so no agent is dialled from the caller's own leg"
        self.later(self.person.talks_elsewhere(self), lambda: self.goes_to(connect.then, result="completed"))


def _seconds(part: Say | Play) -> float:
    return spoken_seconds(part.text) if isinstance(part, Say) else PLAYED_SECONDS
