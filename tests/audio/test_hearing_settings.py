import pytest

from ivr.audio import HearingSettings


def test_the_three_sensitivities_differ_in_how_long_a_rise_must_last() -> None:
    low, normal, high = (HearingSettings.at(name).confirm_seconds for name in ("low", "normal", "high"))
    assert low > normal > high
    assert HearingSettings.at("normal") == HearingSettings()


@pytest.mark.parametrize("name", ["confirm_seconds", "release_seconds", "baseline_seconds"])
def test_a_time_that_cannot_work_is_named(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} must be more than 0, got 0"):
        HearingSettings(**{name: 0.0})


def test_a_memory_shorter_than_what_it_must_hold_is_refused() -> None:
    with pytest.raises(ValueError, match=r"memory_seconds must be at least baseline_seconds \(3\), got 2"):
        HearingSettings(baseline_seconds=3, memory_seconds=2)
