"""What is measured in each voiced frame, and how it is summed up over many.

Sums over voiced frames stand in the last axis of an array: the sums of the measures, the sums of their
squares, and the number of the frames. So they are added, and faded, as numbers are.
"""

import numpy as np
from numpy.typing import NDArray

from ivr.audio.spectrum import BAND_EDGES_HZ, Floats

BANDS = tuple(f"{low} Hz" for low in BAND_EDGES_HZ[:-1])
MEASURES = ("level", *BANDS, "pitch", "periodicity", "flatness", "jump", "flux")
"""level: dBFS, with the noise of the line taken off. Bands: dB relative to the level, named by their lower
edge. pitch: semitones over 1 Hz. periodicity: 0 to 1. flatness: natural log, 0 for a flat spectrum, less for
peaks. jump: semitones of pitch from the frame before, 6 at most. flux: dB of change in the bands, 15 at most."""

LEVEL = 0
SHAPE = slice(1, 1 + len(BANDS))
PITCH, PERIODICITY, FLATNESS, JUMP, FLUX = range(SHAPE.stop, len(MEASURES))
VOICING = slice(PERIODICITY, len(MEASURES))
CHANGING = slice(SHAPE.start, PITCH + 1)

SUMS = 2 * len(MEASURES) + 1
VALUES, SQUARES, FRAMES = slice(0, len(MEASURES)), slice(len(MEASURES), SUMS - 1), SUMS - 1


def sums_over(rows: Floats, voiced: NDArray[np.bool_]) -> Floats:
    """Calls x sums, over the `voiced` frames of `rows`: calls x frames x sums, whose `VALUES` are known."""
    np.square(rows[:, :, VALUES], out=rows[:, :, SQUARES])
    rows[:, :, FRAMES] = 1
    sums: Floats = (voiced[:, np.newaxis].astype(float) @ rows)[:, 0]
    return sums


def means_and_spreads(sums: Floats) -> Floats:
    """The mean, then the standard deviation, of each measure; only defined over at least one frame."""
    moments = sums[..., :FRAMES] / sums[..., FRAMES:]
    mean, spread = moments[..., VALUES], moments[..., SQUARES]
    spread -= mean * mean
    np.sqrt(np.maximum(spread, 0, out=spread), out=spread)
    return moments
