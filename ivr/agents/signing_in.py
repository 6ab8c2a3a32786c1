"""Agents call the line from their own phone to sign in or out. Who enters no PIN there is a caller like any other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from ivr.agents.agent import BUSY, Agent, AgentState
from ivr.agents.pin import DIGITS, PinCheck
from ivr.agents.roster import Roster
from ivr.call import Ring
from ivr.effects import Effect
from ivr.intake import Intake
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import Ask, HangUp, Reply, Say
from ivr.turn import Turn
from ivr.words import Words

MOST_TRIES = 3
# Until the phone that they call from is free again, and can ring.
HANGS_UP_WITHIN = timedelta(seconds=5)
Act = Callable[[Records, str], tuple[Effect, ...]]


@dataclass(frozen=True)
class SigningIn:
    clock: Clock
    roster: Roster
    intake: Intake

    def call_arrives(self, records: Records, ring: Ring) -> Reply:
        """An agent with a PIN is asked for it; nobody else hears of that."""
        agent = self.roster.with_phone(records, ring.number)
        if agent is None or agent.pin_hash is None:
            return self.intake.call_arrives(records, ring)
        return Reply((self._asked("team-pin", tries=1),))

    def pin_entered(self, records: Records, ring: Ring, tries: int, pin: str) -> Reply:
        """Silence, 0, or any other number of keys than a PIN has: an ordinary call."""
        agent = self.roster.with_phone(records, ring.number)
        if agent is None or len(pin) != DIGITS:
            return self.intake.call_arrives(records, ring)
        match self.roster.check_pin(records, agent.name, pin):
            case PinCheck.RIGHT:
                return self._menu(agent)
            case PinCheck.WRONG if tries < MOST_TRIES:
                return Reply((self._asked("team-pin-again", tries + 1),))
            case PinCheck.LOCKED:
                ordinary = self.intake.call_arrives(records, ring)
                return Reply((self._words.say("team-locked"), *ordinary.steps), ordinary.effects)
        return self.intake.call_arrives(records, ring)

    def chosen(self, records: Records, ring: Ring, name: str, key: str) -> Reply:
        """Without a choice nothing changes; 0 is a person here too."""
        if key == "0":
            return self.intake.call_arrives(records, ring)
        act = self._acts.get(key)
        effects = act(records, name) if act else ()
        return Reply((self._state(records.agents.get(name)), HangUp()), effects)

    @property
    def _acts(self) -> Mapping[str, Act]:
        roster = self.roster
        return {
            "1": partial(roster.signs_in, pause=HANGS_UP_WITHIN),
            "2": roster.takes_break,
            "3": roster.signs_out,
            "4": partial(roster.waives, pause=HANGS_UP_WITHIN),
        }

    @property
    def _words(self) -> Words:
        return self.roster.policies.live.words()

    def _asked(self, prompt: str, tries: int) -> Ask:
        then = Turn("team.pin", {"tries": tries})
        return Ask((self._words.say(prompt),), then, most_keys=DIGITS)

    def _menu(self, agent: Agent) -> Reply:
        prompt = (self._state(agent), self._words.say("team-menu"))
        return Reply((Ask(prompt, Turn("team.menu", {"name": agent.name})),))

    def _state(self, agent: Agent) -> Say:
        match agent.shown(self.clock.now() + HANGS_UP_WITHIN):
            case AgentState.OFFLINE:
                return self._words.say("team-offline")
            case AgentState.BREAK:
                return self._words.say("team-break")
            case AgentState.AVAILABLE:
                return self._words.say("team-available")
            case state:
                return self._words.say("team-busy" if state in BUSY else "team-resting")
