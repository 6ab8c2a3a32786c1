"""Surveys are read together with what they ask about."""

from ivr.records import Records
from ivr.routing import decide
from ivr.routing.default import default
from ivr.survey.survey import SurveyState
from tests.store.samples import FACTS, NOON, a_call, a_case, a_sid, a_survey, later


def asked(records: Records, name: int, state: SurveyState = SurveyState.SCHEDULED, hours: int = 0) -> str:
    """A survey about a call that came some hours after noon, due a day before it or after it by turns."""
    survey = f"survey-{name}"
    if records.cases.find("case") is None:
        records.cases.add(a_case())
    records.calls.add(
        a_call(name, received_at=later(hours=hours), reason="fault", queue="senior", agent="senior-1")
    )
    due_at = later(hours=hours, days=(-1) ** name)
    records.surveys.add(a_survey(survey, call_sid=a_sid(name), state=state, due_at=due_at))
    return survey


def test_a_survey_comes_with_reason_queue_rule_and_agent_of_its_call(records: Records) -> None:
    survey = asked(records, 1)
    decision = decide(FACTS, default())
    records.decisions.add(a_sid(1), decision, FACTS, NOON)
    found = records.surveyed.find(survey)
    assert found
    assert found.survey == records.surveys.get(survey)
    assert (found.reason, found.queue, found.rule, found.agent) == (
        "fault",
        "senior",
        decision.rule,
        "senior-1",
    )


def test_a_call_that_no_rule_decided_has_none(records: Records) -> None:
    found = records.surveyed.find(asked(records, 1))
    assert found
    assert found.rule == ""
    assert records.surveyed.find("no such survey") is None


def test_those_that_are_not_over_come_in_the_order_in_which_they_are_due(records: Records) -> None:
    second, first = asked(records, 2), asked(records, 1)
    asked(records, 3, SurveyState.SOLVED)
    asked(records, 4, SurveyState.CANCELLED)
    asking = asked(records, 6, SurveyState.ASKING, hours=1)
    assert [each.survey.id for each in records.surveyed.not_over()] == [first, second, asking]


def test_those_about_the_calls_since_an_instant_come_in_the_order_of_the_calls(records: Records) -> None:
    last = asked(records, 1, SurveyState.SOLVED, hours=3)
    asked(records, 2, hours=-1)
    noon = asked(records, 3, SurveyState.CANCELLED)
    assert [each.survey.id for each in records.surveyed.since(NOON)] == [noon, last]
