"""What earlier calls say of a caller's open case."""

from typing import Any

import pytest

from ivr.case import CaseState, History
from ivr.records import Records
from ivr.survey.survey import SurveyState
from tests.store.samples import NUMBER, a_call, a_case, a_sid, a_survey, later

SINCE = later(days=-7)


def calls_about(records: Records, case_id: str, *days: float, first: int = 1, **fields: Any) -> None:
    for number, day in enumerate(days, first):
        call = a_call(number, case_id=case_id, received_at=later(days=day), **({"counted": True} | fields))
        records.calls.add(call)


def test_the_counted_calls_about_an_open_case_are_its_history(records: Records) -> None:
    records.cases.add(a_case())
    calls_about(records, "case", -5, -3, -1)
    calls_about(records, "case", -2, 0, first=10, counted=False)
    assert records.cases.history(NUMBER, SINCE) == History(a_case(), 3, later(days=-5), later(days=-1))


def test_how_often_the_caller_said_no_is_a_part_of_it(records: Records) -> None:
    records.cases.add(a_case())
    calls_about(records, "case", -3, -2, -1)
    answers = [SurveyState.NOT_SOLVED, SurveyState.UNANSWERED, SurveyState.NOT_SOLVED]
    for number, state in enumerate(answers, 1):
        records.surveys.add(a_survey(f"survey-{number}", call_sid=a_sid(number), state=state))
    assert records.cases.history(NUMBER, SINCE).surveys_not_solved == 2
    assert records.cases.history_of("case").surveys_not_solved == 2


def test_a_case_that_was_never_called_about_for_long_has_its_answers_too(records: Records) -> None:
    records.cases.add(a_case())
    calls_about(records, "case", -1, counted=False)
    records.surveys.add(a_survey(state=SurveyState.NOT_SOLVED))
    assert records.cases.history_of("case") == History(a_case(), surveys_not_solved=1)


def test_one_call_in_the_window_brings_the_older_ones_back(records: Records) -> None:
    records.cases.add(a_case())
    calls_about(records, "case", -30, -6)
    assert records.cases.history(NUMBER, SINCE).calls == 2


@pytest.mark.parametrize(
    "days, is_known", [(-7.001, False), (-7, False), (-6.999, True)], ids=["before", "at its edge", "within"]
)
def test_the_last_call_must_be_in_the_window(records: Records, days: float, is_known: bool) -> None:
    records.cases.add(a_case())
    calls_about(records, "case", -20, days)
    assert (records.cases.history(NUMBER, SINCE).case is not None) is is_known


def test_a_case_without_a_counted_call_has_no_history(records: Records) -> None:
    records.cases.add(a_case())
    calls_about(records, "case", -1, counted=False)
    assert records.cases.history(NUMBER, SINCE) == History()


def test_a_solved_case_is_history_no_more(records: Records) -> None:
    records.cases.add(a_case(state=CaseState.SOLVED))
    calls_about(records, "case", -1)
    assert records.cases.history(NUMBER, SINCE) == History()


def test_the_case_called_about_last_is_meant(records: Records) -> None:
    records.cases.add(a_case("older", opened_at=later(days=-1)))
    records.cases.add(a_case("newer", opened_at=later(days=-6)))
    calls_about(records, "older", -4, -3)
    calls_about(records, "newer", -5, -1, first=10)
    case = records.cases.history(NUMBER, SINCE).case
    assert case
    assert case.id == "newer"


def test_another_numbers_case_is_nobody_elses(records: Records) -> None:
    records.cases.add(a_case(number="+12125550124"))
    calls_about(records, "case", -1)
    assert records.cases.history(NUMBER, SINCE) == History()
