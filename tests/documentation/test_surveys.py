"""Why a survey is not made can be looked up."""

from ivr.survey.survey import Why
from tests.documentation.pages import page, quoted, rows


def test_every_reason_not_to_make_a_survey_is_documented_and_no_other() -> None:
    documented = [quoted(why)[0] for why, _ in rows(page("docs/surveys.md"), "why")]
    assert sorted(documented) == sorted(Why)
