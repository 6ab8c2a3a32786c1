"""Who can talk with whom."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from ivr.simulator import events

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg


class Party(Protocol):
    def hearing(self, speaker: Leg) -> Sequence[Leg]:
        """The legs that hear this one."""


class Bridge:
    """Two legs connected until either goes."""

    def __init__(self, one: Leg, other: Leg) -> None:
        self._legs = (one, other)
        self._ended = asyncio.Event()
        self.began_at = one.exchange.clock.now()
        for leg, peer in ((one, other), (other, one)):
            leg.party = self
            leg.silences.breaks(self)
            leg.emit(events.Bridged, others=(peer.handset.name,))

    @property
    def seconds(self) -> int:
        return round((self._legs[0].exchange.clock.now() - self.began_at).total_seconds())

    def hearing(self, speaker: Leg) -> Sequence[Leg]:
        return [leg for leg in self._legs if leg is not speaker]

    def end(self) -> None:
        self._ended.set()
        for leg in self._legs:
            leg.silences.returns(self)
            if leg.party is self:
                leg.party = None

    async def ends(self) -> None:
        await self._ended.wait()
