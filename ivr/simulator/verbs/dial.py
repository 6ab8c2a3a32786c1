"""Connecting the leg with somebody.

https://www.twilio.com/docs/voice/twiml/dial
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import PositiveInt

from ivr.simulator.turn import HungUp, StarPressed, Turn
from ivr.simulator.verbs.conference import ConferenceNoun
from ivr.simulator.verbs.element import Method, Url, Verb
from ivr.simulator.verbs.number import Number, ring_all
from ivr.simulator.verbs.outcome import DialOutcome
from ivr.simulator.verbs.queue import QueueNoun

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg


class Dial(Verb):
    takes_text: ClassVar[bool] = True
    nests: ClassVar[frozenset[str]] = frozenset({"Number", "Client", "Queue", "Conference"})
    action: Url | None = None
    method: Method = "POST"
    timeout: PositiveInt = 30
    caller_id: str = ""
    answer_on_bridge: bool = False
    hangup_on_star: bool = False

    async def run(self, leg: Leg) -> Turn | None:
        outcome = DialOutcome()
        leg.star_hangs_up = self.hangup_on_star
        try:
            await self._connect(leg, outcome)
        except StarPressed:
            leg.may_be_interrupted_again()
        except HungUp:
            if self.action:
                leg.notify(self.action, self.method, leg.parameters() | outcome.parameters())
            raise
        finally:
            leg.star_hangs_up = False
        return Turn(self.action, self.method, outcome.parameters()) if self.action else None

    async def _connect(self, leg: Leg, outcome: DialOutcome) -> None:
        called = self.every(Number)
        if self.text:
            called.append(Number.model_validate({"#text": self.text}))
        room = next((noun for noun in self.nested if isinstance(noun, QueueNoun | ConferenceNoun)), None)
        if room:
            await room.connect(leg, self.timeout, outcome)
        elif called:
            await ring_all(leg, called, self.caller_id or leg.caller, self.timeout, outcome)
