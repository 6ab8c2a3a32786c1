"""What the caller says in the survey, and what follows from it."""

import pytest

from ivr.case import CaseState, Outcome
from ivr.survey.survey import SurveyState
from tests.survey.surveyed import Surveyed

# Words mean the same on every database.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_yes_by_key_closes_the_case(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.hears("good to hear")
    assert line.state == SurveyState.SOLVED
    assert (line.case.state, line.case.last_outcome) == (CaseState.SOLVED, Outcome.SOLVED)
    assert line.caller.status == "completed"


@ON_SQLITE
@pytest.mark.parametrize("words", ["yes", "yes it is", "Yeah, it's fixed now.", "it has been solved"])
def test_yes_in_words_closes_the_case(line: Surveyed, words: str) -> None:
    line.asks().says(words)
    assert line.state == SurveyState.SOLVED


@ON_SQLITE
@pytest.mark.parametrize(
    "words",
    [
        "no",
        "it is still not solved",
        "It isn\N{RIGHT SINGLE QUOTATION MARK}t fixed",
        "nope, nothing is solved",
    ],
)
def test_no_in_words_opens_the_case_again_even_among_words_for_yes(line: Surveyed, words: str) -> None:
    line.asks().says(words)
    assert line.state == SurveyState.NOT_SOLVED
    assert (line.case.state, line.case.last_outcome) == (CaseState.OPEN, Outcome.NOT_SOLVED)
    assert line.case.outcome_from_survey
    line.caller.hears("To talk to a senior colleague now, press 1")


@ON_SQLITE
@pytest.mark.parametrize("words", ["I told you yesterday", "I know how it works", "what is this about"])
def test_words_that_only_look_like_yes_or_no_are_asked_about_again(line: Surveyed, words: str) -> None:
    line.asks().says(words)
    assert line.state == SurveyState.ASKING
    line.caller.hears("Sorry, I did not get that")
    line.caller.presses("1")
    assert line.state == SurveyState.SOLVED


def test_nonsense_twice_ends_the_call_and_it_is_tried_another_time(line: Surveyed) -> None:
    line.asks().says("colourless green ideas")
    line.caller.says("sleep furiously")
    assert line.caller.status == "completed"
    assert line.case.last_outcome is Outcome.NONE
    line.until_due()
    assert line.caller.is_ringing


def test_no_leads_to_a_senior_agent_at_once_who_knows_about_it(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.presses("1")
    agent = line.world.ringing_agent
    assert agent.name.startswith("senior")
    agent.answers()
    agent.hears("Second call")
    agent.hears("Survey: not solved")
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}


def test_the_conversation_that_follows_a_no_has_a_survey_of_its_own(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.presses("1")
    first = line.survey
    line.is_taken(line.world.ringing_agent)
    assert line.survey.id != first.id
    assert line.survey.case_id == first.case_id
    line.until_due()
    line.caller.answers()
    line.caller.presses("1")
    assert line.case.state is CaseState.SOLVED


def test_a_call_that_began_as_our_survey_does_not_count_as_one_of_the_callers(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.presses("1")
    line.is_taken(line.world.ringing_agent)
    line.later(minutes=20)
    line.world.calls().says("my internet is off again")
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Second call")


def test_a_survey_call_that_is_answered_does_not_count_as_a_call_about_the_case(line: Surveyed) -> None:
    line.asks().says("colourless green ideas")
    line.caller.hangs_up()
    line.world.calls().says("my internet is off again")
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Second call")


def test_no_and_2_stores_a_callback_at_the_front_of_the_senior_line_before_it_is_promised(
    line: Surveyed,
) -> None:
    line.asks().presses("2")
    line.caller.presses("2")
    line.caller.hears("We will call you back")
    assert line.callback
    assert (line.callback.queue, line.callback.priority) == ("senior", 15)


def test_no_and_silence_is_promised_a_callback(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.is_silent()
    line.caller.hears("We will call you back")
    assert line.callback


def test_who_hangs_up_right_after_no_has_an_open_case_and_is_called_back(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.hangs_up()
    assert line.case.state is CaseState.OPEN
    assert line.callback
    line.sweeps()
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Callback")
    agent.hears("Survey: not solved")
    agent.presses("1")
    assert line.caller.is_ringing


def test_no_reopens_the_case_that_was_asked_about_also_when_there_is_a_newer_one(line: Surveyed) -> None:
    line.talks("my internet is off")
    line.later(minutes=30)
    line.world.calls().says("a question about my bill")
    line.caller.hangs_up()
    line.until_due()
    line.caller.answers()
    line.caller.presses("2")
    line.caller.presses("1")
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Second call")
    agent.hears("internet is off")


def test_0_leads_to_a_person_and_says_neither_yes_nor_no(line: Surveyed) -> None:
    line.asks().presses("0")
    assert line.state == SurveyState.UNANSWERED
    assert line.case.last_outcome is Outcome.NONE
    line.is_taken(line.world.ringing_agent)
    assert line.state == SurveyState.SCHEDULED  # that of the new conversation


def test_0_leads_to_a_person_also_after_no(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.presses("0")
    assert line.world.ringing_agent.name.startswith("senior")
