"""Conference rooms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ivr.steps import Meet

if TYPE_CHECKING:
    from bench.agents.exchange import Exchange
    from bench.agents.leg import Leg


class Rooms:
    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._rooms: dict[str, dict[Leg, Meet]] = {}

    def enters(self, leg: Leg, meet: Meet) -> None:
        there = self._rooms.setdefault(meet.room, {})
        there[leg] = leg.meet = meet
        if len(there) == 2:
            self._begins(there)
        elif len(there) > 2:
            leg.person.meets(leg)

    def _begins(self, there: dict[Leg, Meet]) -> None:
        """Twilio tells whom the first participant's document names (TwiML Voice: <Conference>)."""
        first, meet = next(iter(there.items()))
        self._exchange.asks(first, meet.started)
        for leg in there:
            leg.person.meets(leg)

    def leaves(self, leg: Leg) -> None:
        meet, leg.meet = leg.meet, None
        if meet is None:
            return
        there = self._rooms[meet.room]
        del there[leg]
        if meet.ends or not there:
            del self._rooms[meet.room]
            self._ends(there)

    def _ends(self, there: dict[Leg, Meet]) -> None:
        for leg, meet in there.items():
            leg.meet = None
            leg.later(self._exchange.delay_seconds(), partial(leg.goes_to, meet.then))
