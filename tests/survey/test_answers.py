"""What the caller says in the survey, and what it means for the case."""

import pytest

from ivr.case import CaseState, Outcome
from ivr.intake import Answer
from ivr.survey.leg import Tag
from ivr.survey.survey import SurveyState
from tests.survey.surveyed import Surveyed

# Words mean the same on every database.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_yes_by_key_closes_the_case(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.hears("good to hear")
    assert line.state == SurveyState.SOLVED
    assert (line.case.state, line.case.last_outcome) == (CaseState.SOLVED, Outcome.SOLVED)
    assert line.case.closed_at == line.survey.answered_at is not None


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
    line.caller.hears("Your case is open again")


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


def test_a_key_without_a_meaning_is_nonsense_too(line: Surveyed) -> None:
    line.asks().presses("7")
    line.caller.hears("Sorry, I did not get that")
    assert line.state == SurveyState.ASKING


def test_an_answer_stays_when_the_caller_hangs_up_right_after_it(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.hangs_up()
    assert (line.state, line.case.state) == (SurveyState.SOLVED, CaseState.SOLVED)
    line.later(days=3)
    assert line.times_rung == 1


def told_late(line: Surveyed, answer: Answer) -> None:
    """The caller has hung up, and that was told first: requests of one call can overtake each other."""
    leg = line.asks()
    tag = Tag(line.survey.id, line.survey.dial_id or "", leg.call_sid)
    leg.hangs_up()
    assert line.state == SurveyState.SCHEDULED
    interview = line.world.levelhead.door.interview
    line.world.store.run(lambda records: interview.answered(records, tag, 1, answer))


def test_a_yes_that_the_end_of_the_call_has_overtaken_counts_all_the_same(line: Surveyed) -> None:
    told_late(line, Answer(key="1"))
    assert (line.state, line.case.state) == (SurveyState.SOLVED, CaseState.SOLVED)
    line.later(days=3)
    assert line.times_rung == 1


def test_a_no_that_the_end_of_the_call_has_overtaken_is_called_back_about(line: Surveyed) -> None:
    told_late(line, Answer(key="2"))
    assert (line.state, line.case.state) == (SurveyState.NOT_SOLVED, CaseState.OPEN)
    line.sweeps()
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Callback")


@ON_SQLITE
def test_words_that_are_told_after_the_end_of_the_call_may_be_those_of_a_machine(line: Surveyed) -> None:
    told_late(line, Answer(words="no"))
    assert line.state == SurveyState.SCHEDULED


def test_a_survey_call_that_is_answered_does_not_count_as_a_call_about_the_case(line: Surveyed) -> None:
    line.asks().says("colourless green ideas")
    line.caller.hangs_up()
    line.world.calls().says("my internet is off again")
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Second call")


def test_0_leads_to_a_person_and_says_neither_yes_nor_no(line: Surveyed) -> None:
    line.asks().presses("0")
    assert line.state == SurveyState.UNANSWERED
    assert line.case.last_outcome is Outcome.NONE
    line.is_taken(line.world.ringing_agent)
    assert line.state == SurveyState.SCHEDULED  # that of the new conversation


@ON_SQLITE
def test_whoever_asks_for_a_person_gets_one(line: Surveyed) -> None:
    line.asks().says("I want to talk to an agent")
    assert line.state == SurveyState.UNANSWERED
    assert line.world.ringing_agent.is_ringing


@ON_SQLITE
def test_0_after_a_yes_leads_to_a_person_and_leaves_the_yes(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.presses("0")
    assert line.world.ringing_agent.is_ringing
    assert line.state == SurveyState.SOLVED


@ON_SQLITE
def test_a_word_of_an_emergency_leads_to_the_human_line_at_once(line: Surveyed) -> None:
    line.asks().says("no, and please call an ambulance")
    line.caller.hears("I am connecting you with a person right now")
    assert line.world.human_line.is_ringing
    assert line.state == SurveyState.UNANSWERED


@ON_SQLITE
def test_a_word_of_an_emergency_counts_after_the_answer_too_and_leaves_it(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.says("wait, please call an ambulance")
    assert line.world.human_line.is_ringing
    assert line.state == SurveyState.SOLVED
