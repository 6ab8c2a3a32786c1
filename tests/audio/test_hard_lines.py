"""Lines and rooms that ruin a comparison of levels."""

import warnings

import numpy as np
import pytest

from ivr.simulator.voices import calm, noise, raised, silence, tones
from tests.audio.hearing import rises_in

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

Frames = list[bytes]


def together(*sounds: Frames) -> Frames:
    """Sounds at once, on one line."""
    mixed = []
    for frames in zip(*sounds, strict=True):
        samples = sum(np.frombuffer(audioop.ulaw2lin(frame, 2), "<i2").astype(int) for frame in frames)
        mixed.append(audioop.lin2ulaw(np.clip(samples, -32768, 32767).astype("<i2").tobytes(), 2))
    return mixed


def levelled(frames: Frames, target: int = 1000) -> Frames:
    """As a handset with automatic gain sends it: every half second at the same level."""
    pieces = [frames[at : at + 25] for at in range(0, len(frames), 25)]
    return [frame for piece in pieces for frame in _at_level(piece, target)]


def _at_level(frames: Frames, target: int) -> Frames:
    pcm = audioop.ulaw2lin(b"".join(frames), 2)
    gain = min(4.0, target / max(1, audioop.rms(pcm, 2)))
    ulaw = audioop.lin2ulaw(audioop.mul(pcm, 2, gain), 2)
    return [ulaw[at : at + 160] for at in range(0, len(ulaw), 160)]


@pytest.mark.parametrize("level_dbfs", [-49.0, -39.0], ids=["15 dB", "5 dB"])
def test_noise_hides_no_rise_and_makes_none(level_dbfs: float) -> None:
    call = calm(8) + raised(4)
    assert len(rises_in(together(call, noise(12, level_dbfs=level_dbfs)))) == 1
    assert rises_in(together(calm(20), noise(20, level_dbfs=level_dbfs))) == []


@pytest.mark.parametrize("pitch_hz", [115.0, 210.0], ids=["man", "woman"])
def test_a_rise_that_the_handset_levels_out_is_heard_by_its_sound(pitch_hz: float) -> None:
    [rise] = rises_in(levelled(calm(8, pitch_hz=pitch_hz) + raised(4, pitch_hz=pitch_hz)))
    assert rise.evidence.rise_db is not None
    assert rise.evidence.rise_db < 6
    assert rise.evidence.effort > 3
    assert rises_in(levelled(calm(20, pitch_hz=pitch_hz))) == []


def test_two_calm_people_on_one_phone_are_no_rise() -> None:
    man, woman = calm(5, pitch_hz=110), calm(5, pitch_hz=200, seed=3)
    assert rises_in((man + woman) * 3) == []


def test_a_caller_who_turns_up_the_phone_is_not_raised() -> None:
    assert rises_in(calm(10) + calm(10, gain_db=6, seed=1)) == []


def test_a_voice_that_was_calm_before_a_long_silence_is_still_known() -> None:
    [rise] = rises_in(calm(8) + silence(30) + raised(4))
    assert rise.evidence.rise_db is not None


def test_keys_pressed_in_the_middle_of_speech_are_no_rise() -> None:
    keys = [*tones(0.3, 697, 1209), *silence(0.2), *tones(0.3, 852, 1477), *silence(0.2)] * 4
    assert rises_in(calm(8) + keys + calm(8, seed=1)) == []
