"""Surveys, decisions, answers, and the timeline."""

from dataclasses import asdict

from ivr.records import Records
from ivr.routing import decide
from ivr.routing.default import default
from ivr.survey.survey import SurveyState
from tests.store.samples import FACTS, NOON, a_call, a_case, a_sid, a_survey, later


def test_surveys_to_come_are_in_the_order_of_their_time(records: Records) -> None:
    records.cases.add(a_case())
    for number, state in enumerate(SurveyState):
        records.surveys.add(a_survey(f"{number}", state=state, call_sid=a_sid(number)))
    records.surveys.add(a_survey("sooner", call_sid=a_sid(50), due_at=later(minutes=-1)))
    assert [survey.id for survey in records.surveys.scheduled()] == ["sooner", "0"]


def test_a_conversation_has_one_survey(records: Records) -> None:
    records.cases.add(a_case())
    assert records.surveys.add(a_survey("one"))
    assert not records.surveys.add(a_survey("another"))


def test_a_decision_comes_with_the_facts_it_was_made_from_and_the_last_one_is_kept(records: Records) -> None:
    records.calls.add(a_call())
    assert records.decisions.facts(a_sid()) is None
    assert records.decisions.explanation(a_sid()) is None
    facts = FACTS
    for reason in ("", "fault"):
        facts = type(FACTS)(**(asdict(FACTS) | {"reason": reason}))
        records.decisions.add(a_sid(), decide(facts, default()), facts, NOON)
    assert records.decisions.facts(a_sid()) == facts
    explained = records.decisions.explanation(a_sid())
    assert explained
    assert explained["rule"] == decide(facts, default()).rule


def test_an_answer_is_claimed_once_and_repeated_after(records: Records) -> None:
    assert records.answers.claim("key", NOON) is None
    records.answers.keep("key", "<Response/>")
    assert records.answers.claim("key", later(days=1)) == "<Response/>"
    assert records.answers.claim("other", NOON) is None


def test_the_timeline_is_told_from_any_moment_on(records: Records) -> None:
    assert records.timeline.last() is None
    for kind in ("arrived", "decided", "ended"):
        records.timeline.add(a_sid(), kind, NOON, {"kind": kind, "nested": [1, None, "ü"]})
    first, *rest = records.timeline.after(0)
    assert (first.kind, first.at, first.data) == (
        "arrived",
        NOON,
        {"kind": "arrived", "nested": [1, None, "ü"]},
    )
    assert records.timeline.after(first.id) == rest
    assert records.timeline.last() == rest[-1]


def test_no_id_is_given_twice(records: Records) -> None:
    assert len({records.new_id() for _ in range(100)}) == 100
