"""The first seconds of the survey call: who calls, and the way out."""

import pytest

from ivr.survey.survey import SurveyState
from ivr.words import Words, spoken_seconds
from tests.survey.surveyed import Surveyed

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
each_language = pytest.mark.parametrize("language", ["en-US", "es-US", "de-DE", "fr-FR"])
BUSINESS = "Example Company"
OPENING = ("survey-hello", "survey-opt-out", "survey-question")
SOLVED = ("survey-solved", "survey-rating", "survey-comment", "survey-goodbye")
RECORDED = ("survey-solved", "survey-rating", "survey-comment-audio", "survey-record", "survey-goodbye")
TALK_NOW = ("survey-not-solved", "survey-rating", "survey-choice")
CALLED_BACK = (*TALK_NOW, "survey-callback-time", "survey-callback-at")
# A key takes about a second, and a word of one's own some more.
KEY_SECONDS, OWN_WORD_SECONDS = 1, 8
PAUSE_AFTER_HELLO_SECONDS = 1


def texts(language: str, prompts: tuple[str, ...]) -> list[str]:
    words = Words(language, "any")
    filled_in: dict[str, str | int] = {"business": BUSINESS, "days": 3, "day": "Wednesday"}
    return [words.text(prompt, **filled_in, time="10:45", clock="yours") for prompt in prompts]


@on_sqlite
def test_the_business_is_named_in_the_first_sentence_and_then_the_key_that_stops_such_calls(
    line: Surveyed,
) -> None:
    line.greets()
    heard = [said.text for said in line.caller.heard][-2:]
    assert heard == [f"Hello, this is {BUSINESS}.", "Press 9 to stop these calls."]


@each_language
def test_the_key_is_named_within_two_seconds_after_the_business(language: str) -> None:
    """47 CFR 64.1200(b)(3): within two seconds of providing the identification information."""
    hello, opt_out, _ = texts(language, OPENING)
    up_to_the_key = hello.partition(BUSINESS)[2] + opt_out.partition("9")[0] + "9"
    assert spoken_seconds(up_to_the_key) <= 2


@each_language
@pytest.mark.parametrize(
    "rest, answers_seconds",
    [
        (SOLVED, 2 * KEY_SECONDS + OWN_WORD_SECONDS),
        (RECORDED, 3 * KEY_SECONDS + OWN_WORD_SECONDS),
        (TALK_NOW, 3 * KEY_SECONDS),
        (CALLED_BACK, 4 * KEY_SECONDS),
    ],
    ids=["solved", "recorded", "talk now", "called back"],
)
def test_the_whole_call_takes_less_than_45_seconds(
    language: str, rest: tuple[str, ...], answers_seconds: int
) -> None:
    """Of somebody who hears every prompt to its end."""
    said = sum(map(spoken_seconds, texts(language, (*OPENING, *rest))))
    assert said + PAUSE_AFTER_HELLO_SECONDS + answers_seconds < 45


@on_sqlite
def test_a_call_that_ends_well_takes_less_than_45_seconds_on_the_line(line: Surveyed) -> None:
    line.asks().says("yes")
    line.caller.says("five")
    line.caller.says("everybody was very kind to me, thank you so much")
    assert line.caller.status == "completed"
    assert 20 < line.caller.seconds_in_call < 45


@on_sqlite
def test_whoever_says_hello_when_picking_up_interrupts_nothing(line: Surveyed) -> None:
    line.greets().says("hello? who is there?")
    line.caller.is_silent()
    line.caller.hears("Is it solved?")
    line.caller.does_not_hear("Sorry")


@on_sqlite
def test_a_key_before_the_question_is_no_answer_to_it(line: Surveyed) -> None:
    line.greets().presses("1")
    line.caller.hears("Is it solved?")
    assert line.state == SurveyState.ASKING
    line.caller.presses("1")
    assert line.state == SurveyState.SOLVED


@on_sqlite
def test_0_during_the_hello_leads_to_a_person(line: Surveyed) -> None:
    line.greets().presses("0")
    assert line.world.ringing_agent.is_ringing
    assert line.state == SurveyState.UNANSWERED


@on_sqlite
def test_whoever_hangs_up_during_the_hello_is_tried_another_time(line: Surveyed) -> None:
    line.greets().hangs_up()
    assert (line.state, line.survey.tries) == (SurveyState.SCHEDULED, 1)
