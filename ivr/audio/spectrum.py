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
SQUARE_OF_FULL_SCALE = float((TAPER**2).sum()) / FFT / 2 * FULL_SCALE**2
ALMOST_NOTHING = np.array(1e-9, np.float32)  # an array, as numpy would make one of a number in each call
TELEPHONE_BAND = slice(16, 218)  # the bins from 250 to 3400 Hz
AROUND = np.array([-1, 0, 1])
SLOPE_AND_CURVE = np.array([[1, 2], [0, -4], [-1, 2]], np.float32)  # of the parabola through three points
ALMOST_FLAT = np.array(-1e-9, np.float32)
BACK, FORTH = np.array(-0.5, np.float32), np.array(0.5, np.float32)


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
    padded = np.zeros((*windows.shape[:2], FFT), np.float32)  # rfft itself would pad more slowly
    np.multiply(windows, TAPER, out=padded[:, :, :WINDOW])
    # Without a scale to multiply by, numpy would compute in double precision: half as fast for many calls.
    magnitudes: Floats = np.abs(np.fft.rfft(padded, norm="forward"))
    return magnitudes


def bands_of(power: Floats) -> Floats:
    """Power in each of the bands between `BAND_EDGES_HZ`, relative to full scale, for each spectrum."""
    bands: Floats = power @ BAND_WEIGHTS
    return bands


def period_of(magnitudes: Floats) -> tuple[Floats, Floats]:
    """Of the strongest period between 70 and 600 Hz: its samples, and how far the frame repeats itself.

    For each spectrum, by the autocorrelation of a compressed one: magnitude in place of power flattens the
    resonances of the mouth, so that they are not taken for the pitch, and holds up better in noise
    (generalised autocorrelation, Tolonen & Karjalainen 2000).
    """
    repeats = np.fft.irfft(magnitudes.astype(np.complex64))  # of real numbers numpy would make doubles
    best = repeats[..., SHORTEST_PERIOD + 1 : LONGEST_PERIOD - 1].argmax(axis=-1)
    best += SHORTEST_PERIOD + 1
    at = np.arange(0, repeats.size, FFT).reshape(best.shape)
    at += best
    around = repeats.take(at[..., np.newaxis] + AROUND)
    slope_and_curve = around @ SLOPE_AND_CURVE
    curve = np.minimum(slope_and_curve[..., 1], ALMOST_FLAT)
    period = np.minimum(np.maximum(slope_and_curve[..., 0] / curve, BACK), FORTH)
    period += best.astype(np.float32)
    return period, around[..., 1] / (repeats[..., 0] + ALMOST_NOTHING)
