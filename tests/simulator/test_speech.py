"""<Say>, <Play> and <Pause>.  https://www.twilio.com/docs/voice/twiml/say, /play, /pause"""

import io
import wave

import pytest

from tests.simulator.hosting import NOON
from tests.simulator.scripted import Line


def elapsed(line: Line) -> float:
    return (line.simulator.clock.now() - NOON).total_seconds()


def one_second_of_sound() -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(b"\0\0" * 8000)
    return file.getvalue()


def test_what_is_said_is_heard_and_the_end_of_the_document_hangs_up(line: Line) -> None:
    line.call("<Say>Good morning.</Say><Say>Good bye.</Say>")
    line.caller.hears("good morning")
    assert line.caller.last_heard == "Good bye."
    assert line.caller.status == "completed"


def test_speech_takes_its_time(line: Line) -> None:
    line.call("<Say>one two three four five six seven eight nine</Say>")
    assert elapsed(line) == pytest.approx(9 / 2.7, abs=0.01)


def test_speech_may_be_repeated(line: Line) -> None:
    line.call('<Say loop="3">Hold on.</Say>')
    assert [one.text for one in line.caller.heard] == ["Hold on."] * 3


def test_ssml_is_spoken_without_its_markup(line: Line) -> None:
    line.call("<Say>Wait <break/> <emphasis>please</emphasis>.</Say>")
    line.caller.hears("Wait please.")


def test_a_sound_is_really_fetched_and_lasts_as_long_as_it_is(line: Line) -> None:
    line.pages.answers("/sounds/hello.wav", one_second_of_sound(), kind="audio/wav")
    line.call("<Play>sounds/hello.wav</Play>")
    line.caller.hears("hello.wav")
    assert elapsed(line) == pytest.approx(1)


def test_a_sound_whose_address_tells_what_it_says_is_heard_as_that(line: Line) -> None:
    line.pages.answers("/hello.wav", one_second_of_sound(), kind="audio/wav")
    line.call("<Play>hello.wav?says=Hello+%26+welcome.</Play>")
    line.caller.hears("Hello & welcome.")
    assert elapsed(line) == pytest.approx(1)


def test_a_sound_that_is_not_there_is_a_fault_and_the_call_goes_on(line: Line) -> None:
    line.pages.answers("/gone.wav", b"", status=404)
    line.call("<Play>gone.wav</Play><Say>Still here.</Say>")
    line.caller.hears("still here")
    assert [fault.code for fault in line.simulator.faults] == [11200]


def test_a_pause_lasts(line: Line) -> None:
    line.call('<Pause length="7"/>')
    assert elapsed(line) == 7


def test_an_endless_sound_waits_for_somebody_to_act(line: Line) -> None:
    line.call('<Say loop="0">La la.</Say>')
    assert line.caller.is_in_call
    line.caller.waits(10)
    assert len(line.caller.heard) > 5
    line.caller.hangs_up()
    assert line.caller.status == "completed"


def test_plain_text_is_read_aloud(line: Line) -> None:
    """https://www.twilio.com/docs/voice/twiml: text/plain is spoken."""
    line.pages.answers("/voice", "Tom & Jerry", kind="text/plain")
    line.caller.dials("+12025550100")
    line.caller.hears("Tom & Jerry")
