"""Tries of surveys, numbers that are not to be called, and the switch."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ivr.records import Records
from ivr.survey.dial import AnsweredBy
from ivr.survey.opt_out import OptOut
from ivr.survey.survey import Survey, SurveyState
from ivr.survey.switch import Switch
from tests.store.samples import NOON, NUMBER, a_case, a_dial, a_sid, a_survey, later

OTHER = "+12125550124"


def test_tries_are_told_by_survey_and_by_number_oldest_first(records: Records) -> None:
    second, first = a_dial("second", at=later(hours=5)), a_dial("first")
    other = a_dial("other", survey_id="other survey", number=OTHER, at=later(hours=1))
    for dial in (second, first, other):
        records.dials.add(dial)
    assert records.dials.of_survey("survey") == [first, second]
    assert records.dials.to(NUMBER, since=later(hours=-1)) == [first, second]
    assert records.dials.to(NUMBER, since=NOON) == [second]
    assert records.dials.count(since=later(hours=1)) == 2


def test_a_try_learns_its_leg_and_who_picked_up(records: Records) -> None:
    records.dials.add(a_dial())
    records.dials.change("dial", survey_call_sid=a_sid(2), answered_by=AnsweredBy.MACHINE)
    told = replace(a_dial(), survey_call_sid=a_sid(2), answered_by=AnsweredBy.MACHINE)
    assert records.dials.find("dial") == told


def test_a_try_that_is_taken_back_counts_no_more(records: Records) -> None:
    records.dials.add(a_dial())
    records.dials.take_back("dial")
    assert records.dials.count(since=NOON) == 0


def test_tries_of_which_nothing_was_heard_are_in_doubt(records: Records) -> None:
    heard, late, early = (
        a_dial("heard", survey_call_sid=a_sid(2)),
        a_dial("late", at=later(hours=1)),
        a_dial(),
    )
    for dial in (heard, late, early):
        records.dials.add(dial)
    assert records.dials.in_doubt(before=later(hours=2)) == [early, late]
    assert records.dials.in_doubt(before=later(hours=1)) == [early]


def test_surveys_are_found_by_what_is_still_to_come(records: Records) -> None:
    records.cases.add(a_case())
    for number, state in enumerate(SurveyState):
        due_at = later(minutes=-number)
        records.surveys.add(a_survey(f"{state} 1", call_sid=a_sid(number), state=state, due_at=due_at))
        records.surveys.add(
            a_survey(
                f"{state} 2", call_sid=a_sid(100 + number), state=state, due_at=later(hours=1), number=OTHER
            )
        )
    assert ids(records.surveys.due(before=later(hours=2), limit=9)) == ["scheduled 1", "scheduled 2"]
    assert ids(records.surveys.due(before=later(hours=2), limit=1)) == ["scheduled 1"]
    assert ids(records.surveys.due(before=later(hours=1), limit=9)) == ["scheduled 1"]
    assert ids(records.surveys.waiting_for(OTHER)) == ["dialling 2", "scheduled 2"]
    assert len(records.surveys.waiting_about("case")) == 4
    assert not records.surveys.waiting_about("another case")


@pytest.mark.parametrize("state", SurveyState)
def test_a_number_is_under_way_while_it_rings_or_is_asked(records: Records, state: SurveyState) -> None:
    records.cases.add(a_case())
    records.surveys.add(a_survey(state=state))
    is_under_way = state in {SurveyState.DIALLING, SurveyState.ASKING}
    assert records.surveys.is_under_way(NUMBER) == is_under_way
    assert not records.surveys.is_under_way(OTHER)


def ids(surveys: Sequence[Survey]) -> list[str]:
    return sorted(survey.id for survey in surveys)


def test_a_number_opts_out_once_and_can_be_asked_again_after_that(records: Records) -> None:
    opt_out = OptOut(NUMBER, NOON, "caller")
    assert records.opt_outs.add(opt_out)
    assert not records.opt_outs.add(OptOut(NUMBER, later(days=1), "ops"))
    assert records.opt_outs.all() == [opt_out]
    assert records.opt_outs.find(NUMBER) == opt_out
    assert records.opt_outs.remove(NUMBER)
    assert not records.opt_outs.remove(NUMBER)
    assert records.opt_outs.find(NUMBER) is None


def test_surveys_are_made_until_somebody_turns_them_off(records: Records) -> None:
    assert records.switches.read() == Switch("surveys", is_on=True)
    records.switches.turn(is_on=False, at=NOON, by="ops")
    assert records.switches.hold() == Switch("surveys", is_on=False, at=NOON, by="ops")
