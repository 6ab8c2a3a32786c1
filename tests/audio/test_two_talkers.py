"""Two people who share one phone."""

import pytest

from tests.audio.calls import CLEAR_RISE_DB, LINES, call, raised_words, shuffled, spoken
from tests.audio.hearing import found_in_time, seconds_to_rises
from tests.audio.recordings import Sound, normal

FURTHER_AWAY_DB = -6.0
LINE_NAMES = pytest.mark.parametrize("line", ["plain", "automatic gain", "room at 15 dB"])
PAIRS = pytest.mark.parametrize("one, other", [("woman-08", "woman-09"), ("woman-09", "man-10")])
DISTANCES = pytest.mark.parametrize("distance_db", [0.0, FURTHER_AWAY_DB], ids=["beside", "further away"])


def taking_turns(one: str, other: str, distance_db: float, seed: int) -> list[Sound]:
    """Eight sentences; the other's come `distance_db` weaker."""
    clips = zip(shuffled(normal(one), seed), shuffled(normal(other), seed), strict=True)
    return [
        spoken([clip], rise_db=weaker, seed=seed + turn)
        for turn, pair in enumerate(clips)
        for clip, weaker in zip(pair, (0.0, distance_db), strict=True)
    ]


@LINE_NAMES
@PAIRS
@DISTANCES
def test_two_calm_people_are_no_rise(one: str, other: str, distance_db: float, line: str) -> None:
    for seed in (0, 1):
        assert seconds_to_rises(call(*taking_turns(one, other, distance_db, seed)), LINES[line]) == []


@LINE_NAMES
@PAIRS
@DISTANCES
def test_one_of_two_who_raises_the_voice_is_found(
    one: str, other: str, distance_db: float, line: str
) -> None:
    for speaker, distance in ((one, 0.0), (other, distance_db)):
        rise = raised_words(speaker, rise_db=distance + CLEAR_RISE_DB)
        assert found_in_time(call(*taking_turns(one, other, distance_db, seed=0), rise), LINES[line])
