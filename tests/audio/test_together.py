from collections import deque
from dataclasses import replace
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.audio import Event, HearingSettings, Level, RaisedVoice, hear_together
from ivr.audio.network import SHIPPED
from ivr.audio.together import AT_ONCE
from ivr.simulator.voices import calm, noise, raised, silence

CALLS = [
    calm(6) + raised(3) + calm(2),
    raised(4, pitch_hz=240) + silence(3) + calm(3, pitch_hz=240, seed=2),
    noise(3, level_dbfs=-30) + calm(7, pitch_hz=190, seed=5) + raised(2, pitch_hz=190, seed=6),
]
Call = list[bytes | int]
"""Frames that arrive, and numbers of frames that do not."""


def facts(event: Event) -> dict[str, object]:
    told = event if isinstance(event, Level) else event.evidence
    return {"what": type(event).__name__} | {name: getattr(told, name) for name in told.__slots__}


def assert_same(events: list[Event], expected: list[Event]) -> None:
    assert len(events) == len(expected)
    for event, other in zip(events, expected, strict=True):
        assert facts(event) == pytest.approx(facts(other), abs=1e-6)


def heard_alone(call: Call) -> list[Event]:
    voice = RaisedVoice()
    return [
        event for part in call for event in (voice.skip(part) if isinstance(part, int) else voice.feed(part))
    ]


@st.composite
def calls(draw: st.DrawFn) -> Call:
    """Some seconds of one of the calls, with gaps."""
    frames = draw(st.sampled_from(CALLS))
    call: Call = [*frames[draw(st.integers(0, 200)) :]]
    for at in draw(st.lists(st.integers(0, len(call)), max_size=3)):
        call.insert(at, draw(st.integers(1, 600)))
    return call


def heard_together(many: list[Call], portions: list[int]) -> list[list[Event]]:
    """Each call in portions of its own, now of this many frames, now of that many."""
    voices = [RaisedVoice() for _ in many]
    events: list[list[Event]] = [[] for _ in many]
    rest = [deque(call) for call in many]
    sizes = cycle(portions)
    while any(rest):
        for voice, told, parts in zip(voices, events, rest, strict=True):
            told.extend(arrive(voice, [parts.popleft() for _ in range(min(next(sizes), len(parts)))]))
        for told, new in zip(events, hear_together(voices), strict=True):
            told.extend(new)
    return events


def arrive(voice: RaisedVoice, parts: Call) -> list[Event]:
    events: list[Event] = []
    for part in parts:
        if isinstance(part, int):
            events += voice.skip(part)
        else:
            voice.take(part)
    return events


@settings(max_examples=12)
@given(st.lists(calls(), min_size=1, max_size=5), st.lists(st.integers(1, 60), min_size=1, max_size=7))
def test_calls_heard_together_are_heard_as_each_alone(many: list[Call], portions: list[int]) -> None:
    for told, call in zip(heard_together(many, portions), many, strict=True):
        assert_same(told, heard_alone(call))


def test_more_calls_than_fit_in_one_batch_are_each_heard_as_alone() -> None:
    many: list[Call] = [[*frames[at:]] for at in range(24) for frames in CALLS]
    assert len(many) > AT_ONCE
    for told, call in list(zip(heard_together(many, [10]), many, strict=True))[::17]:
        assert_same(told, heard_alone(call))


def test_calls_that_are_judged_by_other_networks_may_be_heard_together() -> None:
    deaf = replace(SHIPPED, over_baseline=replace(SHIPPED.over_baseline, output_bias=-99.0))
    voices = [RaisedVoice(networks=networks) for networks in (SHIPPED, deaf, SHIPPED)]
    for frame in CALLS[0][:450]:
        for voice in voices:
            voice.take(frame)
        hear_together(voices)
    assert [voice.is_raised for voice in voices] == [True, False, True]


def test_settings_are_those_of_each_call() -> None:
    quick, slow = RaisedVoice(HearingSettings.at("high")), RaisedVoice(HearingSettings(confirm_seconds=60))
    for frame in CALLS[0][:450]:
        quick.take(frame)
        slow.take(frame)
        hear_together([quick, slow])
    assert quick.is_raised
    assert not slow.is_raised


def test_nothing_is_heard_of_less_than_a_stretch_and_of_nobody() -> None:
    voice = RaisedVoice()
    for frame in silence(0.18):
        voice.take(frame)
    assert not voice.holds_a_stretch
    assert hear_together([voice]) == [()]
    assert hear_together([]) == []


def test_a_call_that_nobody_hears_keeps_its_last_two_seconds_and_the_time() -> None:
    voice = RaisedVoice()
    for frame in silence(60) + noise(2, level_dbfs=-20):
        voice.take(frame)
    [levels] = hear_together([voice])
    assert [event.at_seconds for event in levels if isinstance(event, Level)] == [
        60.4,
        60.8,
        61.2,
        61.6,
        62.0,
    ]
    assert all(event.level_dbfs > -21 for event in levels if isinstance(event, Level))


def test_a_voice_that_makes_hearing_fail_takes_no_events_from_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sound, other = RaisedVoice(), RaisedVoice()
    for frame in CALLS[0][:60]:
        sound.take(frame)
        other.take(frame)
    hear, heard = other._ear.speech_in, []

    def fails_at_the_third(stretch: bytes) -> list[bool]:
        heard.append(stretch)
        if len(heard) == 3:
            raise ZeroDivisionError
        return hear(stretch)

    monkeypatch.setattr(other._ear, "speech_in", fails_at_the_third)
    with pytest.raises(ZeroDivisionError):
        hear_together([sound, other])
    [events] = hear_together([sound])
    assert [event.at_seconds for event in events if isinstance(event, Level)] == [0.4, 0.8, 1.2]
