"""<Record>.  https://www.twilio.com/docs/voice/twiml/record"""

from urllib.parse import urlsplit

import requests

from ivr.simulator import HangsUp
from tests.simulator.hosting import ACCOUNT_SID, AUTH_TOKEN
from tests.simulator.scripted import Line

RECORDS = '<Record action="/message" timeout="3"/><Say>Nothing was recorded.</Say>'
VOICE = [b"\x20" * 160] * 100


def test_a_message_ends_with_silence(line: Line) -> None:
    line.call(RECORDS)
    line.caller.says("please call me back", sound=VOICE)
    line.caller.is_silent()
    told = line.pages.last("/message")
    assert told["RecordingDuration"] == "2"
    assert told["Digits"] == ""
    assert told["RecordingSid"].startswith("RE")


def test_a_message_ends_with_a_key(line: Line) -> None:
    line.call(RECORDS)
    line.caller.says("please call me back", sound=VOICE)
    line.caller.presses("#")
    assert line.pages.last("/message")["Digits"] == "#"


def test_a_message_ends_with_hanging_up(line: Line) -> None:
    line.call(RECORDS)
    line.caller.says("please call me back", sound=VOICE)
    line.caller.hangs_up()
    assert line.pages.last("/message")["Digits"] == "hangup"


def test_an_empty_message_falls_through(line: Line) -> None:
    """Twilio does not ask the action for an empty recording."""
    line.call(RECORDS)
    line.caller.is_silent()
    line.caller.hears("nothing was recorded")


def test_the_beep_may_be_left_out(line: Line) -> None:
    line.caller.will(HangsUp(), on_hearing="beep")
    line.call('<Record playBeep="false"/>')
    assert line.caller.is_in_call


def test_a_message_is_cut_at_its_greatest_length(line: Line) -> None:
    line.call('<Record action="/message" maxLength="1"/>')
    line.caller.says("on and on", sound=VOICE)
    line.caller.presses("#")
    assert line.pages.last("/message")["RecordingDuration"] == "1"


def test_the_recording_is_kept_and_served(line: Line) -> None:
    line.call(RECORDS)
    line.caller.says("please call me back", sound=VOICE)
    line.caller.presses("#")
    path = urlsplit(line.pages.last("/message")["RecordingUrl"]).path
    wav = requests.get(line.host.origin + path + ".wav", auth=(ACCOUNT_SID, AUTH_TOKEN), timeout=5)
    assert wav.content[:4] == b"RIFF"
    assert len(wav.content) == 44 + 100 * 160 * 2


def test_the_status_of_a_recording_is_told(line: Line) -> None:
    line.call('<Record recordingStatusCallback="/recorded"/>')
    line.caller.says("please call me back", sound=VOICE)
    line.caller.presses("#")
    told = line.pages.last("/recorded")
    assert (told["RecordingStatus"], told["RecordingDuration"]) == ("completed", "2")
    assert told["CallSid"] == line.caller.call_sid
