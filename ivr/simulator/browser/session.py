"""Whoever plays at the page: one at a time, for as long as they do."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Lock
from typing import Self

from ivr.ports import Store
from ivr.routing import RoutingFile
from ivr.simulator.browser.acts import Act
from ivr.simulator.browser.lease import Lease
from ivr.simulator.browser.log import Log
from ivr.simulator.browser.looking import Looking
from ivr.simulator.browser.not_now import NotNow
from ivr.simulator.browser.people import People
from ivr.simulator.browser.phones import Phones
from ivr.simulator.browser.recordings import Recordings
from ivr.simulator.browser.watch import Watch
from ivr.simulator.simulator import Simulator
from ivr.simulator.taking_turns import StageIsTaken, Turns

PHONE = "somebody is on the phone in the browser; try again in a minute"


class Session:
    """`routing` gives the live file; `turns` are shared with the plays. It watches while it is open."""

    def __init__(
        self,
        simulator: Simulator,
        store: Store,
        routing: Callable[[], RoutingFile],
        turns: Turns,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._simulator, self._store, self._turns, self._seconds = simulator, store, turns, seconds
        self._phones = Phones(simulator, routing)
        self._lease, self._lock = Lease(), Lock()
        self._microphone_of = ""
        self.log, self.recordings = Log(), Recordings()
        self._looking = Looking(self.log)
        self.people = People(simulator, store, routing, self._phones, self.recordings)

    def __enter__(self) -> Self:
        watch = Watch(self._simulator, self._store, self._phones, self.log)
        self._looking.begin(lambda: self._look(watch))
        return self

    def __exit__(self, *_: object) -> None:
        self._looking.end()

    @property
    def now(self) -> datetime:
        return self._simulator.clock.now()

    def act(self, visitor: str, act: Act) -> None:
        """Raises `NotNow`; also when it is somebody else's turn."""
        with self._lock:
            self._takes_turn(visitor)
            self.people.has_microphone = visitor == self._microphone_of
            act.perform(self.people)

    def opens_microphone(self, visitor: str) -> bool:
        """False while another one is open, or it is somebody else's turn."""
        if self._microphone_of or not visitor or self.played_by(visitor) not in {None, "you"}:
            return False
        self._microphone_of = visitor
        return True

    def closes_microphone(self) -> None:
        self._microphone_of = ""

    def hears(self, frames: Sequence[bytes], dropped: Callable[[int], None]) -> None:
        """What the open microphone takes up, soon; nobody hears it before its visitor's turn."""
        if self.has_turn(self._microphone_of):
            self.people.hears(frames, dropped)

    def is_seen(self, visitor: str) -> None:
        """Their page is there."""
        self._looking.is_viewed()
        self._lease.is_seen(visitor, self._seconds())

    def has_turn(self, visitor: str) -> bool:
        return bool(visitor) and visitor == self._lease.visitor

    def is_of_another(self, visitor: str) -> bool:
        """Whether it is somebody else's turn."""
        return self._lease.visitor not in {"", visitor}

    def played_by(self, visitor: str) -> str | None:
        """As the visitor sees it: `you`, `somebody else`, or `a story`; None while it is nobody's turn."""
        if not self._turns.is_taken:
            return None
        if not self._lease.visitor:
            return "a story"
        return "you" if self.has_turn(visitor) else "somebody else"

    def _takes_turn(self, visitor: str) -> None:
        if self.has_turn(visitor):
            self._lease.goes_on(self._seconds())
            return
        if self._lease.visitor and not self._ends_if_idle():
            raise NotNow("Somebody else is on the phone. You can watch until they are done.")
        try:
            self._turns.take(PHONE, self._goes)
        except StageIsTaken:
            raise NotNow("A story is being played. You can watch until its end.") from None
        self._lease.begins(visitor, self._seconds())
        self.people.come()

    def _goes(self) -> bool:
        """A play is to begin."""
        with self._lock:
            return self._ends_if_idle()

    def _ends_if_idle(self) -> bool:
        is_idle = self._lease.is_idle(self._seconds()) and not self.people.are_busy
        if self._lease.visitor and is_idle:
            self._ends()
        return is_idle

    def _look(self, watch: Watch) -> None:
        self._ends_if_over()
        watch.look()  # fails while the store is away

    def _ends_if_over(self) -> None:
        if not self._lock.acquire(blocking=False):
            return  # somebody acts
        try:
            if self._lease.visitor and self._lease.is_over(self._seconds()):
                self._ends()
        finally:
            self._lock.release()

    def _ends(self) -> None:
        self._lease.ends()
        try:
            self.people.go()
        finally:
            self._turns.give_back()
