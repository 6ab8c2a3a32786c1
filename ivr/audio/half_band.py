"""From 16 kHz to 8 kHz."""

import numpy as np

from ivr.audio.spectrum import Floats

REACH = 25  # samples to either side: flat to 3.4 kHz, 60 dB down from 4.6 kHz
SHARPNESS = 5.65  # of the Kaiser window, for 60 dB (Kaiser 1974)


def _taps() -> Floats:
    """The odd taps of a half-band low-pass; of the even ones all but the middle, which is 1/2, are zero."""
    at = np.arange(-REACH, REACH + 1, 2)
    window = np.kaiser(2 * REACH + 1, SHARPNESS)[::2]
    taps = np.sin(np.pi * at / 2) / at * window
    odd: Floats = taps / (2 * taps.sum())
    return odd


TAPS = _taps()


class HalfBand:
    """Halves the rate of one stream, without folding what lies above 4 kHz into what lies below.

    `audioop.ratecv` would fold it: it interpolates, and has no low-pass.
    """

    def __init__(self) -> None:
        self._past = np.zeros(2 * REACH)

    def __call__(self, pcm: bytes | bytearray) -> bytes:
        """`pcm`: the next 16-bit samples, an even number of them; half as many, 1.6 ms late."""
        samples = np.concatenate([self._past, np.frombuffer(pcm, "<i2")])
        self._past = samples[-2 * REACH :]
        even, odd = samples[::2], samples[1::2]
        low = np.convolve(even, TAPS, "valid")
        low += odd[REACH // 2 :][: len(low)] / 2
        return np.clip(np.rint(low), -32768, 32767).astype("<i2").tobytes()
