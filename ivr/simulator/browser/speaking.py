"""Whoever speaks says one thing at a time."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from ivr.simulator.browser.not_now import NotNow
from ivr.simulator.handset import Handset
from ivr.simulator.leg import Leg
from ivr.simulator.work import Work


@dataclass(frozen=True)
class _Speech:
    leg: Leg | None
    task: asyncio.Task[None]


class Speaking:
    """To be used in the engine only."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._speeches: dict[Handset, _Speech] = {}

    def says(
        self, phone: Handset, text: str, sound: Sequence[bytes] | None, seconds: float | None = None
    ) -> None:
        """As `Handset.say`; raises `NotNow` while the phone's person still speaks in this call."""
        last = self._speeches.get(phone)
        if last and last.leg is phone.leg and not last.task.done():
            raise NotNow("They are still speaking.")
        self.stops(phone)
        self._speeches[phone] = _Speech(phone.leg, self._work.spawn(phone.say(text, sound, seconds)))

    def stops(self, phone: Handset) -> None:
        if last := self._speeches.pop(phone, None):
            last.task.cancel()
