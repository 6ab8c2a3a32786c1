"""What is measured in each voiced frame, and how it is summed up over many."""

from dataclasses import dataclass

import numpy as np

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


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums over some voiced frames."""

    moments: Floats
    """2 x measures: the sums of the values, the sums of their squares."""
    frames: float

    @classmethod
    def over(cls, voiced: Floats, measures: Floats) -> "Sums":
        """`voiced`: 1 for each row of `measures` that counts, else 0."""
        return cls(voiced @ np.stack([measures, measures * measures]), float(voiced.sum()))

    def plus(self, other: "Sums", share: float = 1.0) -> "Sums":
        """Both together, the other counted for a `share` of what it is."""
        return Sums(self.moments + share * other.moments, self.frames + share * other.frames)

    def at_most(self, frames: float) -> "Sums":
        """The same mean and spread, weighing no more than `frames`."""
        if self.frames <= frames:
            return self
        return Sums(self.moments * (frames / self.frames), frames)

    def mean_and_spread(self) -> tuple[Floats, Floats]:
        """The mean and the standard deviation of each measure; only defined over at least one frame."""
        mean, mean_square = self.moments / self.frames
        return mean, np.sqrt(np.maximum(mean_square - mean * mean, 0))


NONE = Sums(np.zeros((2, len(MEASURES))), 0)
