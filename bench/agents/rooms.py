"""Conference rooms: whoever leaves ends theirs for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivr.steps import Meet

if TYPE_CHECKING:
    from bench.agents.exchange import Exchange
    from bench.agents.leg import Leg


class Rooms:
    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._rooms: dict[str, list[tuple[Leg, Meet]]] = {}

    def enters(self, leg: Leg, meet: Meet) -> None:
        leg.room = meet.room
        there = self._rooms.setdefault(meet.room, [])
        there.append((leg, meet))
        if len(there) == 2:
            self._begins(there)

    def _begins(self, there: list[tuple[Leg, Meet]]) -> None:
        """Twilio tells those of whom the first participant's document speaks (TwiML Voice: <Conference>)."""
        first, meet = there[0]
        self._exchange.asks(first, meet.started)
        for leg, _ in there:
            leg.person.meets(leg)

    def leaves(self, leg: Leg) -> None:
        there = self._rooms.pop(leg.room, []) if leg.room else []
        leg.room = None
        for other, meet in there:
            if other is not leg:
                other.room = None
                other.later(self._exchange.delay_seconds(), lambda other=other, meet=meet: other.goes_to(meet.then))
