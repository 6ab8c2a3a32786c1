import pytest

from ivr.audio import HearingSettings


def test_the_three_sensitivities_differ_in_how_sure_one_must_be() -> None:
    low, normal, high = (HearingSettings.at(name).raise_confidence for name in ("low", "normal", "high"))
    assert low > normal > high
    assert HearingSettings.at("normal") == HearingSettings()


@pytest.mark.parametrize("name", ["window_seconds", "memory_seconds", "release_seconds"])
def test_a_time_that_cannot_work_is_named(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} must be more than 0 seconds, got 0"):
        HearingSettings(**{name: 0.0})


def test_settling_may_not_ask_for_more_than_rising() -> None:
    with pytest.raises(ValueError, match=r"settle_confidence=0\.9, raise_confidence=0\.5"):
        HearingSettings(raise_confidence=0.5, settle_confidence=0.9)
