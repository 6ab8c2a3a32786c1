"""A slice of bench/surveys/forbidden.py: a few of every kind of number that is not called, through `Surveys.begin`."""

from random import Random

import pytest

from ivr.survey.survey import SurveyState, Why
from tests.survey.desk import Desk
from tests.survey.forbidden import ABROAD, FORBIDDEN, ORDINARY, opening

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
FEW = 15


@pytest.mark.parametrize("kind", FORBIDDEN)
def test_no_number_of_a_forbidden_kind_is_dialled(desk: Desk, kind: str) -> None:
    dice = Random(kind)  # noqa: S311
    opening(desk)
    for _ in range(FEW):
        survey_id = FORBIDDEN[kind](desk, dice)
        survey = desk.found(survey_id)
        assert desk.begins(survey_id) is None, survey.number
        assert desk.found(survey_id).state is SurveyState.CANCELLED, survey.number


def test_no_number_of_another_country_is_dialled_unless_ops_name_it(desk: Desk) -> None:
    dice = Random(1)  # noqa: S311
    opening(desk, at_home=True)
    for _ in range(FEW):
        survey_id = ABROAD(desk, dice)
        assert desk.begins(survey_id) is None
        assert desk.found(survey_id).why in (Why.COUNTRY, Why.NOT_A_PHONE, Why.PREMIUM)


def test_peoples_telephones_next_to_them_are_dialled(desk: Desk) -> None:
    dice = Random(1)  # noqa: S311
    opening(desk)
    for _ in range(FEW):
        assert desk.begins(ORDINARY(desk, dice))
