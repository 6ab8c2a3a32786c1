""" "Less than N minutes": was it so?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bench.agents.callers import Caller
from ivr.store import SqlStore, tables

KIND = "told of the wait"


@dataclass(frozen=True)
class Told:
    """One range that a caller heard. `is_kept` is None for who left the line before it could be seen."""

    minutes: int
    waited_seconds: float
    is_kept: bool | None


def ranges_told(store: SqlStore, callers: Mapping[str, Caller]) -> Iterator[Told]:
    """`callers` by their CallSids."""
    timeline = tables.timeline.c
    statement = select(timeline.call_sid, timeline.at, timeline.data).where(timeline.kind == KIND)
    with store.engine.connect() as connection:
        for call_sid, at, data in connection.execute(statement):
            if data["minutes"]:
                yield _told(callers[call_sid], at, data["minutes"])


def _told(caller: Caller, at: datetime, minutes: int) -> Told:
    assert caller.left_line_at
    waited_seconds = (caller.left_line_at - at).total_seconds()
    is_over = waited_seconds >= minutes * 60
    was_served = bool(caller.met_at) and caller.met_at[0] == caller.left_line_at
    return Told(minutes, waited_seconds, False if is_over else True if was_served else None)
