"""No such calls any more: by the key 9 at any moment, or in words."""

from collections.abc import Callable
from functools import partial

import pytest

from ivr.case import CaseState
from ivr.intake import Answer
from ivr.simulator import Phone
from ivr.survey.leg import Tag
from ivr.survey.opt_out import OptOut
from ivr.survey.survey import SurveyState, Why
from ivr.survey.yes_or_no import wants_no_more_calls
from ivr.words import Words
from tests.survey.surveyed import Surveyed

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def opt_out(line: Surveyed) -> OptOut | None:
    number = line.caller.number
    return line.world.store.run(lambda records: records.opt_outs.find(number))


def greets(line: Surveyed) -> Phone:
    return line.greets()


def asks(line: Surveyed) -> Phone:
    return line.asks()


def asks_again(line: Surveyed) -> Phone:
    line.asks().is_silent()
    return line.caller


@pytest.mark.parametrize("moment", [greets, asks, asks_again])
def test_9_is_stored_and_said_and_ends_the_call(line: Surveyed, moment: Callable[[Surveyed], Phone]) -> None:
    moment(line).presses("9")
    line.caller.hears("You will not get these calls any more")
    assert line.caller.status == "completed"
    stored = opt_out(line)
    assert stored is not None
    assert stored.by == "caller"
    assert (line.state, line.survey.why) == (SurveyState.CANCELLED, Why.OPTED_OUT)


@on_sqlite
def test_nobody_who_pressed_9_is_called_again_not_even_after_another_conversation(line: Surveyed) -> None:
    line.greets().presses("9")
    rung = line.times_rung
    line.later(days=1)
    line.talks("my internet is off again")
    line.later(days=3)
    assert line.times_rung == rung
    assert (line.state, line.survey.why) == (SurveyState.CANCELLED, Why.OPTED_OUT)


@on_sqlite
def test_an_answer_that_was_given_before_9_stays(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.presses("9")
    assert opt_out(line)
    assert (line.state, line.case.state) == (SurveyState.SOLVED, CaseState.SOLVED)


@on_sqlite
def test_whoever_presses_9_after_a_no_is_not_called_back_either(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.presses("9")
    assert opt_out(line)
    assert line.callback is None
    assert (line.state, line.case.state) == (SurveyState.NOT_SOLVED, CaseState.OPEN)


@on_sqlite
@pytest.mark.parametrize("moment", [greets, asks])
def test_9_counts_though_the_end_of_the_call_has_overtaken_it(
    line: Surveyed, moment: Callable[[Surveyed], Phone]
) -> None:
    """Requests of one call can overtake each other."""
    leg = moment(line)
    tag, nine = Tag(line.survey.id, line.survey.dial_id or "", leg.call_sid), Answer(key="9")
    leg.hangs_up()
    interview = line.world.levelhead.door.interview
    told = interview.greeted if moment is greets else partial(interview.answered, attempt=1)
    line.world.store.run(lambda records: told(records, tag, answer=nine))
    assert opt_out(line)
    assert (line.state, line.survey.why) == (SurveyState.CANCELLED, Why.OPTED_OUT)


@on_sqlite
def test_words_for_it_mean_the_same(line: Surveyed) -> None:
    line.asks().says("No, stop calling me!")
    line.caller.hears("You will not get these calls any more")
    assert opt_out(line)


@on_sqlite
@pytest.mark.parametrize("keys", ["1", "2", "15"])
def test_words_for_it_mean_the_same_once_they_have_answered(line: Surveyed, keys: str) -> None:
    line.asks()
    for key in keys:
        line.caller.presses(key)
    line.caller.says("and stop calling me")
    line.caller.hears("You will not get these calls any more")
    assert opt_out(line)
    assert line.callback is None


STOP = {
    "en": ["Don't call me again.", "please stop calling", "take me off your list"],
    "es": ["no me llamen más", "¡Dejen de llamar!"],
    "de": ["Rufen Sie mich nicht mehr an.", "ich will keine Anrufe"],
    "fr": ["Ne m'appelez plus.", "je ne veux plus d'appels"],
}
GO_ON = {
    "en": ["no", "you called too early", "the phone stops again"],
    "es": ["no", "no funciona"],
    "de": ["nein", "das Gerät geht nicht mehr an"],
    "fr": ["non", "ça ne marche plus"],
}


@pytest.mark.parametrize(
    "language, said, stops",
    [(name, said, True) for name, every in STOP.items() for said in every]
    + [(name, said, False) for name, every in GO_ON.items() for said in every],
)
def test_what_means_no_more_calls(language: str, said: str, stops: bool) -> None:
    assert wants_no_more_calls(said, Words(language, "any")) is stops
