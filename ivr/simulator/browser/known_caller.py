"""Somebody who has called before, and whose case is still open."""

from datetime import datetime, timedelta

from ivr.call import Call, CallState
from ivr.case import Case, CaseState, Outcome
from ivr.records import Records

CALLED_BEFORE = (timedelta(days=2), timedelta(hours=3))
CALL = timedelta(minutes=4)


def has_open_case(records: Records, number: str, now: datetime, window_days: int) -> bool:
    return records.cases.history(number, since=now - timedelta(days=window_days)).case is not None


def note_calls(records: Records, number: str, line: str, now: datetime) -> None:
    """Two calls about one thing that is not solved. What it was is left open: whatever they say now is about it."""
    first_at = now - max(CALLED_BEFORE)
    case = Case(
        id=records.new_id(),
        number=number,
        reason="",
        state=CaseState.OPEN,
        opened_at=first_at,
        last_outcome=Outcome.NONE,
        outcome_from_survey=False,
        last_agent=None,
    )
    records.cases.add(case)
    for ago in CALLED_BEFORE:
        records.calls.add(_call(records, case, line, now - ago))


def _call(records: Records, case: Case, line: str, at: datetime) -> Call:
    return Call(
        sid=f"CA{records.new_id()}",
        room=records.new_id(),
        line=line,
        number=case.number,
        verified=True,
        state=CallState.ENDED,
        received_at=at,
        case_id=case.id,
        talked=True,
        counted=True,
        ended_at=at + CALL,
    )
