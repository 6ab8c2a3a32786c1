"""The media socket: facts in, whatever comes; and never anything for the call out of it."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from sqlalchemy import select
from websockets.exceptions import InvalidStatus

from ivr.simulator.voices import calm, raised, silence
from ivr.store import SqlStore, tables
from tests.webhooks.listening import Stream, online, streaming
from tests.webhooks.signed import CALL_SID, RING, Twilio
from tests.world import OTHER_TOKEN, World
from webhooks import media

NORMAL, BAD_DATA, POLICY, TOO_BIG = 1000, 1007, 1008, 1009  # RFC 6455, 7.4.1


@pytest.fixture
def address(twilio: Twilio) -> Iterator[str]:
    with online(twilio) as address:
        twilio.posts("/voice/incoming", RING)
        yield address


@pytest.fixture
def opens(address: str) -> Iterator[Callable[..., Stream]]:
    """Opens sockets, which are closed when the test is over."""
    with ExitStack() as sockets:
        yield lambda *asked, **more: sockets.enter_context(streaming(address, *asked, **more))


def voice(twilio: Twilio) -> Any:
    return twilio.levelhead.store.run(lambda records: records.voices.of(CALL_SID))


def trace_seconds(twilio: Twilio) -> list[float]:
    store = twilio.levelhead.store
    assert isinstance(store, SqlStore)
    with store.engine.connect() as connection:
        return list(
            connection.execute(
                select(tables.levels.c.at_seconds).order_by(tables.levels.c.at_seconds)
            ).scalars()
        )


def frames(twilio: Twilio, what: str) -> float:
    return twilio.counted("levelhead_media_frames_total", what=what)


def test_a_voice_that_rises_is_written_down_with_its_trace(
    twilio: Twilio, opens: Callable[..., Stream]
) -> None:
    stream = opens().starts()
    stream.carries([*calm(6), *raised(4)])
    assert stream.stops() == NORMAL
    heard = voice(twilio)
    assert (heard.raised, heard.times) == (True, 1)
    assert heard.rise_db > 6
    assert trace_seconds(twilio)[-1] == 10.0
    assert frames(twilio, "heard") == 500
    assert twilio.counted("levelhead_media_sockets") == 0


def test_a_calm_voice_is_not_raised(twilio: Twilio, opens: Callable[..., Stream]) -> None:
    stream = opens().starts()
    stream.carries(calm(6))
    assert stream.stops() == NORMAL
    assert not voice(twilio).raised


@pytest.mark.parametrize(
    "message",
    [
        "{",
        "",
        "[]",
        '"media"',
        "null",
        "{}",
        b"\x00\x01",
        json.dumps({"event": "media"}),
        json.dumps({"event": "media", "media": []}),
        json.dumps({"event": "media", "media": {"chunk": "1", "payload": "not base64!"}}),
        json.dumps({"event": "media", "media": {"chunk": "1", "payload": "AAAA"}}),
        json.dumps({"event": "media", "media": {"chunk": "one", "payload": ""}}),
        json.dumps({"event": "media", "media": {"chunk": "9" * 5000, "payload": ""}}),
        json.dumps({"event": "media", "media": {"chunk": None, "payload": ""}}),
        json.dumps({"event": "start"}),
        json.dumps({"event": "start", "start": {"callSid": CALL_SID, "mediaFormat": "audio/x-mulaw"}}),
    ],
)
def test_what_is_not_a_message_of_media_streams_ends_the_socket(
    twilio: Twilio, opens: Callable[..., Stream], message: str | bytes, caplog: pytest.LogCaptureFixture
) -> None:
    stream = opens().starts()
    stream.connection.send(message)
    assert stream.closed_with == BAD_DATA
    assert "media message refused" in caplog.text
    assert twilio.counted("levelhead_media_sockets") == 0


@pytest.mark.parametrize("media_format", [{"encoding": "audio/l16"}, {"sampleRate": 16000}, {"channels": 2}])
def test_sound_in_another_format_is_not_listened_to(
    opens: Callable[..., Stream], media_format: dict[str, Any]
) -> None:
    assert opens().starts(**media_format).closed_with == BAD_DATA


def test_the_stream_of_another_call_is_not_taken_for_this_one(opens: Callable[..., Stream]) -> None:
    assert opens().starts(call_sid="CA" + "e5" * 16).closed_with == BAD_DATA


def test_events_that_say_nothing_to_us_are_passed_over(opens: Callable[..., Stream]) -> None:
    stream = opens().starts()
    stream.tells("dtmf", dtmf={"track": "inbound_track", "digit": "5"})
    stream.tells("something new")
    assert stream.stops() == NORMAL


def test_a_message_over_64_kb_ends_the_socket(opens: Callable[..., Stream]) -> None:
    stream = opens().starts()
    stream.tells("mark", mark={"name": "x" * 65_536})
    assert stream.closed_with == TOO_BIG


def test_the_agents_track_is_not_analysed(twilio: Twilio, opens: Callable[..., Stream]) -> None:
    stream = opens().starts()
    stream.carries(raised(3), track="outbound")
    assert stream.stops() == NORMAL
    assert frames(twilio, "heard") == 0
    assert trace_seconds(twilio) == []


def test_lost_frames_are_counted_and_time_goes_on(twilio: Twilio, opens: Callable[..., Stream]) -> None:
    stream = opens().starts()
    stream.carries(silence(1))
    stream.loses(100)
    stream.carries(silence(1))
    assert stream.stops() == NORMAL
    assert (frames(twilio, "heard"), frames(twilio, "lost")) == (100, 100)
    assert trace_seconds(twilio)[-1] == 4.0


def test_chunks_that_cannot_be_true_stop_nothing(twilio: Twilio, opens: Callable[..., Stream]) -> None:
    stream = opens().starts()
    for jump in (10**12, -(10**12)):
        stream.loses(jump)
        stream.carries(silence(0.5))
    assert stream.stops() == NORMAL
    assert frames(twilio, "heard") == 50


def test_a_peer_that_falls_silent_is_let_go(
    twilio: Twilio, opens: Callable[..., Stream], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media, "SILENT_PEER_SECONDS", 0.05)
    assert opens().starts().closed_with == POLICY
    assert twilio.counted("levelhead_media_sockets") == 0


def test_a_call_that_is_not_on_record_leaves_no_trace(twilio: Twilio, opens: Callable[..., Stream]) -> None:
    other = "CA" + "e5" * 16
    stream = opens(other).starts(call_sid=other)
    stream.carries(silence(2))
    assert stream.stops() == NORMAL
    assert trace_seconds(twilio) == []


@pytest.mark.parametrize(
    "asked",
    [
        {"token": "a third one"},
        {"url": f"https://voice.example.com/media/{CALL_SID}"},
        {"url": f"ws://voice.example.com/media/{CALL_SID}"},
        {"url": "wss://voice.example.com/media/CA" + "e5" * 16},
        {"url": f"wss://127.0.0.1/media/{CALL_SID}"},
    ],
)
def test_a_handshake_that_is_not_signed_as_wss_is_refused_before_it_is_one(
    twilio: Twilio, opens: Callable[..., Stream], asked: dict[str, str]
) -> None:
    with pytest.raises(InvalidStatus) as refused:
        opens(**asked)
    assert refused.value.response.status_code == 403
    assert twilio.counted("levelhead_requests_refused_total", why="socket not signed") == 1


def test_the_token_that_is_being_rotated_in_opens_a_socket_too(opens: Callable[..., Stream]) -> None:
    assert opens(token=OTHER_TOKEN).starts().stops() == NORMAL


def test_there_are_no_other_sockets(opens: Callable[..., Stream]) -> None:
    with pytest.raises(InvalidStatus):
        opens("CA1/and/more")


def test_a_socket_that_dies_changes_nothing_for_the_call(line: World) -> None:
    line.calls()
    assert line.caller.media_streams == 1
    line.caller.loses_media()
    line.caller.says("my internet is off")
    line.caller.hears("something is not working")
    assert line.ringing
    assert line.simulator.faults == []
