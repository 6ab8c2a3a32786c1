"""Two people who share one phone: each of the five speakers with each other, in both orders."""

from functools import cache
from itertools import permutations, product

import pytest

from tests.audio.calls import CLEAR_RISE_DB, LINES, Call, call, raised_words, shuffled, spoken
from tests.audio.hearing import found_in_time, seconds_to_rises
from tests.audio.recordings import SPEAKERS, Sound, normal

FURTHER_AWAY_DB = -6.0
TALKERS = [*product(permutations(SPEAKERS, 2), (0.0, FURTHER_AWAY_DB))]
LINE_NAMES = pytest.mark.parametrize("line", ["plain", "automatic gain", "room at 15 dB"])


@cache
def sentence(speaker: str, number: int, rise_db: float) -> Sound:
    return spoken([shuffled(normal(speaker), 0)[number]], rise_db=rise_db, seed=number)


def taking_turns(one: str, other: str, distance_db: float) -> list[Sound]:
    """Eight sentences; the other's come `distance_db` weaker."""
    return [
        sentence(speaker, number, weaker)
        for number in range(4)
        for speaker, weaker in ((one, 0.0), (other, distance_db))
    ]


def either_raises_the_voice(one: str, other: str, distance_db: float) -> list[Call]:
    calm = taking_turns(one, other, distance_db)
    near = raised_words(one, rise_db=CLEAR_RISE_DB)
    far = raised_words(other, rise_db=CLEAR_RISE_DB + distance_db)
    return [call(*calm, near), call(*calm, far)]


@LINE_NAMES
def test_two_calm_people_are_no_rise(line: str) -> None:
    """At most 1 of 40 calls."""
    alarms = [
        (pair, distance_db)
        for pair, distance_db in TALKERS
        if seconds_to_rises(call(*taking_turns(*pair, distance_db)), LINES[line])
    ]
    assert len(alarms) <= 1, alarms


@LINE_NAMES
def test_one_of_two_who_raises_the_voice_is_found_in_9_of_10_calls(line: str) -> None:
    """At most 8 of 80 are missed: most with automatic gain, where one of the men is found after five seconds."""
    missed = [
        (pair, distance_db)
        for pair, distance_db in TALKERS
        for raised in either_raises_the_voice(*pair, distance_db)
        if not found_in_time(raised, LINES[line])
    ]
    assert len(missed) <= 8, missed
