"""Ringing telephones from a <Dial>.

https://www.twilio.com/docs/voice/twiml/number and /client
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from ivr.simulator.calls import Progress, be_called
from ivr.simulator.party import Bridge
from ivr.simulator.turn import HungUp, Turn
from ivr.simulator.verbs.element import Element, Method, Url, Words

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg
    from ivr.simulator.verbs.outcome import DialOutcome

CallEvents = Annotated[frozenset[Literal["initiated", "ringing", "answered", "completed"]], Words]


class Number(Element):
    """`url` is the whisper: it runs on the called leg before the two are connected."""

    takes_text: ClassVar[bool] = True
    url: Url | None = None
    method: Method = "POST"
    send_digits: str = ""
    status_callback: Url | None = None
    status_callback_method: Method = "POST"
    status_callback_event: CallEvents = frozenset({"completed"})

    @property
    def address(self) -> str:
        return self.text

    @property
    def progress(self) -> Progress | None:
        if self.status_callback is None:
            return None
        return Progress(
            self.status_callback, self.status_callback_method, frozenset(map(str, self.status_callback_event))
        )


class Client(Number):
    @property
    def address(self) -> str:
        return f"client:{self.text}"


class _Called:
    """One telephone that rings; the first whose whisper ends is connected."""

    def __init__(self, noun: Number, parent: Leg, caller_id: str) -> None:
        self.leg = parent.exchange.new_leg(
            noun.address, caller_id, noun.address, "outbound-dial", parent=parent
        )
        self.bridge: Bridge | None = None
        self._parent, self._noun = parent, noun

    async def live(self, timeout: int, first: asyncio.Future[_Called]) -> None:
        leg = self.leg
        await be_called(leg, timeout, self._noun.progress)
        leg.is_answered()
        if self._noun.url:
            await leg.exchange.converse(leg, Turn(self._noun.url, self._noun.method))
        if first.done():
            raise HungUp
        self._parent.is_answered()
        self.bridge = Bridge(self._parent, leg)
        first.set_result(self)
        try:
            await leg.undisturbed(self.bridge.ends())
        finally:
            self.bridge.end()


async def ring_all(
    leg: Leg, nouns: Sequence[Number], caller_id: str, timeout: int, outcome: DialOutcome
) -> None:
    """Ring them all at once; connect the first."""
    first: asyncio.Future[_Called] = asyncio.get_running_loop().create_future()
    called = [_Called(noun, leg, caller_id) for noun in nouns]
    lives = [leg.exchange.bring_to_life(one.leg, one.live(timeout, first)) for one in called]
    outcome.call_sid = called[0].leg.sid
    try:
        await leg.undisturbed(
            asyncio.wait({first, asyncio.gather(*lives)}, return_when=asyncio.FIRST_COMPLETED)
        )
        await _connected(leg, called, first, outcome)
    finally:
        for one in called:
            one.leg.hang_up("completed" if one.leg.answered_at else "canceled")


async def _connected(
    leg: Leg, called: Sequence[_Called], first: asyncio.Future[_Called], outcome: DialOutcome
) -> None:
    if not first.done():
        outcome.status = called[0].leg.status
        return
    for one in called:
        if one is not first.result():
            one.leg.hang_up("canceled")
    await _talk(leg, first.result(), outcome)


async def _talk(leg: Leg, winner: _Called, outcome: DialOutcome) -> None:
    assert winner.bridge
    outcome.status, outcome.call_sid = "completed", winner.leg.sid
    try:
        await leg.undisturbed(winner.bridge.ends())
    finally:
        outcome.seconds = winner.bridge.seconds
        winner.bridge.end()
