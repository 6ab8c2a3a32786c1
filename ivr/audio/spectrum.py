"""What one piece of telephone sound is like, frame by frame: level, tilt, pitch, periodicity."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.audio.telephone import FRAME_BYTES, FULL_SCALE, RATE

Floats = NDArray[np.floating[Any]]

WINDOW = 2 * FRAME_BYTES  # 40 ms: two periods of the lowest pitch
FFT = 512
SHORTEST_PERIOD, LONGEST_PERIOD = RATE // 600, RATE // 70
PITCH_OCTAVE_COST = 0.06  # prefers the shorter of two like periods (Boersma 1993)

HERTZ = np.fft.rfftfreq(FFT, 1 / RATE)
BELOW_1_KHZ = (HERTZ >= 250) & (HERTZ < 1000)
ABOVE_1_KHZ = (HERTZ >= 1000) & (HERTZ < 3400)
BANDS = np.stack([BELOW_1_KHZ, ABOVE_1_KHZ], axis=1).astype(np.float32)

TAPER = np.hanning(WINDOW).astype(np.float32)
PERIODS = np.arange(SHORTEST_PERIOD, LONGEST_PERIOD)
OCTAVE_COST = (PITCH_OCTAVE_COST * np.log2(PERIODS / SHORTEST_PERIOD)).astype(np.float32)


def _window_correction() -> Floats:
    own = np.fft.irfft(np.abs(np.fft.rfft(TAPER, FFT)) ** 2, FFT)
    correction: Floats = (own[0] / own[PERIODS]).astype(np.float32)
    return correction


WINDOW_CORRECTION = _window_correction()
TAPER_ENERGY = float((TAPER**2).sum()) * FFT / 2


@dataclass(frozen=True, slots=True)
class Spectrum:
    """One value per frame in each; powers relative to full scale."""

    low: Floats
    """Power between 250 and 1000 Hz."""
    high: Floats
    """Power between 1000 and 3400 Hz."""
    pitch: Floats
    """Semitones over 1 Hz of the strongest period between 70 and 600 Hz."""
    periodicity: Floats
    """0 to 1: how much of the frame repeats itself with that period."""


def spectrum_of(samples: Floats) -> Spectrum:
    """`samples`: 16-bit values, one frame of history first, then the frames to measure."""
    windows = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::FRAME_BYTES]
    transform = np.fft.rfft(windows * TAPER, FFT)
    power = transform.real**2 + transform.imag**2
    bands = power @ BANDS / np.float32(TAPER_ENERGY * FULL_SCALE**2)
    repeats = np.fft.irfft(power, FFT)
    strength = repeats[:, SHORTEST_PERIOD:LONGEST_PERIOD] * WINDOW_CORRECTION
    strength /= repeats[:, :1] + np.float32(1e-9)
    best = np.argmax(strength - OCTAVE_COST, axis=1)
    return Spectrum(
        low=bands[:, 0],
        high=bands[:, 1],
        pitch=12 * np.log2(RATE / PERIODS[best]),
        periodicity=strength[np.arange(len(best)), best],
    )
