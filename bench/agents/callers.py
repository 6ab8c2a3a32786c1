"""Callers: they say why they call, wait as long as they like, talk, and hang up."""

import random
from datetime import datetime
from functools import partial

from bench.agents.day import Impatience, Script
from bench.agents.exchange import Exchange
from bench.agents.leg import Leg
from bench.agents.person import Pressed
from ivr.audio import Evidence, Raised, Settled
from ivr.steps import Ask

SPEAKS_SECONDS = 4.0
ANSWERS_CALLBACK = 0.85
TALKS_ON_SECONDS = 30.0
RISE_DB = 9.0
TRIES_AGAIN_SECONDS = 300


class Caller:
    """Remembers what becomes of the call.

    They stand in line until they meet somebody, or leave it; `met_at` is when agents were in the room, `hung_up`
    whether the caller ended a leg of the call.
    """

    def __init__(self, exchange: Exchange, script: Script, line: str, dice: random.Random) -> None:
        self.number = script.number
        self.script = script
        self.call_sid = ""
        self.in_line_at: datetime | None = None
        self.left_line_at: datetime | None = None
        self.met_at: list[datetime] = []
        self.human_line_at: datetime | None = None
        self.hung_up = False
        self.is_off_the_phone = False
        self._has_risen = False
        self._exchange = exchange
        self._line = line
        self._dice = dice
        self._talk_seconds = script.talk_seconds

    def calls(self) -> None:
        """Later, if the phone is in use: another call of theirs takes longer than they thought."""
        if self._exchange.is_in_use(self.number):
            self._exchange.agenda.after(TRIES_AGAIN_SECONDS, self.calls)
            return
        self._exchange.phones[self.number] = self
        self.call_sid = self._exchange.dials_in(self, self._line).sid

    # As a person on the phone

    def picks_up_after(self) -> float | None:
        return self._dice.uniform(4, 15) if self._dice.random() < ANSWERS_CALLBACK else None

    def answers(self, leg: Leg, ask: Ask, prompt_seconds: float) -> Pressed | None:
        match ask.then.name:
            case "caller.reason" if ask.speech:
                return self._says_why(leg, prompt_seconds)
            case "caller.waiting_key" if self._wishes:
                return Pressed(self._dice.uniform(1, 5), key=self.script.then)
            case "caller.nobody_key":
                return Pressed(prompt_seconds + 1, key="1")
        return None

    def _says_why(self, leg: Leg, prompt_seconds: float) -> Pressed:
        if self.script.is_raised_at_once:
            self._exchange.agenda.after(prompt_seconds + 1, partial(self._raises_voice, leg))
        return Pressed(prompt_seconds + SPEAKS_SECONDS, words=self.script.words)

    @property
    def _wishes(self) -> bool:
        return self.script.then in (Impatience.CALLBACK, Impatience.MESSAGE) and self._is_impatient

    @property
    def _is_impatient(self) -> bool:
        if self.in_line_at is None or self.met_at:
            return False
        waited = self._exchange.agenda.now() - self.in_line_at
        return waited.total_seconds() >= self.script.patience_seconds

    def is_put_on_hold(self, leg: Leg) -> None:
        if self.in_line_at is None:
            self.in_line_at = self._exchange.agenda.now()
            if self.script.then is Impatience.HANGS_UP:
                self._exchange.agenda.after(self.script.patience_seconds, partial(self._gives_up, leg))

    def _gives_up(self, leg: Leg) -> None:
        if leg.waits and not self.met_at:
            leg.hangs_up()

    def meets(self, leg: Leg) -> None:
        """An agent is there. Who was cut off in mid-talk has a little left to say."""
        agenda, talk_seconds = self._exchange.agenda, self._talk_seconds
        self._leaves_line()
        self.met_at.append(agenda.now())
        self._talk_seconds = TALKS_ON_SECONDS
        if self.script.raised_after is not None and not self._has_risen:
            agenda.after(self.script.raised_after, partial(self._raises_voice, leg))
        leg.later(talk_seconds, leg.hangs_up)

    def talks_elsewhere(self, leg: Leg) -> float:
        self._leaves_line()
        self.human_line_at = self._exchange.agenda.now()
        return self._talk_seconds

    def is_off(self, leg: Leg, by_person: bool) -> None:
        self._leaves_line()
        self.hung_up |= by_person
        self.is_off_the_phone = True

    def _leaves_line(self) -> None:
        if self.in_line_at and self.left_line_at is None:
            self.left_line_at = self._exchange.agenda.now()

    # The voice

    def _raises_voice(self, leg: Leg) -> None:
        is_heard = leg.is_in_room if self.script.raised_after is not None else not leg.is_over
        if self._has_risen or not is_heard:
            return
        self._exchange.hears(leg, Raised(_evidence(seconds=0.5)))
        self._has_risen = True
        self._exchange.agenda.after(self.script.raised_seconds, partial(self._calms_down, leg))

    def _calms_down(self, leg: Leg) -> None:
        self._exchange.hears(leg, Settled(_evidence(self.script.raised_seconds)))


def _evidence(seconds: float) -> Evidence:
    """Of the one rise of a call: that it began ten seconds after the call did is as good as any."""
    return Evidence(
        at_seconds=10.0 + seconds,
        seconds=seconds,
        rise_db=RISE_DB,
        effort=3.0,
        pitch_rise=2.0,
        confidence=0.9,
    )
