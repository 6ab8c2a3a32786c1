"""The first minute of a call."""

from ivr.simulator import Presses
from ivr.simulator.voices import calm
from tests.world import World


def test_a_caller_hears_the_notice_before_anybody_listens(line: World) -> None:
    line.caller.dials("+12025550199")
    line.caller.hears("we measure how loud it is")
    assert line.caller.media_streams == 0
    line.caller.is_silent()
    assert line.caller.media_streams == 1
    line.caller.hears("why are you calling today?")


def test_a_reason_in_the_callers_own_words_finds_its_queue(line: World) -> None:
    caller = line.calls()
    caller.says("my internet is off", calm(6))
    caller.hears("something is not working")
    assert line.sees("decided")[0]["rule"] == "everyone-else"
    assert line.ringing_agent.name == "general-1"


def test_a_key_works_where_words_do(line: World) -> None:
    caller = line.calls()
    caller.presses("2")
    caller.hears("a bill or a payment")


def test_silence_is_asked_once_more_and_then_a_person_comes(line: World) -> None:
    caller = line.calls()
    caller.is_silent()
    caller.hears("Sorry, I did not get that")
    caller.is_silent()
    caller.hears("I am putting you through to a person")
    assert line.ringing


def test_nonsense_is_asked_once_more_and_then_a_person_comes_who_hears_it(line: World) -> None:
    caller = line.calls()
    caller.says("colourless green ideas")
    caller.hears("Sorry, I did not get that")
    caller.says("sleep furiously")
    caller.hears("I am putting you through to someone who can help")
    agent = line.ringing_agent
    agent.answers()
    agent.hears('"sleep furiously"')


def test_zero_reaches_a_person_even_during_the_notice(line: World) -> None:
    line.caller.will(Presses("0"), on_hearing="we measure how loud")
    line.caller.dials("+12025550199")
    line.caller.hears("I am putting you through to a person")
    assert line.caller.media_streams == 0
    assert line.ringing


def test_zero_reaches_a_person_from_the_question(line: World) -> None:
    caller = line.calls()
    caller.presses("0")
    assert line.sees("decided")[0]["rule"] == "wants-a-person"


def test_asking_for_a_person_in_words_reaches_one(line: World) -> None:
    caller = line.calls()
    caller.says("let me speak to someone please")
    assert line.sees("decided")[0]["rule"] == "wants-a-person"
