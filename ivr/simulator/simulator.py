"""Twilio with no account: an engine in a thread of its own, and the synchronous way into it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ParamSpec, Self, TypeVar

from ivr.simulator.clock import SimulatedClock
from ivr.simulator.events import Events
from ivr.simulator.exchange import Credentials, Exchange, NumberConfig
from ivr.simulator.faults import Fault, FaultLog
from ivr.simulator.phone import Phone
from ivr.simulator.rest_faults import RestFaults
from ivr.simulator.work import Director, Work

# A connection that is given up closes its socket a turn of the event loop later.
TURNS_TO_CLOSE = 3
P = ParamSpec("P")
T = TypeVar("T")
Act = Callable[..., Coroutine[Any, Any, None]]


class Simulator:
    """`public_url` is what the application calls itself, `app_url` where it listens on this machine.

    `is_busy` says that the application still does something that may lead to a REST call. The engine's errors
    and, when `strict`, faulty TwiML are raised by the act that met them. Without `skipping`, time passes `pace` times
    as fast as the machine's. Of the calls that REST asks for, `calls_per_second` are dialled and the rest is queued:
    https://www.twilio.com/docs/voice/api/call-resource
    """

    def __init__(
        self,
        *,
        app_url: str,
        public_url: str,
        account_sid: str,
        auth_token: str,
        numbers: Mapping[str, NumberConfig],
        start: datetime,
        skipping: bool = True,
        strict: bool = True,
        is_busy: Callable[[], bool] = lambda: False,
        answer_seconds: float = 15,
        calls_per_second: float = 1,
        pace: float = 1,
    ) -> None:
        self.account_sid, self.auth_token = account_sid, auth_token
        self.clock = SimulatedClock(start, skipping=skipping, pace=pace)
        self.rest = RestFaults()
        self._work = Work(is_busy)
        self._director = Director(self.clock, self._work)
        self._fault_log = FaultLog(strict=strict)
        self.exchange = Exchange(
            self.clock,
            self._work,
            self._fault_log,
            Credentials(account_sid, auth_token),
            numbers,
            answer_seconds,
            calls_per_second,
        )
        self.serves(public_url, app_url)
        self._after_skip: list[Callable[[], object]] = []
        self._gate, self._is_open = threading.Lock(), True
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="simulator", daemon=True)

    def start(self) -> Self:
        self._thread.start()
        self.call(self._open)
        return self

    def close(self) -> None:
        """Every call ends; nothing is asked any more, and who still asks is refused."""
        self.call(self._shut)
        with self._gate:
            self._is_open = False
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.run_until_complete(_cancel_the_rest())
        self._loop.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.close()

    def phone(self, number: str, name: str = "") -> Phone:
        """The phone with this number, `anonymous` for a withheld one, or `client:name`."""
        return Phone(self, self.exchange.handset(number, name))

    def passes(self, seconds: float) -> None:
        """Let a time pass for everybody."""
        self.do(_nothing, seconds=seconds)

    def skips(self, duration: timedelta) -> None:
        """Let a long time pass at once, and wait for quiet."""
        self.moves_on(duration)
        self.settles()

    def moves_on(self, duration: timedelta) -> None:
        """Let a long time pass at once, then tell those who asked to be told."""
        if self.clock.skipping:
            self.do(_nothing, seconds=duration.total_seconds())
        else:
            self.call(self._skip, duration)
        for told in self._after_skip:
            told()

    def after_skip(self, told: Callable[[], object]) -> None:
        self._after_skip.append(told)

    def settles(self) -> None:
        """Wait until everybody waits for somebody's decision."""
        self.do(_nothing)

    @property
    def events(self) -> Events:
        return self.exchange.events

    @property
    def faults(self) -> list[Fault]:
        """Twilio's error log."""
        return list(self._fault_log.all)

    @property
    def duplicates_requests(self) -> bool:
        """Whether every webhook is delivered a second time."""
        return self.exchange.application.duplicates_requests

    @duplicates_requests.setter
    def duplicates_requests(self, duplicates: bool) -> None:
        self.exchange.application.duplicates_requests = duplicates

    def serves(self, public_url: str, real_url: str) -> None:
        """Say where on this machine a public host is, such as one that has the static fallback."""
        self.exchange.application.serves(public_url, real_url)

    def do(self, act: Act, *arguments: Any, seconds: float = 0) -> None:
        """Do it, let this time pass, and wait for quiet."""
        self.call(self._do, act, arguments, seconds)
        self._fault_log.raise_new()

    def call(self, act: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run it in the engine."""
        with self._gate:
            if not self._is_open:
                raise RuntimeError("the simulator is closed")
            running = asyncio.run_coroutine_threadsafe(act(*args, **kwargs), self._loop)
        return running.result()

    def at_once(self, act: Callable[[], T]) -> T:
        """Do or ask something in the engine, without waiting for what comes of it."""

        async def acting() -> T:
            return act()

        return self.call(acting)

    def soon(self, act: Callable[[], object]) -> None:
        """The same without waiting for anything; for those who may not wait."""
        with self._gate:
            if self._is_open:
                self._loop.call_soon_threadsafe(act)

    async def _do(self, act: Act, arguments: Sequence[Any], seconds: float) -> None:
        acting = asyncio.ensure_future(act(*arguments))
        await (self._director.passes(timedelta(seconds=seconds)) if seconds else self._director.settles())
        await acting
        if self._work.errors:
            errors, self._work.errors = self._work.errors, []
            raise errors[0]

    async def _skip(self, duration: timedelta) -> None:
        self.clock.skip(duration)

    async def _open(self) -> None:
        if not self.clock.skipping:
            self._work.spawn(self.clock.run_in_real_time())

    async def _shut(self) -> None:
        await self._work.lands()
        self.exchange.cut_off()
        await self._work.cancel()
        await self.exchange.application.close()


async def _cancel_the_rest() -> None:
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    for _ in range(TURNS_TO_CLOSE):
        await asyncio.sleep(0)


async def _nothing() -> None:
    """Only time passes."""
