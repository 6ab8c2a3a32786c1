import time

import numpy as np
import pytest

from ivr.audio import Event, Raised, RaisedVoice, Settled
from ivr.simulator.voices import calm, raised
from tests.audio.calls import call, calm_words, plain, raised_words
from tests.audio.hearing import rises_in
from tests.audio.recordings import SPEAKERS


def test_time_passes_in_a_gap() -> None:
    ear = RaisedVoice()
    ear.skip(500)
    changes = [
        event for frame in calm(8) + raised(4) for event in ear.feed(frame) if isinstance(event, Raised)
    ]
    assert 18 < changes[0].evidence.at_seconds < 20


def test_nothing_is_heard_in_a_gap_so_a_rise_ends_in_it() -> None:
    ear = RaisedVoice()
    for frame in calm(8) + raised(3):
        ear.feed(frame)
    assert [type(event) for event in ear.skip(500) if isinstance(event, Raised | Settled)] == [Settled]
    assert not ear.is_raised


def test_short_gaps_do_not_hide_a_rise() -> None:
    ear = RaisedVoice()
    rises: list[Event] = []
    for at, frame in enumerate(calm(8) + raised(4)):
        rises += ear.skip(1) if at % 25 == 0 else ear.feed(frame)
    assert any(isinstance(event, Raised) for event in rises)


def test_a_gap_of_an_hour_costs_no_more_than_one_of_seconds() -> None:
    ear = RaisedVoice()
    began = time.process_time()
    ear.skip(180_000)
    assert time.process_time() - began < 0.5


def test_what_was_learnt_of_the_caller_survives_a_gap() -> None:
    ear = RaisedVoice()
    rises: list[Raised] = []
    for frame in calm(8):
        ear.feed(frame)
    ear.skip(100)
    for frame in raised(4):
        rises += [event for event in ear.feed(frame) if isinstance(event, Raised)]
    assert rises[0].evidence.rise_db is not None
    assert rises_in(calm(8) + raised(4))[0].evidence.rise_db is not None


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_line_that_loses_every_tenth_packet_in_threes_hides_no_rise(speaker: str) -> None:
    rising = call(calm_words(speaker, seed=1), raised_words(speaker, seed=1))
    frames = rising.over(plain)
    lost = np.repeat(np.random.default_rng(1).random(len(frames) // 3 + 1) < 0.1, 3)
    ear = RaisedVoice()
    events = [
        event
        for frame, gone in zip(frames, lost, strict=False)
        for event in (ear.skip(1) if gone else ear.feed(frame))
    ]
    assert any(isinstance(event, Raised) and event.evidence.at_seconds > rising.turns_at for event in events)
