"""Requests that were answered by what is there when all else fails, until the store takes note of them."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ivr.board.kept import FALLBACK
from ivr.performer import Performer
from ivr.records import Records

# Of an outage, this much shows that there was one.
MOST = 200


@dataclass(frozen=True)
class Fallback:
    call_sid: str
    view: str
    at: datetime

    def note(self, records: Records) -> None:
        """In the timeline of the call."""
        records.timeline.add(self.call_sid, FALLBACK, self.at, {"view": self.view})


class Fallbacks:
    """In memory: whatever kept a request from being answered is likely to keep it from being noted as well."""

    def __init__(self) -> None:
        self._waiting: deque[Fallback] = deque(maxlen=MOST)

    def add(self, fallback: Fallback) -> None:
        self._waiting.append(fallback)

    def note(self, performer: Performer) -> None:
        """Now that the store answers; it is not waited for."""
        if self._waiting:
            waiting, self._waiting = self._waiting, deque(maxlen=MOST)
            performer.note(lambda records: _note_all(waiting, records))


def _note_all(fallbacks: Iterable[Fallback], records: Records) -> None:
    for fallback in fallbacks:
        fallback.note(records)
