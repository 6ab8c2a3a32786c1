"""What supervisors settle by hand about a case, and about what was promised. `by` is whoever does."""

from datetime import datetime

from ivr.case import CaseState, Outcome
from ivr.promise import NOT_KEPT, PromiseState
from ivr.records import Records
from ivr.searching import SoughtCalls


def close_case(records: Records, case_id: str, at: datetime, by: str) -> bool:
    """As solved. False, and nothing changed, where it is no case that is not solved."""
    solved = {"state": CaseState.SOLVED, "last_outcome": Outcome.SOLVED, "closed_at": at}
    unsolved = (CaseState.OPEN, CaseState.UNKNOWN)
    if not records.cases.claim(case_id, unsolved, **solved, outcome_from_survey=False):
        return False
    _note(records, case_id, at, "closed", by)
    return True


def reopen_case(records: Records, case_id: str, at: datetime, by: str) -> bool:
    """As not solved. False, and nothing changed, where it is none that is closed, or its caller has been erased."""
    case = records.cases.find(case_id)
    if case is None or not case.number:
        return False
    not_solved = {"state": CaseState.OPEN, "last_outcome": Outcome.NOT_SOLVED, "closed_at": None}
    closed = (CaseState.SOLVED, CaseState.UNKNOWN)
    if not records.cases.claim(case_id, closed, **not_solved, outcome_from_survey=False):
        return False
    _note(records, case_id, at, "reopened", by)
    return True


def _note(records: Records, case_id: str, at: datetime, state: str, by: str) -> None:
    """With the last call about it."""
    for call in records.search.calls(SoughtCalls(case_id=case_id), behind=None, limit=1):
        records.timeline.add(call.call.sid, "case", at, {"state": state, "by": by})


def keep_promise(records: Records, promise_id: str, at: datetime, by: str) -> bool:
    """By other means than a call through the line. False, and nothing changed, where nothing is left to keep."""
    if not records.promises.claim(promise_id, NOT_KEPT, state=PromiseState.KEPT):
        return False
    call_sid = records.promises.get(promise_id).call_sid
    records.timeline.add(call_sid, "promise kept", at, {"by": by})
    return True
