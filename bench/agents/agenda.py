"""Time that is skipped: from one thing that happens to the next."""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(order=True)
class Appointment:
    at: datetime
    number: int
    what: Callable[[], object] = field(compare=False)
    is_off: bool = field(default=False, compare=False)


class Agenda:
    """A clock that stands still while anything is being done."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._appointments: list[Appointment] = []
        self._made = 0

    def now(self) -> datetime:
        return self._now

    def after(self, seconds: float, what: Callable[[], object]) -> Appointment:
        self._made += 1
        appointment = Appointment(self._now + timedelta(seconds=seconds), self._made, what)
        heapq.heappush(self._appointments, appointment)
        return appointment

    def every(self, seconds: float, what: Callable[[], object]) -> None:
        def again() -> None:
            what()
            self.after(seconds, again)

        self.after(seconds, again)

    def run(self, until: datetime) -> None:
        while self._appointments and self._appointments[0].at <= until:
            appointment = heapq.heappop(self._appointments)
            self._now = appointment.at
            if not appointment.is_off:
                appointment.what()
        self._now = until
