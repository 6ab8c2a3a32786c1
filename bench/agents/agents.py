"""Agents: most calls they take; some they pass, let ring, or drop. Now and then they take a break."""

import random
from dataclasses import dataclass
from functools import partial

from bench.agents.exchange import Exchange
from bench.agents.leg import Leg
from bench.agents.person import Pressed
from ivr.steps import Ask

DOES_NOT_ANSWER = 0.03
# At the whisper; everybody else accepts.
PASSES, IS_VOICEMAIL, DROPS_IN_WHISPER = 0.03, 0.01, 0.01
# In a conversation.
DROPS, PRESSES_STAR = 0.01, 0.02
COMES_TO_SIT_BESIDE = 0.8
SAYS_HOW_IT_ENDED = 0.9
WHY = "1112444"  # busy, not my skill, other
BREAK_EVERY_SECONDS = 3 * 3600
BREAK_SECONDS = 900


@dataclass
class Agent:
    exchange: Exchange
    name: str
    number: str
    dice: random.Random
    _wants_senior: bool = False

    def works(self) -> None:
        """Breaks begin at another time for each."""
        self.exchange.agenda.after(self.dice.uniform(0, BREAK_EVERY_SECONDS), self._takes_break)

    def _takes_break(self) -> None:
        roster = self.exchange.door.roster
        self.exchange.happens(lambda records: roster.takes_break(records, self.name))
        self.exchange.agenda.after(BREAK_SECONDS, self._comes_back)
        self.exchange.agenda.after(BREAK_EVERY_SECONDS, self._takes_break)

    def _comes_back(self) -> None:
        roster = self.exchange.door.roster
        self.exchange.happens(lambda records: roster.signs_in(records, self.name))

    # As a person on the phone

    def picks_up_after(self) -> float | None:
        return None if self.dice.random() < DOES_NOT_ANSWER else self.dice.uniform(2, 8)

    def answers(self, leg: Leg, ask: Ask, prompt_seconds: float) -> Pressed | None:
        match ask.then.name:
            case "agent.key":
                return self._decides(leg, prompt_seconds)
            case "agent.pass_reason":
                return Pressed(self.dice.uniform(1, prompt_seconds), key=self.dice.choice(WHY))
            case "agent.menu" if self._wants_senior:
                self._wants_senior = False
                return Pressed(0.5, key="1")
            case "seat.key":
                comes = self.dice.random() < COMES_TO_SIT_BESIDE
                return Pressed(0.7 * prompt_seconds, key=self.dice.choice("123") if comes else "4")
            case "agent.disposition" if self.dice.random() < SAYS_HOW_IT_ENDED:
                return Pressed(self.dice.uniform(2, 8), key=self.dice.choice("123"))
        return None

    def _decides(self, leg: Leg, prompt_seconds: float) -> Pressed | None:
        after_seconds = self.dice.uniform(0.4, 1.1) * prompt_seconds
        chance = self.dice.random()
        if chance < IS_VOICEMAIL:
            return None
        if chance < IS_VOICEMAIL + DROPS_IN_WHISPER:
            self.exchange.agenda.after(after_seconds, leg.hangs_up)
            return None
        passes = chance < IS_VOICEMAIL + DROPS_IN_WHISPER + PASSES
        return Pressed(after_seconds, key="2" if passes else "1")

    def is_put_on_hold(self, leg: Leg) -> None:
        raise AssertionError("agents are not held in a queue")

    def meets(self, leg: Leg) -> None:
        chance, after_seconds = self.dice.random(), self.dice.uniform(5, 60)
        if chance < DROPS:
            self.exchange.agenda.after(after_seconds, partial(self._drops, leg))
        elif chance < DROPS + PRESSES_STAR:
            self.exchange.agenda.after(after_seconds, partial(self._asks_for_senior, leg))

    def _drops(self, leg: Leg) -> None:
        if leg.is_in_room:
            leg.hangs_up()

    def _asks_for_senior(self, leg: Leg) -> None:
        if leg.is_in_room:
            self._wants_senior = True
            leg.presses_star()

    def talks_elsewhere(self, leg: Leg) -> float:
        raise AssertionError("agents are not put through to the human line")

    def is_off(self, leg: Leg, by_person: bool) -> None:
        """Nothing to remember: the store knows which offers there were."""
