"""Ringing telephones from a <Dial>.

https://www.twilio.com/docs/voice/twiml/number and /client
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from ivr.simulator.calls import Progress, be_called
from ivr.simulator.party import Bridge
from ivr.simulator.racing import unless
from ivr.simulator.turn import HungUp, Interrupted, Turn
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
        wanted = frozenset(map(str, self.status_callback_event))
        return Progress(self.status_callback, self.status_callback_method, wanted)


class Client(Number):
    @property
    def address(self) -> str:
        return f"client:{self.text}"


class _Called:
    """One telephone that rings; the first whose whisper ends is connected."""

    def __init__(self, noun: Number, parent: Leg, caller_id: str) -> None:
        handset = parent.exchange.handset(noun.address)
        self.leg = parent.exchange.new_leg(handset, caller_id, noun.address, "outbound-dial", parent=parent)
        self._parent, self._noun = parent, noun
        self._bridge: asyncio.Future[Bridge] = asyncio.get_running_loop().create_future()

    async def live(self, timeout_seconds: int, first: asyncio.Future[_Called]) -> None:
        await be_called(self.leg, timeout_seconds, self._noun.progress)
        if self._noun.url:
            await self.leg.exchange.converse(self.leg, Turn(self._noun.url, self._noun.method))
        if first.done():
            raise HungUp
        first.set_result(self)
        bridge = await self.leg.undisturbed(self._bridge)
        try:
            await self.leg.undisturbed(bridge.ends())
        finally:
            bridge.end()

    def connect(self) -> Bridge:
        self._parent.is_answered()
        bridge = Bridge(self._parent, self.leg)
        self._bridge.set_result(bridge)
        return bridge


async def ring_all(
    leg: Leg, nouns: Sequence[Number], caller_id: str, timeout_seconds: int, outcome: DialOutcome
) -> None:
    """Ring them all at once, which the leg hears, and connect the first that is ready."""
    first: asyncio.Future[_Called] = asyncio.get_running_loop().create_future()
    called = [_Called(noun, leg, caller_id) for noun in nouns]
    lives = [leg.exchange.bring_to_life(one.leg, one.live(timeout_seconds, first)) for one in called]
    outcome.call_sid = called[0].leg.sid
    try:
        with leg.silences.broken():
            await leg.undisturbed(unless(first, asyncio.wait(lives)))
    except Interrupted:
        _hang_up(called)
        raise
    winner = first.result() if first.done() else None
    _hang_up(one for one in called if one is not winner)
    if winner:
        await _talk(leg, winner, outcome)
    else:
        outcome.status = called[0].leg.status


def _hang_up(called: Iterable[_Called]) -> None:
    for one in called:
        one.leg.hang_up("completed" if one.leg.answered_at else "canceled")


async def _talk(leg: Leg, winner: _Called, outcome: DialOutcome) -> None:
    """Until either goes; the called leg may have been sent elsewhere, and then lives on."""
    bridge = winner.connect()
    outcome.status, outcome.call_sid = "completed", winner.leg.sid
    try:
        await leg.undisturbed(bridge.ends())
    except Interrupted:
        winner.leg.hang_up()
        raise
    finally:
        outcome.seconds = bridge.seconds
        bridge.end()
