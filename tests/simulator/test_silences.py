"""How long a phone hears nothing."""

import pytest

from ivr.simulator import HangsUp
from tests.simulator.hosting import LINE, NOON, PUBLIC_URL
from tests.simulator.scripted import Line

ROOM = '<Dial><Conference waitUrl="/hold">room</Conference></Dial>'


def test_prompts_break_the_silence_and_pauses_are_silent(line: Line) -> None:
    line.call('<Say>One moment.</Say><Pause length="4"/><Say>Here we are.</Say><Pause length="2"/>')
    assert [silence.seconds for silence in line.caller.silences] == [4, 2]
    assert line.caller.longest_silence_seconds == 4


def test_a_silence_tells_when_it_began(line: Line) -> None:
    line.call('<Pause length="4"/><Say>Here we are.</Say>')
    (silence,) = line.caller.silences
    assert silence.began_at == NOON


def test_a_call_that_hears_something_all_the_time_has_none(line: Line) -> None:
    line.call("<Say>Good bye.</Say>")
    assert line.caller.silences == []
    assert line.caller.longest_silence_seconds == 0


def test_a_question_is_no_silence(line: Line) -> None:
    line.call('<Gather timeout="8"><Say>Your choice?</Say></Gather>')
    line.caller.is_silent()
    assert line.caller.longest_silence_seconds == 0


def test_a_question_without_words_is_silent(line: Line) -> None:
    line.call('<Gather timeout="8"/>')
    line.caller.is_silent()
    assert line.caller.longest_silence_seconds == 8


def test_a_conversation_is_no_silence(line: Line) -> None:
    line.call("<Dial>+12025550111</Dial>")
    line.caller.waits(6)
    line.agent.answers()
    line.agent.waits(60)
    assert line.caller.longest_silence_seconds == 0
    assert line.agent.longest_silence_seconds == 0


def test_hold_music_is_no_silence(line: Line) -> None:
    line.call("<Enqueue>general</Enqueue>")
    line.caller.waits(60)
    assert line.caller.longest_silence_seconds == 0


def test_the_silence_of_a_wait_is_measured_while_it_lasts(line: Line) -> None:
    line.pages["/hold"] = '<Pause length="9"/>'
    line.call(ROOM)
    line.caller.waits(5)
    assert line.caller.longest_silence_seconds == 5


def test_who_is_left_alone_in_a_conference_hears_nothing(line: Line) -> None:
    line.pages["/hold"] = "<Say>Wait.</Say>"
    line.call(ROOM)
    line.agent.dials(LINE)
    line.agent.talks(30)
    line.agent.hangs_up()
    line.caller.waits(7)
    assert line.caller.longest_silence_seconds == pytest.approx(7, abs=1)


def test_who_hears_only_muted_ones_hears_nothing(line: Line) -> None:
    line.call([ROOM, '<Dial><Conference muted="true">room</Conference></Dial>'])
    line.agent.dials(LINE)
    line.caller.waits(5)
    assert line.caller.longest_silence_seconds >= 5
    assert line.agent.longest_silence_seconds == 0


def test_what_is_cut_off_breaks_the_silence_only_until_then(line: Line) -> None:
    line.pages["/other"] = '<Pause length="3"/><Say>Hello again.</Say>'
    line.call("<Enqueue>general</Enqueue>")
    line.caller.waits(10)
    line.client.calls(line.caller.call_sid).update(url=f"{PUBLIC_URL}/other")
    line.simulator.settles()
    assert line.caller.longest_silence_seconds == 3


def test_a_call_that_is_over_is_no_longer_silent(line: Line) -> None:
    line.caller.will(HangsUp(), on_hearing="hello")
    line.call('<Say>Hello to you.</Say><Pause length="9"/>')
    line.simulator.passes(seconds=60)
    assert line.caller.longest_silence_seconds == 0
