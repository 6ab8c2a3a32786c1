"""Which cases nobody will say any more about."""

from collections.abc import Mapping
from typing import Any

import pytest

from ivr.call import CallState
from ivr.case import CaseState
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.survey.survey import SurveyState
from tests.store.samples import a_call, a_case, a_promise, a_sid, a_survey, later

BEFORE = later(days=-7)


def a_silent_case(records: Records, **fields: Any) -> None:
    """Opened ten days ago, and last talked about eight days ago."""
    records.cases.add(a_case(opened_at=later(days=-10), **fields))
    call(records, 1, days=-10)
    call(records, 2, days=-8)


def call(records: Records, number: int, days: float, **fields: Any) -> None:
    usual = {"state": CallState.ENDED, "talked": True, "case_id": "case", "received_at": later(days=days)}
    ended = {"ended_at": later(days=days, minutes=5)}
    records.calls.add(a_call(number, **(usual | ended | fields)))


def found(records: Records) -> Mapping[str, str]:
    return records.cases.without_answer(BEFORE, 10)


def test_a_case_that_was_last_talked_about_before_the_window_is_found_with_that_call(
    records: Records,
) -> None:
    a_silent_case(records)
    assert found(records) == {"case": a_sid(2)}


def test_a_caller_who_hung_up_in_the_line_leaves_a_case_that_ends_too(records: Records) -> None:
    records.cases.add(a_case(opened_at=later(days=-8)))
    call(records, 1, days=-8, talked=False)
    assert found(records) == {"case": a_sid(1)}


@pytest.mark.parametrize("state", [CaseState.SOLVED, CaseState.UNKNOWN])
def test_one_that_is_closed_is_not_closed_again(records: Records, state: CaseState) -> None:
    a_silent_case(records, state=state)
    assert found(records) == {}


@pytest.mark.parametrize(
    "fields", [{"days": -6.9}, {"days": -7.001}, {"days": -8, "state": CallState.TALKING}]
)
def test_one_with_a_call_in_the_window_or_on_the_line_stays_open(
    records: Records, fields: dict[str, Any]
) -> None:
    a_silent_case(records)
    call(records, 3, **fields)
    assert found(records) == {}


def test_one_stays_open_while_a_promise_about_it_is_not_kept(records: Records) -> None:
    a_silent_case(records)
    records.promises.add(a_promise(case_id="case"))
    assert found(records) == {}
    records.promises.change("promise", state=PromiseState.KEPT)
    assert found(records) != {}


@pytest.mark.parametrize("state", [SurveyState.SCHEDULED, SurveyState.DIALLING, SurveyState.ASKING])
def test_one_stays_open_while_its_caller_is_still_to_be_asked(records: Records, state: SurveyState) -> None:
    a_silent_case(records)
    records.surveys.add(a_survey(state=state))
    assert found(records) == {}
    records.surveys.change("survey", state=SurveyState.UNANSWERED)
    assert found(records) != {}


def test_a_no_stays_open_until_somebody_has_talked_with_the_caller_again(records: Records) -> None:
    a_silent_case(records)
    no: dict[str, Any] = {"state": SurveyState.NOT_SOLVED, "dialled_at": later(days=-7.9)}
    records.surveys.add(a_survey(call_sid=a_sid(2), **no))
    call(records, 3, days=-7.8, talked=False)
    assert found(records) == {}
    call(records, 4, days=-7.7)
    assert found(records) == {"case": a_sid(4)}


def test_there_are_no_more_of_them_than_wanted(records: Records) -> None:
    for number in range(3):
        records.cases.add(a_case(f"case-{number}", opened_at=later(days=-10)))
        call(records, number, days=-9, case_id=f"case-{number}")
    assert len(records.cases.without_answer(BEFORE, 2)) == 2
