import pytest

from ivr.simulator.voices import calm, noise, raised, silence
from tests.audio.hearing import levels_in


def test_the_level_is_told_about_twice_a_second() -> None:
    levels = levels_in(calm(10))
    assert 20 <= len(levels) <= 26
    assert [level.at_seconds for level in levels] == sorted({level.at_seconds for level in levels})


def test_the_level_is_relative_to_full_scale() -> None:
    assert all(level.level_dbfs == pytest.approx(-30, abs=1) for level in levels_in(noise(2, level_dbfs=-30)))
    assert all(level.level_dbfs < -90 for level in levels_in(silence(2)))


def test_the_rise_is_unknown_until_the_caller_has_spoken_for_some_seconds() -> None:
    levels = levels_in(calm(12))
    assert levels[0].rise_db is None
    late = [level.rise_db for level in levels[-8:] if level.rise_db is not None]
    assert late
    assert all(abs(rise_db) < 5 for rise_db in late)


def test_the_rise_shows_in_the_level() -> None:
    loud = [
        level.rise_db for level in levels_in(calm(8) + raised(4)) if level.at_seconds > 9.6 and level.rise_db
    ]
    assert max(loud) > 9


def test_nobody_speaks_in_noise_and_silence() -> None:
    assert not any(level.speaking for level in levels_in(noise(4) + silence(4)))
    assert any(level.speaking for level in levels_in(calm(4)))
