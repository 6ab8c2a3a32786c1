"""What telephone sound is like, frame by frame: its spectrum, its pitch, how far it repeats itself."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.audio.telephone import FRAME_SAMPLES, FULL_SCALE, RATE

Floats = NDArray[np.floating[Any]]

WINDOW = 2 * FRAME_SAMPLES  # 40 ms: two periods of a low voice
FFT = 512
SHORTEST_PERIOD, LONGEST_PERIOD = RATE // 600, RATE // 70  # of a high and of a low voice, in samples
BAND_EDGES_HZ = (250, 500, 750, 1000, 1500, 2000, 2500, 3000, 3450)

TAPER = np.hanning(WINDOW).astype(np.float32)
SQUARE_OF_FULL_SCALE = float((TAPER**2).sum()) * FFT / 2 * FULL_SCALE**2
ALMOST_NOTHING = np.float32(1e-9)
TELEPHONE_BAND = slice(16, 218)  # the bins from 250 to 3400 Hz
QUANTISING_NOISE = np.float32(1e3)  # of mu-law near silence: what is below it has no shape


def _band_weights() -> Floats:
    hertz = np.fft.rfftfreq(FFT, 1 / RATE)[:, np.newaxis]
    inside = (hertz >= BAND_EDGES_HZ[:-1]) & (hertz < BAND_EDGES_HZ[1:])
    weights: Floats = (inside / SQUARE_OF_FULL_SCALE).astype(np.float32)
    return weights


BAND_WEIGHTS = _band_weights()


def magnitudes_of(sound: Floats) -> Floats:
    """Magnitude spectra, calls x frames x bins. `sound`: calls x 16-bit samples, in float32, without gaps.

    Each frame is seen together with the one before it; the first, which has none, has no spectrum.
    """
    calls, samples = sound.shape
    steps = (sound.strides[0], FRAME_SAMPLES * sound.itemsize, sound.itemsize)
    windows = np.ndarray((calls, samples // FRAME_SAMPLES - 1, WINDOW), sound.dtype, sound, strides=steps)
    magnitudes: Floats = np.abs(np.fft.rfft(windows * TAPER, FFT))
    return magnitudes


def bands_of(power: Floats) -> Floats:
    """Power in each of the bands between `BAND_EDGES_HZ`, relative to full scale, for each spectrum."""
    bands: Floats = power @ BAND_WEIGHTS
    return bands


def pitch_of(magnitudes: Floats) -> tuple[Floats, Floats]:
    """Of the strongest period between 70 and 600 Hz: semitones over 1 Hz, and how far the frame repeats itself.

    For each spectrum, by the autocorrelation of a compressed one: magnitude in place of power flattens the
    resonances of the mouth, so that they are not taken for the pitch, and holds up better in noise
    (generalised autocorrelation, Tolonen & Karjalainen 2000).
    """
    repeats = np.fft.irfft(magnitudes, FFT)
    best = repeats[..., SHORTEST_PERIOD + 1 : LONGEST_PERIOD - 1].argmax(axis=-1) + SHORTEST_PERIOD + 1
    at = np.arange(0, repeats.size, FFT).reshape(best.shape) + best
    before, peak, after = repeats.take(at - 1), repeats.take(at), repeats.take(at + 1)
    curve = np.minimum(before - 2 * peak + after, -ALMOST_NOTHING)
    period = best + np.minimum(np.maximum((before - after) / (2 * curve), -0.5), 0.5)
    return 12 * np.log2(RATE / period), peak / (repeats[..., 0] + ALMOST_NOTHING)


def flatness_of(power: Floats) -> Floats:
    """Natural log of the geometric over the arithmetic mean of the power from 250 to 3400 Hz."""
    inside = power[..., TELEPHONE_BAND] + QUANTISING_NOISE
    bins = inside.shape[-1]
    mean_log = np.add.reduce(np.log(inside), axis=-1) / bins
    flatness: Floats = mean_log - np.log(np.add.reduce(inside, axis=-1) / bins)
    return flatness
