import time

import numpy as np

from ivr.audio import Event, Raised, RaisedVoice, Settled
from ivr.simulator.voices import calm, raised
from tests.audio.callers import CALLERS, rising, staying_calm
from tests.audio.calls import Call, plain
from tests.audio.hearing import FOUND_WITHIN_SECONDS, rises_in

LOSSES = ((0.05, 1), (0.1, 3), (0.2, 5), (0.05, 25))
"""Share of the packets, and how many are lost in a row."""


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


def seconds_to_rises(call: Call, share: float, burst: int, seed: int) -> list[float]:
    """Of a call that loses a share of its packets, `burst` of them at a time."""
    ear = RaisedVoice()
    frames = call.over(plain)
    lost = np.repeat(np.random.default_rng(seed).random(len(frames) // burst + 1) < share, burst)
    heard = (ear.skip(1) if gone else ear.feed(frame) for frame, gone in zip(frames, lost, strict=False))
    return [
        event.evidence.at_seconds - call.turns_at
        for events in heard
        for event in events
        if isinstance(event, Raised)
    ]


def test_lost_packets_hide_no_rise() -> None:
    """At most 2 of 80."""
    first_rises = [
        seconds_to_rises(rising(caller), share, burst, seed=caller[1])[:1]
        for caller in CALLERS
        for share, burst in LOSSES
    ]
    missed = [rises for rises in first_rises if not rises or not 0 < rises[0] <= FOUND_WITHIN_SECONDS]
    assert len(missed) <= 2, missed


def test_lost_packets_make_no_rise() -> None:
    """At most 1 of 80."""
    alarms = [
        (caller, share, burst)
        for caller in CALLERS
        for share, burst in LOSSES
        if seconds_to_rises(staying_calm(caller), share, burst, seed=caller[1])
    ]
    assert len(alarms) <= 1, alarms
