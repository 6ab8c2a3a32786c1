import pytest

from ivr.audio import HearingSettings, Raised, RaisedVoice, Settled
from ivr.simulator.voices import calm, noise, raised, silence, tones
from tests.audio.hearing import FOUND_WITHIN_SECONDS, changes_in, rises_in

MAN, WOMAN = 115.0, 210.0
PITCHES = (100.0, 115.0, 150.0, 180.0, 210.0, 250.0)
BOTH = pytest.mark.parametrize("pitch_hz", [MAN, WOMAN], ids=["man", "woman"])


@BOTH
def test_a_voice_that_rises_is_heard_in_time_and_says_by_how_much(pitch_hz: float) -> None:
    [rise] = rises_in(calm(8, pitch_hz=pitch_hz) + raised(4, pitch_hz=pitch_hz))
    assert 0 < rise.evidence.at_seconds - 8 <= FOUND_WITHIN_SECONDS
    assert rise.evidence.rise_db == pytest.approx(13, abs=3)
    assert rise.evidence.effort > 3
    assert rise.evidence.confidence > 0.7


@BOTH
def test_a_calm_voice_is_never_called_raised(pitch_hz: float) -> None:
    assert rises_in(calm(20, pitch_hz=pitch_hz)) == []


def test_shouting_from_the_first_word_is_heard_without_a_level_to_compare_with() -> None:
    """In at least 22 of 36 generated voices; recorded ones are found more often."""
    calls = [raised(6, pitch_hz=pitch_hz, seed=seed) for pitch_hz in PITCHES for seed in range(6)]
    rises = [rise.evidence for frames in calls for rise in rises_in(frames)]
    assert 22 <= len(rises) <= len(calls)
    assert all(rise.rise_db is None and rise.pitch_rise is None for rise in rises)


@pytest.mark.parametrize("gain_db", [-12.0, 12.0])
def test_the_gain_of_the_line_changes_nothing(gain_db: float) -> None:
    plain, through_the_line = (
        rises_in(calm(8, gain_db=gain) + raised(4, gain_db=gain)) for gain in (0.0, gain_db)
    )
    assert len(plain) == len(through_the_line) == 1
    assert through_the_line[0].evidence.at_seconds == pytest.approx(plain[0].evidence.at_seconds, abs=1.0)
    assert rises_in(calm(20, gain_db=gain_db)) == []


def test_a_rise_is_reported_once_and_taken_back_when_the_voice_has_settled() -> None:
    first, second = changes_in(calm(8) + raised(4) + calm(8))
    assert isinstance(first, Raised)
    assert isinstance(second, Settled)
    assert 3 < second.evidence.seconds < 6
    assert second.evidence.at_seconds > 14


def test_two_rises_are_reported_as_two() -> None:
    call = calm(8) + raised(4) + calm(8) + raised(4, seed=1)
    assert [type(change) for change in changes_in(call)] == [Raised, Settled, Raised]


def test_a_rise_ends_when_the_caller_falls_silent() -> None:
    assert [type(change) for change in changes_in(calm(8) + raised(4) + silence(6))] == [Raised, Settled]


def test_the_seconds_of_a_rise_count_from_its_beginning() -> None:
    [rise] = rises_in(calm(8) + raised(4))
    assert rise.evidence.at_seconds - rise.evidence.seconds == pytest.approx(8, abs=0.6)


@pytest.mark.parametrize(
    "sound",
    [
        silence(8),
        noise(8, level_dbfs=-15),
        tones(8, 697, 1209),
        tones(8, 440, 480),
        tones(8, 425),
    ],
    ids=["silence", "noise", "key", "ringing", "tone"],
)
def test_what_is_no_voice_is_no_raised_voice(sound: list[bytes]) -> None:
    assert rises_in(sound) == []
    assert rises_in(calm(8) + sound) == []


def test_the_caller_can_be_told_apart_while_it_lasts() -> None:
    ear = RaisedVoice()
    for frame in calm(8) + raised(3):
        ear.feed(frame)
    assert ear.is_raised
    for frame in calm(6):
        ear.feed(frame)
    assert not ear.is_raised


def test_two_calls_know_nothing_of_each_other() -> None:
    shouting, quiet = RaisedVoice(), RaisedVoice()
    for loud_frame, quiet_frame in zip(calm(8) + raised(3), calm(11), strict=True):
        shouting.feed(loud_frame)
        quiet.feed(quiet_frame)
    assert shouting.is_raised
    assert not quiet.is_raised


@pytest.mark.parametrize("length", [0, 159, 161, 320])
def test_a_frame_of_another_length_is_refused_with_the_length_that_was_expected(length: int) -> None:
    with pytest.raises(ValueError, match=f"expected 160 bytes of mu-law.*got {length}"):
        RaisedVoice().feed(bytes(length))


def test_sensitivity_trades_time_and_certainty() -> None:
    low, high = HearingSettings.at("low"), HearingSettings.at("high")
    call = calm(8) + raised(4)
    assert rises_in(call, high)[0].evidence.at_seconds <= rises_in(call, low)[0].evidence.at_seconds
