"""What a leg hears while it waits in a queue or a conference."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NoReturn

from ivr.simulator.turn import Turn
from ivr.simulator.verbs.element import Method

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg

LEAST_LOOP_SECONDS = 1


async def hold(
    leg: Leg, url: str | None, method: Method, parameters: Callable[[], Mapping[str, str]]
) -> NoReturn:
    """Follow the documents at the URL again and again; without one it is Twilio's music."""
    with leg.holding():
        while url:
            began_at = leg.exchange.clock.now()
            await leg.exchange.converse(leg, Turn(url, method, parameters()))
            if leg.exchange.clock.now() == began_at:
                await leg.lasts(LEAST_LOOP_SECONDS)
        leg.handset.hears(leg, "hold music", 0, "Play")
        with leg.silences.broken():
            await asyncio.Event().wait()
    raise AssertionError("music never ends")
