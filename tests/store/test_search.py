"""Calls and cases are found by what people know of them."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Select

from ivr.agents.offer import OfferState
from ivr.call import CallState, Wish
from ivr.case import CaseState, Outcome
from ivr.promise import PromiseKind, PromiseState
from ivr.records import Records
from ivr.routing import Decision
from ivr.searching import Result, SoughtCalls, SoughtCases
from ivr.store import SqlStore
from ivr.store.found_calls import CALLS, FOUND
from ivr.store.found_cases import CASES, FOUND_CASES
from ivr.survey.survey import SurveyState
from tests.store.samples import (
    FACTS,
    NOON,
    a_call,
    a_case,
    a_promise,
    a_sid,
    a_survey,
    an_offer,
    evidence,
    later,
)

OVER: dict[str, Any] = {"state": CallState.ENDED, "ended_at": later(minutes=10)}


def found(records: Records, **sought: Any) -> list[int]:
    """The numbers of the sample calls."""
    calls = records.search.calls(SoughtCalls(**sought), behind=None, limit=100)
    return [int(each.call.sid.removeprefix("CA"), 16) for each in calls]


def result_of(records: Records, **fields: Any) -> Result:
    records.calls.add(a_call(1, **(OVER | fields)))
    (call,) = records.search.calls(SoughtCalls(), behind=None, limit=2)
    return call.result


@pytest.mark.parametrize("wanted", ["line", "queue", "reason", "agent"])
def test_a_call_is_found_by_what_it_is_filed_under(records: Records, wanted: str) -> None:
    records.calls.add(a_call(1, **{wanted: "+12025550100"}))
    records.calls.add(a_call(2))
    assert found(records, **{wanted: "+12025550100"}) == [1]


def test_the_latest_call_comes_first_and_those_of_one_instant_are_all_there(records: Records) -> None:
    for number, minute in ((1, 0), (2, 5), (3, 5), (4, 5), (5, 1)):
        records.calls.add(a_call(number, received_at=later(minutes=minute)))
    assert found(records) == [4, 3, 2, 5, 1]


def test_page_after_page_each_call_comes_once(records: Records) -> None:
    for number in range(1, 8):
        records.calls.add(a_call(number, received_at=later(minutes=number // 3)))
    told, behind = list[str](), None
    while page := records.search.calls(SoughtCalls(), behind, limit=2):
        told += [each.call.sid for each in page]
        behind = page[-1].place
    assert told == [a_sid(number) for number in range(7, 0, -1)]


def test_a_call_is_found_from_an_instant_on_and_not_at_the_other(records: Records) -> None:
    for number in (1, 2, 3):
        records.calls.add(a_call(number, received_at=later(hours=number)))
    assert found(records, since=later(hours=2)) == [3, 2]
    assert found(records, since=later(hours=1), until=later(hours=3)) == [2, 1]


@pytest.mark.parametrize(
    "text", ["+12125550123", "212 555-0123", "(212) 555", "0123", "CABLE", "was 50%", a_sid(1)]
)
def test_a_call_is_found_by_its_number_its_words_or_its_sid(records: Records, text: str) -> None:
    records.calls.add(a_call(1, words="The cable was 50% burnt"))
    records.calls.add(a_call(2, number="+13125559876", words="was 50 percent"))
    records.calls.add(a_call(3, number=None))
    assert found(records, text=text) == [1]


@pytest.mark.parametrize("text", ["%", "_", "'", "<script>", "+", "12"])
def test_signs_and_too_few_digits_are_words_and_find_nothing_by_themselves(
    records: Records, text: str
) -> None:
    records.calls.add(a_call(1, words="my phone"))
    assert found(records, text=text) == []


def test_a_raised_voice_is_found_with_how_far_it_rose(records: Records) -> None:
    for number in (1, 2):
        records.calls.add(a_call(number))
    records.voices.rose(a_sid(2), evidence(5.0, 2.0, rise_db=11.0))
    assert (found(records, is_raised=True), found(records, is_raised=False)) == ([2], [1])
    (raised,) = records.search.calls(SoughtCalls(is_raised=True), None, 2)
    assert (raised.is_raised, raised.rise_db) == (True, 11.0)


def test_a_repeat_is_a_call_about_a_case_that_was_called_about_before(records: Records) -> None:
    records.cases.add(a_case())
    records.calls.add(a_call(1, case_id="case", counted=True))
    records.calls.add(a_call(2, case_id="case", received_at=later(days=1)))
    records.calls.add(a_call(3, received_at=later(days=2)))
    assert (found(records, is_repeat=True), found(records, is_repeat=False)) == ([2], [3, 1])


def test_the_calls_of_a_case_are_found_by_it(records: Records) -> None:
    records.cases.add(a_case())
    records.calls.add(a_call(1, case_id="case"))
    records.calls.add(a_call(2))
    assert found(records, case_id="case") == [1]


RESULTS: list[tuple[dict[str, Any], Result]] = [
    ({}, Result.ABANDONED),
    ({"wish": Wish.NO_AGENT}, Result.ABANDONED),
    ({"wish": Wish.CALLBACK}, Result.CALLBACK),
    ({"wish": Wish.MESSAGE}, Result.ABANDONED),
    ({"wish": Wish.HUMAN_LINE}, Result.HUMAN_LINE),
    ({"wish": Wish.NO_REST}, Result.HUMAN_LINE),
    ({"promise_id": "promise"}, Result.NOT_REACHED),
    ({"promise_id": "promise", "talked": True}, Result.UNKNOWN),
    ({"talked": True}, Result.UNKNOWN),
    ({"talked": True, "disposition": "follow_up", "wish": Wish.NO_REST}, Result.FOLLOW_UP),
    ({"talked": True, "disposition": "solved"}, Result.SOLVED),
    ({"state": CallState.TALKING, "talked": True}, Result.LIVE),
]


@pytest.mark.parametrize("fields, result", RESULTS)
def test_each_call_has_one_result(records: Records, fields: dict[str, Any], result: Result) -> None:
    assert result_of(records, **fields) is result
    assert {each for each in Result if found(records, result=each)} == {result}


def test_a_message_counts_once_it_is_left(records: Records) -> None:
    records.promises.add(a_promise(kind=PromiseKind.MESSAGE))
    assert result_of(records, wish=Wish.MESSAGE) is Result.MESSAGE


def test_what_the_caller_says_in_the_survey_counts_before_what_the_agent_said(records: Records) -> None:
    records.cases.add(a_case())
    records.surveys.add(a_survey(state=SurveyState.NOT_SOLVED, rating=2))
    assert result_of(records, talked=True, disposition="solved") is Result.NOT_SOLVED
    call = records.search.call(a_sid(1))
    assert call is not None
    assert (call.survey, call.rating) == (SurveyState.NOT_SOLVED, 2)


def test_a_call_tells_its_rule_and_how_long_was_waited_and_talked(records: Records) -> None:
    place_kept_by_a_promise = later(minutes=-20)
    records.calls.add(a_call(1, **OVER, since=place_kept_by_a_promise, talked=True))
    decision = Decision("the-rule", "general", 0, None, {}, (), "v1")
    records.decisions.add(a_sid(1), decision, FACTS, NOON)
    accepted: dict[str, Any] = {"accepted_at": later(seconds=90), "ended_at": later(minutes=10)}
    records.offers.add(an_offer(state=OfferState.DONE, call_sid=a_sid(1), **accepted))
    call = records.search.call(a_sid(1))
    assert call is not None
    assert (call.rule, call.waited_seconds, call.talked_seconds) == ("the-rule", 90, 510)


def test_a_call_that_keeps_a_promise_goes_by_the_rule_of_the_call_in_which_it_was_made(
    records: Records,
) -> None:
    records.calls.add(a_call(1))
    records.calls.add(a_call(2, promise_id="promise"))
    records.promises.add(a_promise(call_sid=a_sid(1)))
    records.decisions.add(a_sid(1), Decision("the-rule", "general", 0, None, {}, (), "v1"), FACTS, NOON)
    call = records.search.call(a_sid(2))
    assert call is not None
    assert call.rule == "the-rule"


def test_a_call_that_never_was_is_not_found(records: Records) -> None:
    assert records.search.call(a_sid(9)) is None


SOUGHT_CASES: list[tuple[dict[str, Any], list[str]]] = [
    ({}, ["new", "case"]),
    ({"state": CaseState.SOLVED}, ["new"]),
    ({"reason": "billing"}, ["new"]),
    ({"text": "+1 (212) 555-0123"}, ["case"]),
    ({"text": "%"}, []),
]


@pytest.mark.parametrize("sought, keys", SOUGHT_CASES)
def test_cases_are_found_the_last_opened_first(
    records: Records, sought: dict[str, Any], keys: list[str]
) -> None:
    records.cases.add(a_case())
    solved = {"state": CaseState.SOLVED, "reason": "billing", "number": "+13125559876"}
    records.cases.add(a_case("new", opened_at=later(days=1), **solved))
    cases = records.search.cases(SoughtCases(**sought), behind=None, limit=10)
    assert [each.case.id for each in cases] == keys


def test_a_case_tells_what_has_been_and_what_is_to_come(records: Records) -> None:
    records.cases.add(a_case(last_outcome=Outcome.FOLLOW_UP))
    records.calls.add(a_call(1, case_id="case", counted=True))
    records.calls.add(a_call(2, case_id="case", received_at=later(days=1)))
    records.promises.add(a_promise("kept", case_id="case", state=PromiseState.KEPT, number=None))
    records.promises.add(a_promise("open", case_id="case"))
    records.surveys.add(a_survey("due", call_sid=a_sid(1)))
    records.surveys.add(a_survey("over", call_sid=a_sid(2), state=SurveyState.SOLVED))
    (case,) = records.search.cases(SoughtCases(), behind=None, limit=2)
    assert (case.calls, case.last_call_at, case.promises, case.surveys) == (1, later(days=1), 1, 1)


def test_what_belongs_to_a_case_or_a_call_is_found_by_it(records: Records) -> None:
    records.cases.add(a_case())
    records.promises.add(a_promise(case_id="case"))
    records.surveys.add(a_survey(call_sid=a_sid(1)))
    its_own: list[Callable[[], object]] = [
        lambda: [each.id for each in records.promises.about("case")],
        lambda: [each.id for each in records.promises.made_in(a_sid())],
    ]
    assert [each() for each in its_own] == [["promise"], ["promise"]]
    assert [each.id for each in records.surveys.about("case")] == ["survey"]
    assert records.surveys.of_call(a_sid(1)) == records.surveys.get("survey")
    assert records.surveys.of_call(a_sid(2)) is None


def test_the_timeline_of_one_call_leaves_out_others_and_what_is_not_wanted(records: Records) -> None:
    for number, kind in ((1, "arrived"), (2, "arrived"), (1, "level"), (1, "ended")):
        records.timeline.add(a_sid(number), kind, NOON, {})
    assert [each.kind for each in records.timeline.of(a_sid(1), besides=["level"])] == ["arrived", "ended"]
    assert [each.kind for each in records.timeline.of(a_sid(1))] == ["arrived", "level", "ended"]


@pytest.mark.parametrize(
    "asked, order",
    [(FOUND, (CALLS.received_at, CALLS.sid)), (FOUND_CASES, (CASES.opened_at, CASES.id))],
    ids=["calls", "cases"],
)
def test_a_page_is_read_along_an_index_and_never_sorted(
    sqlite_store: SqlStore, asked: Select[Any], order: tuple[Any, Any]
) -> None:
    page = asked.order_by(*(column.desc() for column in order)).limit(51)
    with sqlite_store.engine.connect() as connection:
        written = page.compile(connection, compile_kwargs={"render_postcompile": True})
        values = tuple(written.params[name] for name in written.positiontup or ())
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}", values).all()
    assert "TEMP B-TREE FOR ORDER BY" not in str(plan)
    assert [step for *_, step in plan if step.startswith("SCAN") and "INDEX" not in step] == []
