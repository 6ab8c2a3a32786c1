"""Found calls as rows of a table for spreadsheets."""

from collections.abc import Callable, Mapping, Sequence

from ivr.searching import FoundCall

CELLS: Mapping[str, Callable[[FoundCall], object]] = {
    "call": lambda found: found.call.sid,
    "received_at": lambda found: found.call.received_at,
    "ended_at": lambda found: found.call.ended_at,
    "line": lambda found: found.call.line,
    "number": lambda found: found.call.number,
    "verified": lambda found: found.call.verified,
    "words": lambda found: found.call.words,
    "reason": lambda found: found.call.reason,
    "rule": lambda found: found.rule,
    "queue": lambda found: found.call.queue,
    "priority": lambda found: found.call.priority,
    "agent": lambda found: found.call.agent,
    "result": lambda found: found.result,
    "disposition": lambda found: found.call.disposition,
    "survey": lambda found: found.survey,
    "rating": lambda found: found.rating,
    "raised": lambda found: found.is_raised,
    "rise_db": lambda found: found.rise_db,
    "repeat": lambda found: found.is_repeat,
    "urgent": lambda found: found.call.urgent,
    "warnings": lambda found: found.call.warnings,
    "waited_seconds": lambda found: found.waited_seconds,
    "talked_seconds": lambda found: found.talked_seconds,
    "case": lambda found: found.call.case_id,
}
COLUMNS = tuple(CELLS)


def cells(found: FoundCall) -> Sequence[object]:
    return [cell(found) for cell in CELLS.values()]
