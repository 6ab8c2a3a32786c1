"""How long dials are in doubt, by looking again and again."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select

from ivr.ports import Clock
from ivr.store import SqlStore, tables

D = tables.dials.c
IN_DOUBT = select(D.id, D.at).where(D.survey_call_sid.is_(None))


class Doubts:
    """A dial is in doubt from its intent until its CallSid is known, or that there is none."""

    def __init__(self, store: SqlStore, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._seen: dict[str, tuple[datetime, datetime]] = {}

    def look(self) -> None:
        now = self._clock.now()
        with self._store.engine.connect() as connection:
            for dial_id, dialled_at in connection.execute(IN_DOUBT):
                self._seen[dial_id] = dialled_at, now

    @property
    def durations(self) -> Mapping[str, timedelta]:
        """By dial, to the last look at which it was in doubt."""
        return {dial_id: until - since for dial_id, (since, until) in self._seen.items()}
