"""How long a leg hears nothing at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from ivr.simulator.clock import SimulatedClock


@dataclass(frozen=True)
class Silence:
    began_at: datetime
    seconds: float


class SilenceMeter:
    """Runs while the leg is answered. Silence is broken by what plays, by who can be heard, and by a question.

    While time is skipped, webhooks take none of it: what is measured is what the documents leave silent.
    """

    def __init__(self, clock: SimulatedClock) -> None:
        self._clock = clock
        self._breakers: set[object] = set()
        self._past: list[Silence] = []
        self._is_running = False
        self._since: datetime | None = None

    @property
    def stretches(self) -> list[Silence]:
        """In order, with the one that still lasts; none that took no time."""
        stretches = [*self._past, self._until_now(self._since)] if self._since else self._past
        return [stretch for stretch in stretches if stretch.seconds]

    def starts(self) -> None:
        self._is_running = True
        self._listen()

    def stops(self) -> None:
        self._is_running = False
        self._listen()

    def breaks(self, by: object) -> None:
        self._breakers.add(by)
        self._listen()

    def returns(self, after: object) -> None:
        """As far as this one is concerned."""
        self._breakers.discard(after)
        self._listen()

    @contextmanager
    def broken(self) -> Iterator[None]:
        sound = object()
        self.breaks(sound)
        try:
            yield
        finally:
            self.returns(sound)

    def _listen(self) -> None:
        is_silent = self._is_running and not self._breakers
        if is_silent and self._since is None:
            self._since = self._clock.now()
        elif self._since and not is_silent:
            self._past.append(self._until_now(self._since))
            self._since = None

    def _until_now(self, began_at: datetime) -> Silence:
        return Silence(began_at, (self._clock.now() - began_at).total_seconds())
