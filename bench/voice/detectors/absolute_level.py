"""Raised while a quarter of a second is louder than a fixed level."""

import warnings

import numpy as np
from calls import Call

from detectors.detector import Detector, Floats, sustained
from ivr.audio import FRAME_BYTES

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

LOUD_FRAMES = 12


class AbsoluteLevel(Detector):
    name = "absolute level"
    unit = "dBFS"
    settings = tuple(float(level) for level in range(-40, 0))

    def hear(self, codes: bytes, call: Call) -> Floats:
        pcm, size = audioop.ulaw2lin(codes, 2), 2 * FRAME_BYTES
        powers = [audioop.rms(pcm[at : at + size], 2) for at in range(0, len(pcm) - size + 1, size)]
        level_db = 20 * np.log10(np.maximum(powers, 1) / 32768)
        return sustained(level_db.astype(np.float32), LOUD_FRAMES)
