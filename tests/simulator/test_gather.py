"""<Gather>.  https://www.twilio.com/docs/voice/twiml/gather"""

import pytest

from ivr.simulator import HangsUp, Presses, Says
from tests.simulator.scripted import Line

ASKS = '<Gather numDigits="1" action="/menu"><Say>Press a key.</Say></Gather><Say>No key.</Say>'


def test_a_key_goes_to_the_action(line: Line) -> None:
    line.call(ASKS)
    line.caller.presses("4")
    assert line.pages.last("/menu")["Digits"] == "4"


def test_the_action_defaults_to_the_current_document(line: Line) -> None:
    line.call(['<Gather numDigits="1"/>', "<Say>Again.</Say>"])
    line.caller.presses("1")
    assert line.pages.last("/voice")["Digits"] == "1"


def test_no_input_falls_through_to_the_next_verb(line: Line) -> None:
    line.call(ASKS)
    line.caller.is_silent()
    line.caller.hears("no key")
    assert not line.pages.asked("/menu")


def test_no_input_goes_to_the_action_if_it_is_to(line: Line) -> None:
    line.call('<Gather action="/menu" actionOnEmptyResult="true"/>')
    line.caller.is_silent()
    assert line.pages.last("/menu")["Digits"] == ""


def test_patience_lasts_five_seconds_by_default(line: Line) -> None:
    line.call(ASKS)
    line.caller.waits(4.9)
    line.caller.does_not_hear("no key")
    line.caller.waits(0.2)
    line.caller.hears("no key")


def test_a_prompt_is_interrupted_by_a_key(line: Line) -> None:
    line.caller.will(Presses("0"), on_hearing="very long")
    line.call(
        '<Gather numDigits="1" action="/menu"><Say>A very long story.</Say><Say>The end.</Say></Gather>'
    )
    assert line.pages.last("/menu")["Digits"] == "0"
    line.caller.does_not_hear("the end")


def test_a_prompt_is_interrupted_by_speech(line: Line) -> None:
    line.caller.will(Says("an agent"), on_hearing="very long")
    line.call(
        '<Gather input="speech" action="/menu"><Say>A very long story.</Say><Say>The end.</Say></Gather>'
    )
    assert line.pages.last("/menu")["SpeechResult"] == "an agent"
    line.caller.does_not_hear("the end")


def test_without_barge_in_the_prompt_is_heard_to_its_end(line: Line) -> None:
    line.caller.will(Presses("0"), on_hearing="very long")
    prompts = "<Say>A very long story.</Say><Say>The end.</Say>"
    line.call(f'<Gather numDigits="1" action="/menu" bargeIn="false">{prompts}</Gather>')
    line.caller.hears("the end")
    assert line.pages.last("/menu")["Digits"] == "0"


def test_a_caller_may_hang_up_in_the_middle_of_a_prompt(line: Line) -> None:
    line.caller.will(HangsUp(), on_hearing="press a key")
    line.call(ASKS)
    assert line.caller.status == "completed"
    line.caller.does_not_hear("no key")


def test_several_keys_end_with_the_hash_key(line: Line) -> None:
    line.call('<Gather action="/menu"/>')
    line.caller.presses("123#")
    assert line.pages.last("/menu")["Digits"] == "123"


def test_several_keys_end_with_silence(line: Line) -> None:
    line.call('<Gather action="/menu"/>')
    line.caller.presses("12")
    assert line.pages.last("/menu")["Digits"] == "12"


def test_the_finishing_key_alone_is_no_input(line: Line) -> None:
    line.call('<Gather action="/menu"/><Say>Nothing.</Say>')
    line.caller.presses("#")
    line.caller.hears("nothing")


def test_speech_goes_to_the_action_with_a_confidence(line: Line) -> None:
    line.call('<Gather input="speech" action="/menu"/>')
    line.caller.says("my phone is off")
    assert line.pages.last("/menu")["SpeechResult"] == "my phone is off"
    assert 0 < float(line.pages.last("/menu")["Confidence"]) < 1


def test_speech_is_not_heard_by_a_question_for_keys(line: Line) -> None:
    line.call(ASKS)
    line.caller.says("my phone is off")
    assert not line.pages.asked("/menu")


def test_the_first_input_wins(line: Line) -> None:
    line.call('<Gather input="dtmf speech" numDigits="1" action="/menu"/>')
    line.caller.presses("9")
    assert "SpeechResult" not in line.pages.last("/menu")


@pytest.mark.parametrize(
    "filtered, heard",
    [("", "this f****** thing is s***"), ('profanityFilter="false"', "this fucking thing is shit")],
)
def test_swear_words_are_masked_unless_told_otherwise(line: Line, filtered: str, heard: str) -> None:
    """profanityFilter defaults to true."""
    line.call(f'<Gather input="speech" action="/menu" {filtered}/>')
    line.caller.says("this fucking thing is shit")
    assert line.pages.last("/menu")["SpeechResult"] == heard


def test_what_follows_a_gather_is_not_reached_after_input(line: Line) -> None:
    line.pages["/menu"] = "<Say>Chosen.</Say>"
    line.call(ASKS)
    line.caller.presses("1")
    line.caller.hears("chosen")
    line.caller.does_not_hear("no key")
