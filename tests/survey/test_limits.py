"""What keeps a survey from being dialled, for good or for now, decided at the moment of dialling."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from ivr.call import CallState
from ivr.survey.opt_out import OptOut
from ivr.survey.planning import MOST_ATTEMPTS
from ivr.survey.survey import SurveyState, Why
from tests.store.samples import LINE, a_call
from tests.survey.desk import NUMBERS, Desk
from tests.world import MONDAY

# Limits are the same on every database; `test_limits_at_once.py` has the ones where that matters.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_what_nothing_forbids_is_dialled_once(desk: Desk) -> None:
    survey = desk.survey()
    dial = desk.begins(survey)
    assert dial
    assert (dial.survey_id, dial.number, dial.at) == (survey, NUMBERS[0], MONDAY)
    assert desk.found(survey).state is SurveyState.DIALLING
    assert desk.begins(survey) is None


def test_a_number_that_has_opted_out_meanwhile_is_never_dialled(desk: Desk) -> None:
    survey = desk.survey()
    desk.run(lambda records: records.opt_outs.add(OptOut(NUMBERS[0], MONDAY, by="ops")))
    assert desk.begins(survey) is None
    assert (desk.found(survey).state, desk.found(survey).why) == (SurveyState.CANCELLED, Why.OPTED_OUT)


@pytest.mark.parametrize(
    "number, why",
    [
        ("", Why.NO_NUMBER),
        ("+19005550123", Why.PREMIUM),
        ("+442079460123", Why.COUNTRY),
        (LINE, Why.INTERNAL),
    ],
)
def test_a_number_that_is_not_to_be_called_is_not_and_ops_see_why(desk: Desk, number: str, why: Why) -> None:
    survey = desk.survey(number)
    assert desk.begins(survey) is None
    assert (desk.found(survey).state, desk.found(survey).why) == (SurveyState.CANCELLED, why)


def test_a_number_that_nobody_vouches_for_is_dialled_only_if_ops_allow_it(desk: Desk) -> None:
    survey, other = desk.survey(verified=False), desk.survey(NUMBERS[1], verified=False)
    assert desk.begins(survey) is None
    assert desk.found(survey).why is Why.NOT_VERIFIED
    desk.rules(unverified=True)
    assert desk.begins(other)


def test_a_number_is_called_three_times_in_thirty_days_and_no_more(desk: Desk) -> None:
    for _ in range(3):
        desk.calls_in_vain(desk.survey())
        desk.passes(days=7)
    fourth = desk.survey()
    assert desk.begins(fourth) is None
    assert desk.found(fourth).why is Why.CALLED_ENOUGH
    desk.passes(days=10)
    assert desk.begins(desk.survey())


def test_after_as_many_calls_as_ops_allow_the_rest_is_made_the_next_day(desk: Desk) -> None:
    desk.rules(per_day=2)
    first, second, third = (desk.survey(number) for number in NUMBERS[:3])
    assert desk.begins(first)
    assert desk.begins(second)
    assert desk.begins(third) is None
    assert desk.found(third).due_at.astimezone(desk.live.routing.business.time_zone).date() == (
        MONDAY.date() + timedelta(days=1)
    )
    desk.time = desk.found(third).due_at
    assert desk.begins(third)


def test_what_comes_after_the_hours_waits_for_the_morning_and_what_would_ring_after_them_too(
    desk: Desk,
) -> None:
    survey = desk.survey()
    # In New York it is five hours earlier: 19:59:30.
    desk.time = datetime.combine(MONDAY, time(0, 59, 30), UTC) + timedelta(days=1)
    assert desk.begins(survey) is None
    assert desk.found(survey).due_at == datetime.combine(MONDAY, time(14), UTC) + timedelta(days=1)


def test_who_is_on_the_line_with_us_is_called_a_quarter_of_an_hour_later(desk: Desk) -> None:
    survey = desk.survey()
    talking = replace(a_call(99), number=NUMBERS[0], state=CallState.TALKING)
    desk.run(lambda records: records.calls.add(talking))
    assert desk.begins(survey) is None
    assert desk.found(survey).due_at == MONDAY + timedelta(minutes=15)


def test_two_surveys_do_not_ring_the_same_phone_at_once(desk: Desk) -> None:
    one, other = desk.survey(), desk.survey()
    assert desk.begins(one)
    assert desk.begins(other) is None
    assert desk.found(other).state is SurveyState.SCHEDULED


def test_ops_who_allow_fewer_tries_are_obeyed_at_once(desk: Desk) -> None:
    survey = desk.survey()
    desk.rules(tries=0)
    assert desk.begins(survey) is None
    assert (desk.found(survey).state, desk.found(survey).why) == (SurveyState.CANCELLED, Why.BY_OPS)


def test_what_was_put_off_again_and_again_is_given_up(desk: Desk) -> None:
    survey = desk.survey()
    desk.run(lambda records: records.surveys.change(survey, attempt=MOST_ATTEMPTS))
    desk.rules(per_day=0)
    assert desk.begins(survey) is None
    assert (desk.found(survey).state, desk.found(survey).why) == (SurveyState.CANCELLED, Why.GIVEN_UP)
