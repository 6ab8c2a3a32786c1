"""Level, shape, pitch and flatness of a frame: sums of logarithms, all of which are taken in one go."""

import math

import numpy as np

from ivr.audio.measures import BANDS, FLATNESS, LEVEL, MEASURES, PITCH, SHAPE
from ivr.audio.spectrum import FFT, TELEPHONE_BAND, Floats
from ivr.audio.telephone import RATE

LEAST_LEFT = np.array(0.1, np.float32)  # of a band's power, when its noise is taken off
FAINTEST = np.array(1e-11, np.float32)
QUANTISING_NOISE = np.array(1e3 / FFT**2, np.float32)  # of mu-law near silence: what is below it has no shape

DB = 10 / math.log(10)
SEMITONES = 12 / math.log(2)

COLUMNS = 16  # a multiple of what a processor multiplies at once
BINS = TELEPHONE_BAND.stop - TELEPHONE_BAND.start
ONE_BIN = np.array(1 / BINS, np.float32)
HERTZ_OF_A_SAMPLE = np.array(RATE, np.float32)
CLEAN, ALL_CLEAN, HERTZ = slice(0, len(BANDS)), len(BANDS), len(BANDS) + 1
MEAN_INSIDE, INSIDE = len(BANDS) + 2, slice(len(BANDS) + 3, len(BANDS) + 3 + BINS)
"""Places of what the logarithms are taken of: the bands without noise, their sum, the pitch, the mean power in
the bins of the telephone band, and that in each of them."""


def _measures_of_logs() -> Floats:
    """Logarithms x columns, of which the first are the measures."""
    weights = np.zeros((INSIDE.stop, COLUMNS), np.float32)
    weights[ALL_CLEAN, LEVEL] = DB
    weights[CLEAN, SHAPE] = DB * np.eye(len(BANDS))
    weights[ALL_CLEAN, SHAPE] = -DB
    weights[HERTZ, PITCH] = SEMITONES
    weights[INSIDE, FLATNESS] = 1 / BINS
    weights[MEAN_INSIDE, FLATNESS] = -1
    return weights


MEASURES_OF_LOGS = _measures_of_logs()


def write_loudness(measures: Floats, power: Floats, bands: Floats, noise: Floats, period: Floats) -> None:
    """Into `measures`, calls x frames x measures; those that are not loudness become 0."""
    strengths = np.empty((*bands.shape[:2], INSIDE.stop), np.float32)
    clean, inside = strengths[:, :, CLEAN], strengths[:, :, INSIDE]
    np.maximum(bands - noise, LEAST_LEFT * bands, out=clean)
    clean += FAINTEST
    np.add.reduce(clean, axis=2, out=strengths[:, :, ALL_CLEAN])
    np.add(power[:, :, TELEPHONE_BAND], QUANTISING_NOISE, out=inside)
    np.multiply(np.add.reduce(inside, axis=2), ONE_BIN, out=strengths[:, :, MEAN_INSIDE])
    np.divide(HERTZ_OF_A_SAMPLE, period, out=strengths[:, :, HERTZ])
    sums = np.log(strengths, out=strengths) @ MEASURES_OF_LOGS
    measures[:] = sums[:, :, : len(MEASURES)]
