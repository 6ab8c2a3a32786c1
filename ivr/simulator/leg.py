"""One leg of a call: who is on it, how it stands, and how it is interrupted."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator, Mapping, Set
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from ivr.simulator import events, faults
from ivr.simulator.frames import silence
from ivr.simulator.listening import Inbox, Key
from ivr.simulator.media import Media
from ivr.simulator.racing import abandon, unless
from ivr.simulator.silences import SilenceMeter
from ivr.simulator.turn import HungUp, Redirected, StarPressed, Turn

if TYPE_CHECKING:
    from ivr.simulator.calls import Progress
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.handset import Handset
    from ivr.simulator.party import Party
    from ivr.simulator.recordings import Recording

T = TypeVar("T")


class Leg:
    """`caller` and `called` are Twilio's From and To; `extra` what only some calls post (StirVerstat)."""

    def __init__(
        self,
        exchange: Exchange,
        handset: Handset,
        *,
        caller: str,
        called: str,
        direction: str,
        parent: Leg | None = None,
        extra: Mapping[str, str] | None = None,
    ) -> None:
        self.exchange, self.handset, self.parent = exchange, handset, parent
        self.sid = exchange.sids.next("CA")
        self.caller, self.called, self.direction = caller, called, direction
        self.extra = dict(extra or {})
        self.status = "queued"
        self.created_at = exchange.clock.now()
        self.dialled_at: datetime | None = None
        self.answered_at: datetime | None = None
        self.ended_at: datetime | None = None
        self.fallback_url: str | None = None
        self.answered_by: str | None = None
        self.party: Party | None = None
        self.progress: Progress | None = None
        self.recording: Recording | None = None
        self._notices = asyncio.Lock()
        self.inbox: Inbox | None = None
        self.question_seconds: float | None = None
        self.on_hold = False
        self.star_hangs_up = False
        self.silences = SilenceMeter(exchange.clock)
        self.media = Media(self)
        self._ending: HungUp | None = None
        self._interruption: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def is_over(self) -> bool:
        return self.ended_at is not None

    @property
    def started_at(self) -> datetime | None:
        """None while it is queued.  https://www.twilio.com/docs/voice/api/call-resource#call-properties"""
        return self.answered_at or self.dialled_at

    @property
    def seconds(self) -> int:
        """How long it has been answered."""
        if self.answered_at is None:
            return 0
        return round(((self.ended_at or self.exchange.clock.now()) - self.answered_at).total_seconds())

    def parameters(self) -> dict[str, str]:
        """What every request about this leg carries.  https://www.twilio.com/docs/voice/twiml#twilios-request"""
        usual = {
            "CallSid": self.sid,
            "AccountSid": self.exchange.account_sid,
            "From": self.caller,
            "To": self.called,
            "Caller": self.caller,
            "Called": self.called,
            "CallStatus": self.status,
            "ApiVersion": "2010-04-01",
            "Direction": self.direction,
        }
        return usual | ({"ParentCallSid": self.parent.sid} if self.parent else {}) | self.extra

    def emit(self, kind: type[events.Event], **fields: Any) -> None:
        self.exchange.events.emit(kind(self.exchange.clock.now(), self.sid, self.handset.name, **fields))

    def report(self, fault: faults.Fault) -> None:
        self.exchange.faults.record(fault)
        self.emit(events.Faulted, code=fault.code, message=str(fault))

    def notify(self, url: str, method: str, parameters: Mapping[str, str]) -> None:
        """Ask with just these parameters, one request after the other, and ignore the answer."""
        self.exchange.work.spawn(self._notice(url, method, dict(parameters)))

    def is_answered(self) -> None:
        """Answer once; what is billed begins here."""
        if self.answered_at is None:
            self.status, self.answered_at = "in-progress", self.exchange.clock.now()
            self.silences.starts()
            self.emit(events.Answered)
            self.tell("answered")

    def tell(self, event: str) -> None:
        """A call progress event, to whoever asked for it."""
        if self.progress:
            self.progress.tell(self, event)

    def hang_up(self, status: str = "completed") -> HungUp:
        """End it with this CallStatus, if it has not ended before."""
        if self.is_over:
            return HungUp(self.status)
        if self._ending is None:
            self.status, self._ending = status, HungUp(status)
            self._interrupt(self._ending)
        return self._ending

    def pressed(self, key: str) -> None:
        """To whoever listens; a star also ends a conversation that is to end by it."""
        self.media.pressed(key)
        if self.inbox:
            self.inbox.put(Key(key))
        elif key == "*" and self.star_hangs_up and self.party:
            self._interrupt(StarPressed())

    def redirect(self, turn: Turn) -> None:
        self._interrupt(Redirected(turn))

    def may_be_interrupted_again(self) -> None:
        """A hang-up in the meantime is not forgotten."""
        self._interruption = asyncio.get_running_loop().create_future()
        if self._ending:
            self._interrupt(self._ending)

    async def undisturbed(self, awaitable: Awaitable[T]) -> T:
        """Wait for it, unless the leg is hung up or redirected: then that is raised here."""
        interruption = self._interruption
        task = asyncio.ensure_future(awaitable)
        try:
            either: list[asyncio.Future[Any]] = [task, interruption]
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if interruption.done():
                interruption.result()
            return await task
        finally:
            abandon(task, awaitable)

    async def lasts(self, seconds: float, *, patient: bool = False) -> None:
        """Something plays on this leg for that long."""
        await self.undisturbed(self.exchange.clock.sleep(seconds, patient=patient or self.on_hold))

    async def within(self, seconds: float, awaitable: Awaitable[T], *, patient: bool = True) -> T | None:
        """Wait for what the person does; None if the time is up. Only a hand-driven person has patience."""
        patient = self.on_hold or (patient and self.handset.is_hand_driven)
        limit = self.exchange.clock.sleep(seconds, patient=patient)
        return await self.undisturbed(unless(awaitable, limit))

    @contextmanager
    def listening(self, wanted: Set[str], seconds: float) -> Iterator[Inbox]:
        """A question is asked of the person; it waits that long for an answer."""
        self.inbox, self.question_seconds = Inbox(wanted), seconds
        try:
            yield self.inbox
        finally:
            self.inbox = self.question_seconds = None

    @contextmanager
    def holding(self) -> Iterator[None]:
        """What plays meanwhile only fills a wait."""
        self.on_hold = True
        try:
            yield
        finally:
            self.on_hold = False

    async def stays_silent(self, seconds: float) -> None:
        await self.undisturbed(self.media.carry(silence(seconds)))

    async def _notice(self, url: str, method: str, parameters: Mapping[str, str]) -> None:
        async with self._notices:
            answer = await self.exchange.application.ask(self, url, method, parameters)
        if answer.fault:
            self.report(answer.fault)

    def _interrupt(self, reason: Exception) -> None:
        if not self._interruption.done():
            self._interruption.set_exception(reason)
            self._interruption.exception()  # a leg that waits for nothing takes no notice: not an error
