"""What is heard of a try, from several sides and in any order."""

import pytest

from ivr.effects import EndLeg
from ivr.survey.survey import SurveyState
from tests.at_once import at_once
from tests.store.samples import a_sid
from tests.survey.desk import Desk


def test_a_try_that_is_picked_up_while_the_list_of_calls_is_read_is_not_taken_back(desk: Desk) -> None:
    survey, dial = begun(desk)
    tries = desk.surveys.tries
    assert desk.run(lambda records: tries.picked_up(records, dial, a_sid(7)))
    assert desk.run(lambda records: tries.not_placed(records, dial)) == ()
    assert desk.found(survey).state is SurveyState.ASKING
    assert (desk.found(survey).tries, desk.found(survey).survey_call_sid) == (1, a_sid(7))


@pytest.mark.parametrize("_", range(5))
def test_picked_up_and_taken_back_in_the_same_moment_it_is_the_one_or_the_other(desk: Desk, _: int) -> None:
    survey, dial = begun(desk)
    tries = desk.surveys.tries
    at_once(
        lambda: desk.run(lambda records: tries.picked_up(records, dial, a_sid(7))) and None,
        lambda: desk.run(lambda records: tries.not_placed(records, dial)) and None,
    )
    found = desk.found(survey)
    asked, again = (SurveyState.ASKING, 1, dial), (SurveyState.SCHEDULED, 0, None)
    assert (found.state, found.tries, found.dial_id) in {asked, again}
    is_kept = desk.run(lambda records: records.dials.find(dial)) is not None
    assert is_kept == (found.state is SurveyState.ASKING)


def test_a_call_that_was_placed_after_it_had_been_taken_back_is_hung_up(desk: Desk) -> None:
    survey, dial = begun(desk)
    tries = desk.surveys.tries
    desk.run(lambda records: tries.not_placed(records, dial))
    assert desk.run(lambda records: tries.placed(records, dial, a_sid(7))) == (EndLeg(a_sid(7)),)
    assert desk.run(lambda records: tries.picked_up(records, dial, a_sid(7))) is None
    assert desk.found(survey).state is SurveyState.SCHEDULED


def test_what_is_said_of_a_try_again_changes_nothing(desk: Desk) -> None:
    survey, dial = begun(desk)
    tries = desk.surveys.tries
    for _ in range(2):
        desk.run(lambda records: tries.placed(records, dial, a_sid(7)))
    desk.run(lambda records: tries.in_vain(records, dial))
    planned = desk.found(survey)
    assert (planned.state, planned.attempt) == (SurveyState.SCHEDULED, 2)
    assert desk.run(lambda records: tries.in_vain(records, dial)) == ()
    assert desk.run(lambda records: tries.picked_up(records, dial, a_sid(7))) is None
    assert desk.found(survey) == planned


def begun(desk: Desk) -> tuple[str, str]:
    """A survey whose call is being placed: its id, and that of the try."""
    survey = desk.survey()
    dial = desk.begins(survey)
    assert dial
    return survey, dial.dial_id
