"""Many media sockets: heard together and written together, and none at another's expense."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Event as Gate
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from ivr.audio import Event, HearingSettings, Level, Raised, RaisedVoice, Settled, hear_together
from ivr.call import Voice
from ivr.records import Records
from ivr.simulator.voices import calm, raised, silence
from ivr.store import SqlStore, tables
from tests.store.samples import a_level, evidence
from tests.webhooks.listening import online, streaming
from tests.webhooks.signed import RING, Twilio
from webhooks import media_listening, media_writing
from webhooks.media_listening import Listening, NotHeard, Track
from webhooks.media_storing import FactsStore
from webhooks.media_writing import FactsWriter

T = TypeVar("T")
SIDS = [f"CA{number:032x}" for number in range(1, 4)]
ONE, OTHER, THIRD = SIDS
RISE = Raised(evidence(at_seconds=10.0, seconds=1.5))
END = Settled(evidence(at_seconds=14.0, seconds=3.0))
NORMAL = 1000  # RFC 6455, 7.4.1


class FlakyStore:
    """The application's store, which is down while `is_down`, and slow while `gate` is closed."""

    def __init__(self, twilio: Twilio) -> None:
        self._store = twilio.levelhead.store
        self.is_down = False
        self.gate = Gate()
        self.gate.set()

    def run(self, work: Callable[[Records], T]) -> T:
        self.gate.wait(10)
        if self.is_down:
            raise OperationalError("SELECT", {}, Exception("the server closed the connection unexpectedly"))
        return self._store.run(work)

    def read(self, work: Callable[[Records], T]) -> T:
        return self.run(work)

    def close(self) -> None:
        """The application does."""


@pytest.fixture(autouse=True)
def calls(twilio: Twilio) -> None:
    for call_sid in SIDS:
        twilio.posts("/voice/incoming", RING | {"CallSid": call_sid})


@pytest.fixture
def store(twilio: Twilio) -> FlakyStore:
    return FlakyStore(twilio)


@pytest.fixture
def writer(twilio: Twilio, store: FlakyStore) -> Iterator[FactsWriter]:
    with ThreadPoolExecutor(1) as thread:
        yield FactsWriter(FactsStore(store, twilio.levelhead.door.hearing), thread)


@pytest.fixture
def listening(twilio: Twilio, writer: FactsWriter) -> Listening:
    return Listening(HearingSettings(), twilio.levelhead.metrics, writer)


def on_the_loop(what: Coroutine[object, object, None]) -> None:
    async def within_seconds() -> None:
        async with asyncio.timeout(10):
            await what

    asyncio.run(within_seconds())


async def until(happens: Callable[[], object]) -> None:
    while not happens():
        await asyncio.sleep(0.01)


async def hears(listening: Listening, track: Track, frames: Sequence[bytes]) -> None:
    for frame in frames:
        await listening.take(track, frame)


def voice(twilio: Twilio, call_sid: str) -> Voice:
    return twilio.levelhead.store.run(lambda records: records.voices.of(call_sid))


def trace(twilio: Twilio, call_sid: str) -> list[float]:
    store = twilio.levelhead.store
    assert isinstance(store, SqlStore)
    levels = tables.levels.c
    its_trace = select(levels.at_seconds).where(levels.call_sid == call_sid).order_by(levels.at_seconds)
    with store.engine.connect() as connection:
        return list(connection.execute(its_trace).scalars())


def up_to_the_rise(frames: Sequence[bytes]) -> Sequence[bytes]:
    ear = RaisedVoice()
    for number, frame in enumerate(frames, start=1):
        if any(isinstance(event, Raised) for event in ear.feed(frame)):
            return frames[:number]
    raise AssertionError("there is no rise")


def test_sockets_that_are_open_together_get_facts_of_their_own(twilio: Twilio) -> None:
    spoken = {ONE: [*calm(6), *raised(4)], OTHER: calm(8), THIRD: silence(2)}
    with online(twilio) as address, ExitStack() as sockets:
        streams = {sid: sockets.enter_context(streaming(address, sid)).starts(sid) for sid in SIDS}
        for second in range(10):
            for sid, stream in streams.items():
                stream.carries(spoken[sid][second * 50 : (second + 1) * 50])
        assert {stream.stops() for stream in streams.values()} == {NORMAL}
    assert [voice(twilio, sid).raised for sid in SIDS] == [True, False, False]
    assert [trace(twilio, sid)[-1] for sid in SIDS] == [10.0, 8.0, 2.0]
    assert twilio.counted("levelhead_voice_events_total", kind="raised") == 1


def test_a_rise_is_stored_while_the_caller_goes_on(twilio: Twilio, listening: Listening) -> None:
    async def call() -> None:
        async with listening.to(ONE) as track:
            await hears(listening, track, up_to_the_rise([*calm(6), *raised(4)]))
            await until(lambda: voice(twilio, ONE).raised)

    on_the_loop(call())


def test_a_track_that_ends_is_heard_to_its_end_and_written(twilio: Twilio, listening: Listening) -> None:
    async def call() -> None:
        async with listening.to(ONE) as track:
            await hears(listening, track, silence(0.4))
            assert trace(twilio, ONE) == []
        assert trace(twilio, ONE) == [0.4]

    on_the_loop(call())


def test_a_track_that_comes_faster_than_time_loses_nothing(twilio: Twilio, listening: Listening) -> None:
    async def call() -> None:
        async with listening.to(ONE) as track:
            await hears(listening, track, silence(60))
        assert len(trace(twilio, ONE)) == 150

    on_the_loop(call())


def test_a_store_that_fails_for_a_while_loses_no_rise(
    twilio: Twilio, store: FlakyStore, listening: Listening, caplog: pytest.LogCaptureFixture
) -> None:
    async def calls() -> None:
        store.is_down = True
        async with listening.to(ONE) as track:
            await hears(listening, track, [*calm(6), *raised(4)])
        async with listening.to(OTHER) as other:
            await hears(listening, other, calm(2))
            store.is_down = False
            await until(lambda: voice(twilio, ONE).raised)

    on_the_loop(calls())
    assert trace(twilio, ONE)[-1] == 10.0
    assert caplog.text.count("voice facts not stored yet") == 1


def test_a_call_that_has_ended_is_written_when_the_store_is_back(
    twilio: Twilio, store: FlakyStore, writer: FactsWriter, listening: Listening
) -> None:
    async def call() -> None:
        store.is_down = True
        async with listening.to(ONE):
            writer.collect(ONE, [RISE])
        store.is_down = False
        await until(lambda: voice(twilio, ONE).raised)

    on_the_loop(call())


def test_what_the_store_did_not_take_is_tried_once_more_at_the_end(
    twilio: Twilio, store: FlakyStore, writer: FactsWriter, listening: Listening
) -> None:
    async def call() -> None:
        store.is_down = True
        async with listening.to(ONE):
            writer.collect(ONE, [RISE])
        store.is_down = False
        await listening.close()
        assert voice(twilio, ONE).raised

    on_the_loop(call())


def test_what_is_lost_at_the_end_is_told(
    store: FlakyStore, writer: FactsWriter, listening: Listening, caplog: pytest.LogCaptureFixture
) -> None:
    async def call() -> None:
        store.is_down = True
        async with listening.to(ONE):
            writer.collect(ONE, [RISE])
        await listening.close()

    on_the_loop(call())
    assert "voice facts given up" in caplog.text


def test_of_what_cannot_be_stored_the_oldest_trace_goes_first(
    twilio: Twilio, store: FlakyStore, writer: FactsWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def write() -> None:
        store.is_down = True
        writer.collect(ONE, [a_level(9.0), RISE, *(a_level(float(at)) for at in range(11, 20))])
        await writer.write_all()
        writer.collect(ONE, [a_level(20.0)])
        await writer.write_all()
        store.is_down = False
        await writer.write_all()

    monkeypatch.setattr(media_writing, "MOST_UNWRITTEN", 4)
    on_the_loop(write())
    assert voice(twilio, ONE).raised
    assert trace(twilio, ONE) == [18.0, 19.0, 20.0]


def test_what_is_heard_while_the_store_takes_its_time_is_bounded_too(
    twilio: Twilio, store: FlakyStore, writer: FactsWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def write() -> None:
        store.gate.clear()
        writer.collect(ONE, [a_level(9.0)])
        writer.collect(ONE, [RISE])
        writer.write_if_due()
        for at in range(11, 100):
            writer.collect(ONE, [a_level(float(at))])
            assert writer.unwritten <= 8
        store.gate.set()
        await writer.write_all()

    monkeypatch.setattr(media_writing, "MOST_UNWRITTEN", 4)
    on_the_loop(write())
    assert voice(twilio, ONE).raised
    assert (trace(twilio, ONE)[0], trace(twilio, ONE)[-1]) == (9.0, 99.0)


def test_what_is_heard_while_it_is_written_is_written_next_and_in_order(
    twilio: Twilio, store: FlakyStore, writer: FactsWriter
) -> None:
    async def write() -> None:
        store.gate.clear()
        writer.collect(ONE, [RISE])
        writer.write_if_due()
        writer.collect(ONE, [END])
        writer.write_if_due()
        store.gate.set()
        await writer.write_all()

    on_the_loop(write())
    assert voice(twilio, ONE) == Voice(raised=True, rise_db=9.0, seconds=3.0, times=1)


def test_a_rise_that_could_not_be_stored_still_comes_before_its_end(
    twilio: Twilio, store: FlakyStore, writer: FactsWriter
) -> None:
    async def write() -> None:
        store.is_down = True
        store.gate.clear()
        writer.collect(ONE, [RISE])
        writer.write_if_due()
        writer.collect(ONE, [END])
        store.gate.set()
        await writer.under_way()
        store.is_down = False
        await writer.write_all()

    on_the_loop(write())
    assert voice(twilio, ONE) == Voice(raised=True, rise_db=9.0, seconds=3.0, times=1)


@pytest.mark.parametrize("spoiled", SIDS)
def test_a_call_that_cannot_be_stored_does_not_take_the_others_with_it(
    twilio: Twilio, writer: FactsWriter, caplog: pytest.LogCaptureFixture, spoiled: str
) -> None:
    def events(call_sid: str) -> list[Event]:
        not_a_number = Level(at_seconds=9.6, level_dbfs=float("nan"), rise_db=None, speaking=False)
        return [RISE, not_a_number if call_sid == spoiled else a_level(10.4)]

    async def write() -> None:
        for call_sid in SIDS:
            writer.collect(call_sid, events(call_sid))
        await writer.write_all()

    on_the_loop(write())
    assert [sid for sid in SIDS if not voice(twilio, sid).raised] == [spoiled]
    assert "voice facts of one call given up" in caplog.text
    assert writer.is_done


def test_a_track_that_the_detector_fails_on_does_not_deafen_the_others(
    twilio: Twilio, listening: Listening, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    too_much: list[RaisedVoice] = []

    def hears_all_but(voices: Sequence[RaisedVoice]) -> list[tuple[Event, ...]]:
        if set(too_much) & set(voices):
            raise ValueError("not to be heard")
        return hear_together(voices)

    async def calls() -> None:
        async with listening.to(ONE) as track, listening.to(OTHER) as other:
            too_much.append(track.voice)
            await hears(listening, track, silence(0.4))
            await hears(listening, other, silence(2))
            with pytest.raises(NotHeard):
                await hears(listening, track, silence(0.4))

    monkeypatch.setattr(media_listening, "hear_together", hears_all_but)
    on_the_loop(calls())
    assert trace(twilio, OTHER)[-1] == 2.0
    assert caplog.text.count("hearing failed") == 1


def test_a_gap_that_the_detector_fails_on_ends_its_track_alone(
    listening: Listening, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_voice: RaisedVoice, _frames: int) -> tuple[Event, ...]:
        raise ValueError("not to be heard")

    async def call() -> None:
        async with listening.to(ONE) as track:
            listening.skip(track, 10)
            listening.skip(track, 10)
            with pytest.raises(NotHeard):
                await hears(listening, track, silence(0.02))

    monkeypatch.setattr(RaisedVoice, "skip", fails)
    on_the_loop(call())
    assert caplog.text.count("hearing failed") == 1
