"""Answering-machine detection.  https://www.twilio.com/docs/voice/answering-machine-detection"""

from datetime import timedelta

import pytest

from ivr.simulator import Accepts, HangsUp, IsVoicemail
from ivr.simulator.habits import Habit
from tests.simulator.hosting import ACCOUNT_SID, LINE, NOON, PUBLIC_URL
from tests.simulator.scripted import Line

AGENT = "+12025550111"
URL = f"{PUBLIC_URL}/agent"
CALLBACK = f"{PUBLIC_URL}/machine"
GREETING = "You have reached a voicemail. Please leave a message after the tone."
PERSON, MACHINE = Accepts(key="", greeting="Hello?"), IsVoicemail(GREETING)
DEAF_MACHINE = IsVoicemail(GREETING, beeps=False)
LONG = IsVoicemail("word " * 100)
MODES = [
    (PERSON, "Enable", "human"),
    (PERSON, "DetectMessageEnd", "human"),
    (MACHINE, "Enable", "machine_start"),
    (MACHINE, "DetectMessageEnd", "machine_end_beep"),
    (DEAF_MACHINE, "DetectMessageEnd", "machine_end_silence"),
    (LONG, "Enable", "machine_start"),
    (LONG, "DetectMessageEnd", "unknown"),
    (IsVoicemail("Hello."), "Enable", "human"),
    (
        Accepts(key="", greeting="The bakery around the corner, good morning, who is speaking?"),
        "Enable",
        "machine_start",
    ),
]


def place(line: Line, habit: Habit | None, mode: str, **options: object) -> str:
    """Its CallSid."""
    line.agent.habit = habit
    asked = {"to": AGENT, "from_": LINE, "url": URL, "machine_detection": mode} | options
    call = line.client.calls.create(**asked)  # type: ignore[arg-type]
    line.simulator.settles()
    return str(call.sid)


def place_listening_meanwhile(line: Line, habit: Habit | None, mode: str = "Enable") -> str:
    return place(line, habit, mode, async_amd="true", async_amd_status_callback=CALLBACK)


@pytest.mark.parametrize("habit, mode, answered_by", MODES)
def test_the_call_waits_in_silence_until_it_is_known_who_answered(
    line: Line, habit: Habit, mode: str, answered_by: str
) -> None:
    """Without AsyncAmd, AnsweredBy is among what the voice URL is sent."""
    place(line, habit, mode)
    assert line.pages.last("/agent")["AnsweredBy"] == answered_by


@pytest.mark.parametrize("habit, mode, answered_by", MODES)
def test_in_the_background_the_call_goes_on_and_a_callback_tells(
    line: Line, habit: Habit, mode: str, answered_by: str
) -> None:
    """AsyncAmd: the voice URL is sent no AnsweredBy, the callback nothing else of the call but its SID."""
    line.pages["/agent"] = '<Pause length="60"/>'
    sid = place_listening_meanwhile(line, habit, mode)
    assert "AnsweredBy" not in line.pages.last("/agent")
    (told,) = line.pages.asked("/machine")
    assert int(told.pop("MachineDetectionDuration")) > 1000
    assert told == {"CallSid": sid, "AccountSid": ACCOUNT_SID, "AnsweredBy": answered_by}
    assert line.client.calls(sid).fetch().answered_by == answered_by


def test_a_person_hears_the_call_at_once_while_it_is_listened_to_in_the_background(line: Line) -> None:
    line.pages["/agent"] = "<Say>Good morning.</Say><Gather/>"
    place_listening_meanwhile(line, None)
    line.agent.answers()
    line.agent.hears("good morning")
    said = next(event for event in line.agent.events if "Good morning." in str(event))
    assert said.at == NOON
    assert line.pages.last("/machine")["AnsweredBy"] == "human"


def test_a_call_that_has_ended_before_is_not_told_of(line: Line) -> None:
    line.pages["/agent"] = "<Hangup/>"
    place_listening_meanwhile(line, MACHINE)
    assert not line.pages.asked("/machine")


def test_who_listens_in_the_background_without_a_callback_is_warned(line: Line) -> None:
    """https://www.twilio.com/docs/api/errors/21262"""
    line.pages["/agent"] = '<Pause length="60"/>'
    sid = place(line, MACHINE, "Enable", async_amd="true")
    assert [fault.code for fault in line.simulator.faults] == [21262]
    assert line.client.calls(sid).fetch().answered_by == "machine_start"


def test_nobody_is_listened_for_without_being_asked(line: Line) -> None:
    sid = place(line, MACHINE, "", async_amd="true", async_amd_status_callback=CALLBACK)
    assert not line.pages.asked("/machine")
    assert line.client.calls(sid).fetch().answered_by is None


def test_it_is_given_up_after_the_timeout(line: Line) -> None:
    """MachineDetectionTimeout: then AnsweredBy is unknown."""
    place(line, MACHINE, "DetectMessageEnd", machine_detection_timeout=3)
    assert line.pages.last("/agent")["AnsweredBy"] == "unknown"
    assert line.simulator.clock.now() >= NOON + timedelta(seconds=3)


def test_a_machine_records_what_begins_after_its_beep(line: Line) -> None:
    line.pages["/agent"] = '<Say>Too early.</Say><Pause length="10"/><Say>This is the message.</Say>'
    place_listening_meanwhile(line, MACHINE, "DetectMessageEnd")
    assert line.agent.recorded == ["This is the message."]


def test_what_is_said_on_picking_up_answers_a_question_that_takes_words(line: Line) -> None:
    """A Gather cannot know a greeting from an answer: https://www.twilio.com/docs/voice/twiml/gather"""
    line.pages["/agent"] = '<Gather input="speech dtmf" action="/said"><Say>Is it solved?</Say></Gather>'
    place_listening_meanwhile(line, PERSON)
    assert line.pages.last("/said")["SpeechResult"] == "Hello?"


def test_a_call_that_is_hung_up_on_while_it_is_listened_to_leaves_nothing_behind(line: Line) -> None:
    line.pages["/agent"] = "<Say>Good morning to you.</Say><Gather/>"
    line.agent.will(HangsUp(), on_hearing="Good morning")
    place_listening_meanwhile(line, None)
    line.agent.answers()
    assert not line.pages.asked("/machine")
    assert line.agent.status == "completed"
