"""What telephone sound is like, frame by frame: its spectrum, its pitch, how far it repeats itself."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.audio.telephone import FRAME_BYTES, FULL_SCALE, RATE

Floats = NDArray[np.floating[Any]]

WINDOW = 2 * FRAME_BYTES  # 40 ms: two periods of a low voice
FFT = 512
SHORTEST_PERIOD, LONGEST_PERIOD = RATE // 600, RATE // 70  # of a high and of a low voice, in samples
BAND_EDGES_HZ = (250, 500, 750, 1000, 1500, 2000, 2500, 3000, 3450)

TAPER = np.hanning(WINDOW).astype(np.float32)
SQUARE_OF_FULL_SCALE = float((TAPER**2).sum()) * FFT / 2 * FULL_SCALE**2
PERIODS = np.arange(SHORTEST_PERIOD, LONGEST_PERIOD)
NEIGHBOURS = np.array([[-1], [0], [1]])
ALMOST_NOTHING = np.float32(1e-9)
TELEPHONE_BAND = slice(16, 218)  # the bins from 250 to 3400 Hz
QUANTISING_NOISE = np.float32(1e3)  # of mu-law near silence: what is below it has no shape


def _band_weights() -> Floats:
    hertz = np.fft.rfftfreq(FFT, 1 / RATE)[:, np.newaxis]
    inside = (hertz >= BAND_EDGES_HZ[:-1]) & (hertz < BAND_EDGES_HZ[1:])
    weights: Floats = (inside / SQUARE_OF_FULL_SCALE).astype(np.float32)
    return weights


BAND_WEIGHTS = _band_weights()


@dataclass(frozen=True, slots=True)
class Spectrum:
    """One row or value per frame."""

    bands: Floats
    """Power in each of the bands between `BAND_EDGES_HZ`, relative to full scale."""
    pitch: Floats
    """Semitones over 1 Hz of the strongest period between 70 and 600 Hz."""
    periodicity: Floats
    """0 to 1: how much of the frame repeats itself with that period."""
    flatness: Floats
    """Natural log of the geometric over the arithmetic mean of the power from 250 to 3400 Hz."""


def power_of(samples: Floats) -> Floats:
    """Power spectra, frames x bins. `samples`: 16-bit values, one frame of history before those to measure."""
    frames = samples.reshape(-1, FRAME_BYTES)
    windows = np.concatenate([frames[:-1], frames[1:]], axis=1)
    transform = np.fft.rfft(windows * TAPER, FFT)
    power: Floats = transform.real**2 + transform.imag**2
    return power


def bands_of(power: Floats) -> Floats:
    bands: Floats = power @ BAND_WEIGHTS
    return bands


def spectrum_of(power: Floats) -> Spectrum:
    pitch, periodicity = _pitch(power)
    return Spectrum(bands_of(power), pitch, periodicity, _flatness(power))


def _pitch(power: Floats) -> tuple[Floats, Floats]:
    """Pitch and periodicity by the autocorrelation of a compressed spectrum.

    The square root flattens the resonances of the mouth, so that they are not taken for the pitch, and holds
    up better in noise (generalised autocorrelation, Tolonen & Karjalainen 2000).
    """
    repeats = np.fft.irfft(np.sqrt(power), FFT)
    candidates = repeats[:, SHORTEST_PERIOD:LONGEST_PERIOD]
    best = candidates[:, 1:-1].argmax(axis=1) + 1
    before, peak, after = candidates[np.arange(len(best)), best + NEIGHBOURS]
    curve = np.minimum(before - 2 * peak + after, -ALMOST_NOTHING)
    period = PERIODS[best] + np.minimum(np.maximum((before - after) / (2 * curve), -0.5), 0.5)
    return 12 * np.log2(RATE / period), peak / (repeats[:, 0] + ALMOST_NOTHING)


def _flatness(power: Floats) -> Floats:
    inside = power[:, TELEPHONE_BAND] + QUANTISING_NOISE
    bins = inside.shape[1]
    flatness: Floats = np.log(inside).sum(axis=1) / bins - np.log(inside.sum(axis=1) / bins)
    return flatness
