"""How long dials are in doubt, by looking again and again."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from ivr.ports import Archive, Clock


class Doubts:
    """A dial is in doubt from its intent until its CallSid is known, or that there is none."""

    def __init__(self, store: Archive, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._seen: dict[str, tuple[datetime, datetime]] = {}

    def look(self) -> None:
        now = self._clock.now()
        for dial in self._store.read(lambda records: records.dials.in_doubt(now)):
            self._seen[dial.id] = dial.at, now

    @property
    def durations(self) -> Mapping[str, timedelta]:
        """By dial, to the last look at which it was in doubt."""
        return {dial_id: until - since for dial_id, (since, until) in self._seen.items()}
