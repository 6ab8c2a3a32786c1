"""An account on Twilio's network: its numbers, its legs, and the phones they reach."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from ivr.simulator import events
from ivr.simulator.application import Application
from ivr.simulator.calls import CallOrder, Progress, be_called
from ivr.simulator.clock import SimulatedClock
from ivr.simulator.conferences import Conferences
from ivr.simulator.conversation import converse
from ivr.simulator.faults import FaultLog
from ivr.simulator.handset import Handset
from ivr.simulator.leg import Leg
from ivr.simulator.queues import Queues
from ivr.simulator.recordings import Recordings
from ivr.simulator.sids import Sids
from ivr.simulator.taskrouter.router import TaskRouter
from ivr.simulator.turn import HungUp, LeftQueue, Redirected, Turn
from ivr.simulator.work import Work


@dataclass(frozen=True)
class NumberConfig:
    """What a phone number of the account is set to: absolute public URLs."""

    voice_url: str
    fallback_url: str | None = None
    status_url: str | None = None


@dataclass(frozen=True)
class Credentials:
    sid: str
    token: str


class Exchange:
    def __init__(
        self,
        clock: SimulatedClock,
        work: Work,
        faults: FaultLog,
        account: Credentials,
        numbers: Mapping[str, NumberConfig],
        answer_seconds: float,
        calls_per_second: float,
    ) -> None:
        self.clock, self.work, self.faults, self.account_sid = clock, work, faults, account.sid
        self.numbers = dict(numbers)
        self.events = events.Events()
        self.sids = Sids(f"{account.sid}/{clock.now().isoformat()}")
        self.legs: dict[str, Leg] = {}
        self.queues, self.conferences, self.recordings = Queues(self), Conferences(self), Recordings(self)
        self.taskrouter = TaskRouter(self)
        self.application = Application(self, account.token, answer_seconds)
        self._handsets: dict[str, Handset] = {}
        self._dialling_interval, self._next_dial_at = timedelta(seconds=1 / calls_per_second), clock.now()

    converse = staticmethod(converse)

    def handset(self, number: str, name: str = "") -> Handset:
        """The phone with this number (or `client:name`), put there on first use.

        Withheld numbers are alike: there the name tells the phones apart.
        """
        key = number if number.startswith(("+", "client:")) else f"{number} {name}"
        if key not in self._handsets:
            self._handsets[key] = Handset(self, number, name or number)
        handset = self._handsets[key]
        handset.name = name or handset.name
        return handset

    def new_leg(
        self,
        handset: Handset,
        caller: str,
        called: str,
        direction: str,
        parent: Leg | None = None,
        extra: Mapping[str, str] | None = None,
    ) -> Leg:
        """A leg to or from this phone."""
        leg = Leg(
            self,
            handset,
            caller=caller,
            called=called,
            direction=direction,
            parent=parent,
            extra=extra,
        )
        self.legs[leg.sid] = leg
        return leg

    def incoming(self, handset: Handset, to: str, stir_verstat: str | None) -> Leg:
        """Somebody dials a number of the account."""
        number = self.numbers[to]
        extra = {"StirVerstat": stir_verstat} if stir_verstat else {}
        leg = self.new_leg(handset, handset.number, to, "inbound", extra=extra)
        leg.status, leg.fallback_url, leg.dialled_at = "ringing", number.fallback_url, self.clock.now()
        leg.progress = Progress(number.status_url) if number.status_url else None
        handset.takes(leg)
        leg.emit(events.Dialled, to=to)
        self.bring_to_life(leg, converse(leg, Turn(number.voice_url)))
        return leg

    def create(self, order: CallOrder) -> Leg:
        """Place the call that REST asked for."""
        leg = self.new_leg(self.handset(order.to), order.from_, order.to, "outbound-api")
        leg.fallback_url = order.fallback_url
        self.bring_to_life(leg, self._outgoing(leg, order))
        return leg

    def bring_to_life(self, leg: Leg, first: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Run the leg, wherever it is redirected, until it ends."""
        return self.work.spawn(self._live(leg, first))

    def cut_off(self) -> None:
        """As when the power goes: nothing is told to anybody."""
        for leg in self.legs.values():
            for stream in list(leg.media.streams):
                stream.drop()

    async def _outgoing(self, leg: Leg, order: CallOrder) -> None:
        wait = max(self._next_dial_at - self.clock.now(), timedelta())
        self._next_dial_at = self.clock.now() + wait + self._dialling_interval
        await leg.lasts(wait.total_seconds())
        await be_called(leg, order.timeout_seconds, order.progress)
        if order.machine_detection:
            await order.machine_detection.begins(leg)
        await converse(leg, order.turn)

    async def _live(self, leg: Leg, first: Coroutine[Any, Any, None]) -> None:
        leg.status = await self._fate(leg, first)
        leg.ended_at = self.clock.now()
        leg.silences.stops()
        leg.handset.is_off(leg)
        leg.emit(events.HungUp, status=leg.status)
        await leg.media.close()
        leg.tell("completed")

    async def _fate(self, leg: Leg, first: Coroutine[Any, Any, None]) -> str:
        """The CallStatus that it ends with. The simulator's own errors end it too, and are raised later."""
        try:
            await self._follow(leg, first)
        except HungUp as over:
            return over.status
        except Exception as error:
            self.work.errors.append(error)
            return "failed"
        return "completed"

    async def _follow(self, leg: Leg, first: Coroutine[Any, Any, None]) -> None:
        going: Coroutine[Any, Any, None] | None = first
        while going:
            try:
                await going
                going = None
            except Redirected as redirected:
                leg.may_be_interrupted_again()
                going = converse(leg, redirected.turn)
            except LeftQueue:
                going = None
