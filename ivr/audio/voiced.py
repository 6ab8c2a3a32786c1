"""Which frames are a voice: speech by webrtcvad, periodic, and above the noise of the line."""

import numpy as np
import webrtcvad
from numpy.typing import NDArray

from ivr.audio.noise_floor import NoiseFloor
from ivr.audio.spectrum import Floats, Spectrum
from ivr.audio.telephone import FRAME_BYTES, RATE

AGGRESSIVENESS = 2
PERIODIC = 0.5
OVER_NOISE = 4.0  # 6 dB
NOISE_MEMORY = 20  # stretches of 0.2 s

SAMPLE_BYTES = 2 * FRAME_BYTES


class VoicedFrames:
    """Measures the voiced frames of one call, stretch by stretch, with the line's noise taken off."""

    def __init__(self) -> None:
        self._vad = webrtcvad.Vad(AGGRESSIVENESS)
        self._floor = NoiseFloor(NOISE_MEMORY)

    def of(self, pcm: bytes, spectrum: Spectrum) -> Floats:
        """One row per voiced frame: level in dBFS, tilt in dB, pitch in semitones."""
        bands = np.stack([spectrum.low, spectrum.high], axis=1)
        noise = self._floor.update(bands)
        voiced = self._speech(pcm) & (spectrum.periodicity > PERIODIC)
        voiced &= bands.sum(axis=1) > OVER_NOISE * noise.sum()
        clean = np.maximum(bands - noise, 0.1 * bands)[voiced]
        low_db, high_db = 10 * np.log10(clean + 1e-12).T
        level_db = 10 * np.log10(clean.sum(axis=1) + 1e-12)
        return np.stack([level_db, high_db - low_db, spectrum.pitch[voiced]], axis=1)

    def _speech(self, pcm: bytes) -> NDArray[np.bool_]:
        frames = (pcm[start : start + SAMPLE_BYTES] for start in range(0, len(pcm), SAMPLE_BYTES))
        return np.array([self._vad.is_speech(frame, RATE) for frame in frames])
