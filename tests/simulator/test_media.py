"""https://www.twilio.com/docs/voice/media-streams/websocket-messages and /twiml/stream"""

import base64

from twilio.request_validator import RequestValidator

from ivr.simulator import events
from tests.simulator.hosting import ACCOUNT_SID, AUTH_TOKEN, NOON, hosting
from tests.simulator.scripted import Line, Pages

CASE = '<Parameter name="case" value="7"/>'
STREAM = f'<Start><Stream name="ear" url="wss://voice.example.com/media">{CASE}</Stream></Start>'
LISTENS = STREAM + '<Gather input="speech dtmf" numDigits="1" action="/reason"/>'
SHOUT = [bytes([number % 100]) * 160 for number in range(60)]


def test_a_stream_begins_as_media_streams_does(line: Line) -> None:
    line.call(LISTENS)
    connected, start = line.media.messages[:2]
    assert connected == {"event": "connected", "protocol": "Call", "version": "1.0.0"}
    assert start == {
        "event": "start",
        "sequenceNumber": "1",
        "streamSid": start["streamSid"],
        "start": {
            "accountSid": ACCOUNT_SID,
            "streamSid": start["streamSid"],
            "callSid": line.caller.call_sid,
            "tracks": ["inbound"],
            "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
            "customParameters": {"case": "7"},
        },
    }
    assert start["streamSid"].startswith("MZ")


def test_the_handshake_is_signed(line: Line) -> None:
    line.call(LISTENS)
    (handshake,) = line.media.handshakes
    assert RequestValidator(AUTH_TOKEN).validate(
        "wss://voice.example.com/media", {}, handshake["x-twilio-signature"]
    )


def test_what_the_caller_says_is_carried_before_the_question_is_answered(line: Line) -> None:
    carried: list[int] = []
    line.host.app.before_request(lambda: carried.append(len(line.media.of("media"))))
    line.call(LISTENS)
    line.caller.says("enough of this", sound=SHOUT)
    assert carried[1] >= len(SHOUT) + 60


def test_a_frame_is_twenty_milliseconds_of_mu_law(line: Line) -> None:
    line.call(LISTENS)
    line.caller.says("enough of this", sound=SHOUT)
    media = [message["media"] for message in line.media.of("media")]
    assert [base64.b64decode(one["payload"]) for one in media[: len(SHOUT)]] == SHOUT
    assert [one["timestamp"] for one in media[:3]] == ["0", "20", "40"]
    assert [one["chunk"] for one in media[:3]] == ["1", "2", "3"]
    assert {one["track"] for one in media} == {"inbound"}
    assert [message["sequenceNumber"] for message in line.media.messages[1:5]] == ["1", "2", "3", "4"]


def test_a_second_of_a_long_silence_is_carried_and_the_timestamp_tells_the_rest(line: Line) -> None:
    line.call(STREAM + "<Pause length='30'/><Gather input='speech' action='/reason'/>")
    line.caller.says("hello", sound=SHOUT)
    media = [message["media"] for message in line.media.of("media")]
    assert media[0]["timestamp"] == "29000"
    assert base64.b64decode(media[49]["payload"]) == b"\xff" * 160
    assert media[50]["timestamp"] == "30000"
    assert base64.b64decode(media[50]["payload"]) == SHOUT[0]


def test_the_end_of_the_call_is_told(line: Line) -> None:
    line.call(LISTENS)
    line.caller.hangs_up()
    stop = line.media.messages[-1]
    assert stop["event"] == "stop"
    assert stop["stop"] == {"accountSid": ACCOUNT_SID, "callSid": line.caller.call_sid}


def test_a_stream_may_be_stopped_by_its_name(line: Line) -> None:
    line.call(STREAM + '<Stop><Stream name="ear"/></Stop><Gather/>')
    assert line.media.messages[-1]["event"] == "stop"
    assert line.caller.media_streams == 0
    assert line.caller.is_in_call


def test_a_key_is_told_to_the_stream(line: Line) -> None:
    line.call(LISTENS)
    line.caller.presses("5")
    assert [message["dtmf"]["digit"] for message in line.media.of("dtmf")] == ["5"]


def test_a_dead_socket_cannot_hurt_the_call(line: Line) -> None:
    line.call(LISTENS)
    line.caller.loses_media()
    line.caller.says("still here", sound=SHOUT)
    assert line.pages.last("/reason")["SpeechResult"] == "still here"


def test_a_server_that_hangs_up_cannot_hurt_the_call(line: Line) -> None:
    line.media.closes_after = 10
    line.call(LISTENS)
    line.caller.says("still here", sound=SHOUT)
    assert line.pages.last("/reason")["SpeechResult"] == "still here"
    reasons = [event.reason for event in line.caller.events if isinstance(event, events.MediaClosed)]
    assert reasons == ["closed by the server"]


def test_a_refused_socket_is_a_fault_and_the_call_goes_on(line: Line) -> None:
    """https://www.twilio.com/docs/api/errors/31920"""
    line.media.refuses = True
    line.call(LISTENS)
    assert [fault.code for fault in line.simulator.faults] == [31920]
    line.caller.presses("1")
    assert line.pages.last("/reason")["Digits"] == "1"


def test_both_tracks_carry_both_sides_of_a_conversation(line: Line) -> None:
    both = '<Stream url="wss://voice.example.com/media" track="both_tracks"/>'
    line.call(f"<Start>{both}</Start><Dial>+12025550111</Dial>")
    line.agent.answers()
    line.agent.says("hello", sound=SHOUT)
    outbound = [
        message["media"] for message in line.media.of("media") if message["media"]["track"] == "outbound"
    ]
    assert [base64.b64decode(one["payload"]) for one in outbound[-len(SHOUT) :]] == SHOUT


def test_connect_takes_the_call_over_until_the_server_closes(line: Line) -> None:
    line.call('<Connect><Stream url="wss://voice.example.com/media"/></Connect><Say>Back again.</Say>')
    assert line.caller.is_in_call
    line.caller.does_not_hear("back again")
    line.media.closes_after = len(line.media.messages) + 10
    line.caller.says("bye", sound=SHOUT)
    line.caller.hears("back again")


def test_in_real_time_a_frame_leaves_every_twenty_milliseconds() -> None:
    pages = Pages()
    with hosting(pages.app, skipping=False) as host:
        line = Line(host, pages)
        line.call(LISTENS)
        line.caller.waits(0.3)
        timestamps = [int(message["media"]["timestamp"]) for message in line.media.of("media")]
        assert timestamps == [20 * number for number in range(len(timestamps))]
        assert 10 <= len(timestamps) <= (host.simulator.clock.now() - NOON).total_seconds() / 0.02
