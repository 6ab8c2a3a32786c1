"""What is seen at one look at the board, and what has changed since another."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ivr.board.alarms import STORE, alarm
from ivr.board.rows import Alarm, AtWork, Row, Totals
from ivr.board.snapshot import Rows, Snapshot
from ivr.board.traces import Traces, after
from ivr.caller import abridged


@dataclass(frozen=True)
class Look:
    """`number` counts up. `at` is when it was taken: later than its snapshot where the store did not answer."""

    number: int
    at: datetime
    snapshot: Snapshot
    traces: Traces


def in_vain(latest: Look, at: datetime) -> Look:
    """The store did not answer: all that is known is what was."""
    seen = latest.snapshot
    store = alarm(STORE, since=seen.at)
    sections = {**seen.sections, "alarms": {STORE: store, **seen.sections["alarms"]}}
    return Look(latest.number + 1, at, replace(seen, sections=sections), latest.traces)


def changes(seen: Look | None, look: Look, *, in_full: bool) -> Mapping[str, Any]:
    """As plain values, rows and traces by section and key; `whole` for whoever has seen nothing yet.

    Not `in_full`, callers' numbers have their last digits only.
    """
    before = seen.snapshot.sections if seen else {}
    now = look.snapshot.sections
    put = {name: _put(before.get(name, {}), rows, in_full=in_full) for name, rows in now.items()}
    gone = {name: [key for key in rows if key not in now[name]] for name, rows in before.items()}
    told = {
        "whole": seen is None,
        "put": {name: rows for name, rows in put.items() if rows},
        "gone": {name: keys for name, keys in gone.items() if keys},
        "traces": _heard(seen.traces if seen else {}, look.traces),
    }
    return {"now": look.at, **{name: value for name, value in told.items() if value}}


def _put(before: Rows, rows: Rows, *, in_full: bool) -> list[Row]:
    changed = [row for key, row in rows.items() if before.get(key) != row]
    return changed if in_full else [_abridged(row) for row in changed]


def _abridged(row: Row) -> Row:
    if isinstance(row, AtWork | Alarm | Totals) or row.number is None:
        return row
    return replace(row, number=abridged(row.number))


def _heard(known: Traces, traces: Traces) -> dict[str, Any]:
    return {sid: after(trace, known.get(sid)) for sid, trace in traces.items() if trace is not known.get(sid)}
