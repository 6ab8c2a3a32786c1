"""<Dial>, <Number> and <Client>.  https://www.twilio.com/docs/voice/twiml/dial, /number, /client"""

import pytest

from ivr.simulator import Accepts, DoesNotAnswer, IsBusy, IsVoicemail, Passes
from ivr.simulator.habits import Habit
from tests.simulator.hosting import LINE
from tests.simulator.scripted import Line

DIALS = '<Dial action="/done" timeout="20"><Number>+12025550111</Number></Dial><Say>Unreachable.</Say>'
WHISPERS = '<Dial action="/done"><Number url="/whisper">+12025550111</Number></Dial>'


def test_who_answers_is_connected(line: Line) -> None:
    line.call(DIALS)
    assert line.agent.is_ringing
    line.agent.answers()
    assert line.agent.bridged_with == {"caller"}
    line.caller.says("Hello?")
    line.agent.hears("hello?")


def test_the_call_goes_on_at_the_action_when_the_called_one_hangs_up(line: Line) -> None:
    line.pages["/done"] = "<Say>How was it?</Say>"
    line.call(DIALS)
    line.agent.answers()
    line.agent.talks(42)
    line.agent.hangs_up()
    told = line.pages.last("/done")
    assert told["DialCallStatus"] == "completed"
    assert told["DialCallDuration"] == "42"
    assert told["DialCallSid"] == line.agent.call_sid
    line.caller.hears("how was it")
    line.caller.does_not_hear("unreachable")


def test_without_an_action_the_document_goes_on(line: Line) -> None:
    line.agent.habit = IsBusy()
    line.call("<Dial>+12025550111</Dial><Say>Sorry.</Say>")
    line.caller.hears("sorry")


@pytest.mark.parametrize("habit, status", [(IsBusy(), "busy"), (DoesNotAnswer(), "no-answer")])
def test_who_does_not_come_is_told_to_the_action(line: Line, habit: Habit, status: str) -> None:
    line.agent.habit = habit
    line.call(DIALS)
    assert line.pages.last("/done")["DialCallStatus"] == status
    assert line.agent.status == status


def test_an_undecided_phone_rings_until_the_timeout(line: Line) -> None:
    line.call(DIALS)
    line.caller.waits(19)
    assert line.agent.is_ringing
    line.caller.waits(2)
    assert line.pages.last("/done")["DialCallStatus"] == "no-answer"


def test_the_called_leg_has_a_sid_of_its_own_and_a_parent(line: Line) -> None:
    line.call(WHISPERS)
    line.agent.answers()
    asked = line.pages.last("/whisper")
    assert asked["CallSid"] == line.agent.call_sid
    assert asked["ParentCallSid"] == line.caller.call_sid
    assert asked["Direction"] == "outbound-dial"


def test_the_whisper_is_heard_before_the_two_are_connected(line: Line) -> None:
    line.pages["/whisper"] = '<Gather numDigits="1" action="/accept"><Say>Third call.</Say></Gather><Hangup/>'
    line.call(WHISPERS)
    line.agent.answers()
    line.agent.hears("third call")
    line.caller.does_not_hear("third call")
    assert not line.caller.bridged_with
    line.agent.presses("1")
    assert line.caller.bridged_with == {"agent"}


@pytest.mark.parametrize("habit", [IsVoicemail(), Passes()])
def test_a_whisper_may_decline(line: Line, habit: Habit) -> None:
    line.pages["/whisper"] = '<Gather numDigits="1" action="/accept"/><Hangup/>'
    line.pages["/accept"] = "<Hangup/>"
    line.agent.habit = habit
    line.call(WHISPERS)
    assert line.pages.last("/done")["DialBridged"] == "false"


def test_the_first_of_several_to_answer_is_connected(line: Line) -> None:
    second = line.phone("+12025550112", "second")
    line.call("<Dial><Number>+12025550111</Number><Number>+12025550112</Number></Dial>")
    assert line.agent.is_ringing
    second.answers()
    assert line.caller.bridged_with == {"second"}
    assert line.agent.status == "canceled"


def test_a_phone_in_use_is_busy(line: Line) -> None:
    line.pages["/voice"] = ["<Gather/>", DIALS]
    line.agent.dials(LINE)
    line.caller.dials(LINE)
    assert line.pages.last("/done")["DialCallStatus"] == "busy"


def test_a_caller_who_gives_up_ends_the_ringing(line: Line) -> None:
    line.call(DIALS)
    line.caller.hangs_up()
    assert line.agent.status == "canceled"
    assert line.pages.last("/done")["DialCallStatus"] == "canceled"


def test_a_caller_who_hangs_up_ends_the_conversation(line: Line) -> None:
    line.agent.habit = Accepts(key="")
    line.call(DIALS)
    line.caller.talks(5)
    line.caller.hangs_up()
    assert line.agent.status == "completed"


@pytest.mark.parametrize("attribute, status", [("", "in-progress"), ('answerOnBridge="true"', "ringing")])
def test_a_caller_may_hear_ringing_until_the_two_are_connected(
    line: Line, attribute: str, status: str
) -> None:
    line.call(f"<Dial {attribute}>+12025550111</Dial>")
    assert line.caller.status == status
    line.agent.answers()
    assert line.caller.status == "in-progress"


def test_the_called_one_sees_the_caller_or_the_caller_id(line: Line) -> None:
    line.call(f'<Dial callerId="{LINE}"><Number url="/whisper">+12025550111</Number></Dial>')
    line.agent.answers()
    assert line.pages.last("/whisper")["From"] == LINE


def test_the_progress_of_the_called_leg_is_told(line: Line) -> None:
    line.call(
        '<Dial><Number statusCallback="/progress" statusCallbackEvent="initiated ringing answered completed">'
        "+12025550111</Number></Dial>"
    )
    line.agent.answers()
    line.agent.hangs_up()
    told = line.pages.asked("/progress")
    assert [one["CallStatus"] for one in told] == ["initiated", "ringing", "in-progress", "completed"]
    assert [one["SequenceNumber"] for one in told] == ["0", "1", "2", "3"]


def test_a_client_is_dialled_by_name(line: Line) -> None:
    browser = line.phone("client:senior", "senior")
    line.call("<Dial><Client>senior</Client></Dial>")
    browser.answers()
    assert line.caller.bridged_with == {"senior"}


@pytest.mark.parametrize("reason, status", [("busy", "busy"), ("rejected", "no-answer")])
def test_a_rejected_call_is_never_answered(line: Line, reason: str, status: str) -> None:
    """https://www.twilio.com/docs/voice/twiml/reject"""
    line.call(f'<Reject reason="{reason}"/>')
    assert line.caller.status == status
    assert line.caller.seconds_in_call == 0
