"""A number from 1 to 5, after the answer that counts."""

import pytest

from ivr.intake import Answer
from ivr.survey.rating import rating_of
from ivr.survey.survey import SurveyState
from ivr.words import Words
from tests.survey.surveyed import Surveyed

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SPOKEN = {
    "en": {"five": 5, "I'd say four.": 4, "4 out of 5": 4, "a 3": 3, "no idea": None, "": None, "six": None},
    "es": {"un cuatro": 4, "cinco de cinco": 5, "Uno.": 1, "no sé": None},
    "de": {"eine Zwei": 2, "fünf": 5, "drei von fünf": 3, "keine Ahnung": None},
    "fr": {"un quatre": 4, "quatre sur cinq": 4, "un": 1, "un sur cinq": 1, "je ne sais pas": None},
}


@pytest.mark.parametrize(
    "language, said, rating",
    [(name, said, rating) for name, each in SPOKEN.items() for said, rating in each.items()],
)
def test_a_rating_in_words(language: str, said: str, rating: int | None) -> None:
    assert rating_of(Answer(words=said), Words(language, "any")) == rating


@pytest.mark.parametrize("key, rating", [("1", 1), ("5", 5), ("6", None), ("*", None), ("", None)])
def test_a_rating_by_key(key: str, rating: int | None) -> None:
    assert rating_of(Answer(key=key), Words("en", "any")) == rating


def test_a_rating_after_yes_is_kept_and_asked_for_once(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.hears("How was our service")
    line.caller.presses("4")
    assert (line.state, line.survey.rating) == (SurveyState.SOLVED, 4)
    line.caller.hears("Is there anything else")


@on_sqlite
def test_a_rating_after_no_is_kept_before_the_way_on_is_offered(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.says("one")
    assert (line.state, line.survey.rating) == (SurveyState.NOT_SOLVED, 1)
    line.caller.hears("To talk to someone now, press 1")


@on_sqlite
@pytest.mark.parametrize("key, follows", [("1", "Is there anything else"), ("2", "To talk to someone now")])
def test_silence_instead_of_a_rating_goes_on_without_one(line: Surveyed, key: str, follows: str) -> None:
    line.asks().presses(key)
    line.caller.is_silent()
    line.caller.hears(follows)
    assert line.survey.rating is None


@on_sqlite
def test_nonsense_instead_of_a_rating_goes_on_without_one(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.says("colourless green ideas")
    line.caller.hears("Is there anything else")
    assert line.survey.rating is None


@on_sqlite
def test_whoever_hangs_up_instead_of_rating_has_answered(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.hangs_up()
    assert (line.state, line.survey.rating) == (SurveyState.SOLVED, None)
