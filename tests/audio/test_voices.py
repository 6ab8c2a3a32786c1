import time

from ivr.audio import FRAME_BYTES
from ivr.simulator.voices import calm, noise, raised, silence, tones


def test_ten_seconds_are_five_hundred_frames() -> None:
    for sound in (calm(10), raised(10), silence(10), noise(10), tones(10, 440.0)):
        assert [len(frame) for frame in sound] == [FRAME_BYTES] * 500


def test_a_voice_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    assert calm(3, seed=1) == calm(3, seed=1) != calm(3, seed=2)


def test_silence_is_the_two_zeros_of_mu_law() -> None:
    assert set(b"".join(silence(1))) == {0xFF, 0x7F}


def test_a_demonstration_is_made_in_no_time() -> None:
    calm(1)
    began = time.process_time()
    calm(10)
    assert time.process_time() - began < 0.5
