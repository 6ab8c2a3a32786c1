"""The same sound in every format that telephone systems send."""

import warnings

import numpy as np
import pytest
from numpy.typing import NDArray

from ivr.audio import Event, Format, Level, Raised, RaisedVoice
from ivr.audio.half_band import HalfBand
from ivr.simulator.voices import calm, raised

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

Samples = NDArray[np.float64]
STRETCH_SECONDS = 0.2
CALL = b"".join(calm(8) + raised(4) + calm(8, seed=1))


def samples_of(codes: bytes) -> Samples:
    return np.frombuffer(audioop.ulaw2lin(codes, 2), "<i2").astype(float)


def at_16_khz(samples: Samples) -> bytes:
    """With nothing above 4 kHz."""
    spectrum = np.fft.rfft(samples)
    doubled = 2 * np.fft.irfft(np.concatenate([spectrum, np.zeros(len(samples) // 2)]), 2 * len(samples))
    return pcm(doubled)


def pcm(samples: Samples) -> bytes:
    return np.clip(np.rint(samples), -32768, 32767).astype("<i2").tobytes()


def tone(hertz: float, rate: int = 16_000, seconds: float = 1.0) -> Samples:
    wave: Samples = 10_000 * np.sin(2 * np.pi * hertz * np.arange(round(rate * seconds)) / rate)
    return wave


def level_db(sound: bytes) -> float:
    """Over that of `tone`, away from the ends."""
    middle = np.frombuffer(sound, "<i2")[1000:-1000].astype(float)
    return float(10 * np.log10((middle**2).mean() / (10_000**2 / 2) + 1e-12))


SOUND = {
    Format.MULAW_8_KHZ: CALL,
    Format.PCM_8_KHZ: pcm(samples_of(CALL)),
    Format.PCM_16_KHZ: at_16_khz(samples_of(CALL)),
}


def events_in(frame_format: Format) -> list[Event]:
    voice, size = RaisedVoice(frame_format=frame_format), frame_format.frame_bytes
    sound = SOUND[frame_format]
    frames = (sound[at : at + size] for at in range(0, len(sound) - size + 1, size))
    return [event for frame in frames for event in voice.feed(frame)]


def changes_in(frame_format: Format) -> list[tuple[str, float]]:
    return [
        (type(event).__name__, event.evidence.at_seconds)
        for event in events_in(frame_format)
        if not isinstance(event, Level)
    ]


def test_sixteen_bits_are_heard_exactly_as_the_mu_law_they_come_from() -> None:
    assert events_in(Format.PCM_8_KHZ) == events_in(Format.MULAW_8_KHZ)


def test_the_same_call_at_16_khz_is_heard_the_same_within_a_stretch() -> None:
    expected, changes = changes_in(Format.MULAW_8_KHZ), changes_in(Format.PCM_16_KHZ)
    assert [kind for kind, _ in changes] == [kind for kind, _ in expected] == ["Raised", "Settled"]
    for (_, at), (_, expected_at) in zip(changes, expected, strict=True):
        assert at == pytest.approx(expected_at, abs=STRETCH_SECONDS + 0.01)


@pytest.mark.parametrize(
    "frame_format, length, complaint",
    [
        (Format.MULAW_8_KHZ, 320, "expected 160 bytes of mu-law .20 ms at 8 kHz., got 320"),
        (Format.PCM_8_KHZ, 160, "expected 320 bytes of 16-bit PCM .20 ms at 8 kHz., got 160"),
        (Format.PCM_16_KHZ, 320, "expected 640 bytes of 16-bit PCM .20 ms at 16 kHz., got 320"),
    ],
)
def test_a_frame_in_another_format_is_refused_with_what_was_expected(
    frame_format: Format, length: int, complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        RaisedVoice(frame_format=frame_format).take(bytes(length))


@pytest.mark.parametrize("frame_format", list(Format))
def test_nothing_is_heard_in_a_gap_in_any_format(frame_format: Format) -> None:
    levels = [event for event in RaisedVoice(frame_format=frame_format).skip(100) if isinstance(event, Level)]
    assert len(levels) == 5
    assert all(level.level_dbfs < -90 for level in levels)
    assert not any(isinstance(event, Raised) for event in levels)


@pytest.mark.parametrize("hertz", [300, 1000, 2500, 3400])
def test_what_a_telephone_carries_passes_from_16_to_8_khz(hertz: float) -> None:
    assert level_db(HalfBand()(pcm(tone(hertz)))) == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize("hertz", [4600, 6000, 7500])
def test_what_a_telephone_does_not_carry_is_not_folded_into_what_it_does(hertz: float) -> None:
    assert level_db(HalfBand()(pcm(tone(hertz)))) < -55
    folded, _ = audioop.ratecv(pcm(tone(hertz)), 2, 1, 16_000, 8_000, None)
    assert level_db(folded) > -12


def test_halving_piece_by_piece_is_halving_at_once() -> None:
    sound, piecewise = pcm(tone(440) + tone(3000) / 2), HalfBand()
    pieces = [piecewise(sound[at : at + 640]) for at in range(0, len(sound), 640)]
    assert b"".join(pieces) == HalfBand()(sound)
