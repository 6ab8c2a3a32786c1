"""What supervisors settle by hand, once, and what is written down of it."""

import pytest

from ivr.case import CaseState, Outcome
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.settling import close_case, keep_promise, reopen_case
from tests.store.samples import NOON, a_call, a_case, a_promise, a_sid, later

BY = "supervisor-1"


@pytest.fixture
def called(records: Records) -> Records:
    """Twice about one case."""
    records.cases.add(a_case())
    for number in (1, 2):
        records.calls.add(a_call(number, case_id="case", received_at=later(hours=number)))
    return records


def told(records: Records) -> list[tuple[str, str, dict[str, object]]]:
    return [(each.call_sid, each.kind, dict(each.data)) for each in records.timeline.after(0)]


def test_a_case_is_closed_as_solved_once(called: Records) -> None:
    assert close_case(called, "case", later(days=1), BY)
    case = called.cases.get("case")
    assert (case.state, case.closed_at) == (CaseState.SOLVED, later(days=1))
    assert (case.last_outcome, case.outcome_from_survey) == (Outcome.SOLVED, False)
    assert not close_case(called, "case", later(days=2), BY)
    assert told(called) == [(a_sid(2), "case", {"state": "closed", "by": BY})]


@pytest.mark.parametrize("state", [CaseState.SOLVED, CaseState.UNKNOWN])
def test_a_closed_case_is_opened_again_as_not_solved(called: Records, state: CaseState) -> None:
    called.cases.change("case", state=state, closed_at=NOON)
    assert reopen_case(called, "case", later(days=1), BY)
    case = called.cases.get("case")
    assert (case.state, case.closed_at, case.last_outcome) == (CaseState.OPEN, None, Outcome.NOT_SOLVED)
    assert not reopen_case(called, "case", later(days=2), BY)
    assert told(called) == [(a_sid(2), "case", {"state": "reopened", "by": BY})]


def test_a_case_without_calls_can_be_closed_too(records: Records) -> None:
    records.cases.add(a_case())
    assert close_case(records, "case", NOON, BY)
    assert told(records) == []


def test_the_case_of_a_caller_who_was_erased_stays_closed(called: Records) -> None:
    called.cases.change("case", state=CaseState.UNKNOWN, number="")
    assert not reopen_case(called, "case", NOON, BY)
    assert called.cases.get("case").state is CaseState.UNKNOWN


@pytest.mark.parametrize("state", [PromiseState.OPEN, PromiseState.BEING_KEPT])
def test_a_promise_that_was_kept_elsewhere_is_not_kept_again(called: Records, state: PromiseState) -> None:
    called.promises.add(a_promise(state=state))
    assert keep_promise(called, "promise", NOON, BY)
    assert called.promises.get("promise").state is PromiseState.KEPT
    assert not keep_promise(called, "promise", NOON, BY)
    assert told(called) == [(a_sid(), "promise kept", {"by": BY})]


def test_what_does_not_exist_cannot_be_settled(records: Records) -> None:
    assert not any(act(records, "nothing", NOON, BY) for act in (close_case, reopen_case, keep_promise))
