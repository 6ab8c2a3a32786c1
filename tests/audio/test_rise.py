import pytest

from ivr.audio import HearingSettings
from ivr.audio.rise import Rise

SETTINGS = HearingSettings(confirm_seconds=0.6, release_seconds=2.0)
STRETCH = 0.2


def seconds_until_raised(log_odds: float) -> float:
    rise = Rise(SETTINGS)
    for stretch in range(1, 100):
        if rise.update(log_odds, stretch * STRETCH, STRETCH) == "raised":
            return stretch * STRETCH
    return float("inf")


def heard(rise: Rise, *log_odds: float | None) -> list[str]:
    """The changes that come of it, one stretch after the other."""
    changes = (rise.update(odds, at * STRETCH, STRETCH) for at, odds in enumerate(log_odds, 1))
    return [change for change in changes if change]


def test_a_clear_rise_is_reported_after_the_time_to_confirm() -> None:
    assert seconds_until_raised(9.0) == pytest.approx(SETTINGS.confirm_seconds)


def test_a_doubtful_rise_takes_longer_and_an_even_chance_is_never_enough() -> None:
    assert 1.0 < seconds_until_raised(2.0) < 2.0
    assert seconds_until_raised(0.0) == float("inf")


def test_one_loud_word_in_calm_speech_is_no_rise() -> None:
    assert heard(Rise(SETTINGS), *[-3.0, 4.0, 4.0, -3.0] * 10) == []


def test_a_rise_goes_on_over_the_pauses_between_phrases() -> None:
    raised = [4.0] * 5
    assert heard(Rise(SETTINGS), *raised, None, None, None, *raised, None, None, *raised) == ["raised"]


def test_a_rise_ends_after_calm_speech_or_silence_of_the_time_to_release() -> None:
    for quiet in (-4.0, None):
        assert heard(Rise(SETTINGS), *[4.0] * 10, *[quiet] * 9) == ["raised"]
        assert heard(Rise(SETTINGS), *[4.0] * 10, *[quiet] * 20) == ["raised", "settled"]


def test_the_seconds_of_a_rise_run_from_the_first_evidence_to_the_last() -> None:
    rise = Rise(SETTINGS)
    heard(rise, *[-4.0] * 10, *[4.0] * 20)
    assert rise.seconds == pytest.approx(4.0)
