"""Verbs that only say where the call goes.

https://www.twilio.com/docs/voice/twiml/redirect, /hangup, /reject and /leave
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, NoReturn

from pydantic import Field

from ivr.simulator.turn import LeftQueue, Turn
from ivr.simulator.verbs.element import Method, Url, Verb

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg


class Redirect(Verb):
    takes_text: ClassVar[bool] = True
    text: Url = Field("", alias="#text")
    method: Method = "POST"

    async def run(self, leg: Leg) -> Turn:
        return Turn(self.text, self.method)


class Hangup(Verb):
    async def run(self, leg: Leg) -> NoReturn:
        raise leg.hang_up()


class Reject(Verb):
    reason: Literal["rejected", "busy"] = "rejected"

    async def run(self, leg: Leg) -> NoReturn:
        raise leg.hang_up("busy" if self.reason == "busy" else "no-answer")


class Leave(Verb):
    async def run(self, leg: Leg) -> NoReturn:
        raise LeftQueue
