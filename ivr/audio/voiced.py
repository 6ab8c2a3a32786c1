"""Which frames are a voice (speech by webrtcvad, periodic, above the line's noise), and their measures."""

import numpy as np
import webrtcvad
from numpy.typing import NDArray

from ivr.audio.measures import (
    BANDS,
    FLATNESS,
    FLUX,
    JUMP,
    LEVEL,
    MEASURES,
    NONE,
    PERIODICITY,
    PITCH,
    SHAPE,
    Sums,
)
from ivr.audio.noise_floor import NoiseFloor
from ivr.audio.spectrum import Floats, Spectrum, bands_of, power_of, spectrum_of
from ivr.audio.telephone import FRAME_BYTES, RATE

AGGRESSIVENESS = 2
PERIODIC = 0.2  # of the compressed spectrum: 0.5 in the terms of a plain autocorrelation
OVER_NOISE = 4.0  # 6 dB
NOISE_MEMORY = 20  # stretches of 0.2 s
LEAST_LEFT = 0.1  # of a band's power, when its noise is taken off
FAINTEST = 1e-11
WIDEST_JUMP = 6.0
WIDEST_FLUX = 15.0

SAMPLE_BYTES = 2 * FRAME_BYTES


class VoicedFrames:
    """Measures the voiced frames of one call, stretch by stretch."""

    def __init__(self) -> None:
        self._vad = webrtcvad.Vad(AGGRESSIVENESS)
        self._floor = NoiseFloor(NOISE_MEMORY)
        self._history = np.zeros(FRAME_BYTES, np.float32)
        self._before: Floats = np.zeros(len(MEASURES))

    def of(self, pcm: bytes) -> Sums:
        """`pcm`: the 16-bit samples of the frames of the next stretch."""
        samples = np.frombuffer(pcm, "<i2").astype(np.float32)
        power = power_of(np.concatenate([self._history, samples]))
        self._history = samples[-FRAME_BYTES:]
        noise = self._floor.update(bands_of(power))
        speech = self._speech(pcm)
        return self._sums(speech, spectrum_of(power), noise) if speech.any() else NONE

    def _sums(self, speech: NDArray[np.bool_], spectrum: Spectrum, noise: Floats) -> Sums:
        above_noise = spectrum.bands.sum(axis=1) > OVER_NOISE * noise.sum()
        voiced = speech & above_noise & (spectrum.periodicity > PERIODIC)
        return Sums.over(voiced.astype(float), self._measures(spectrum, noise))

    def _measures(self, spectrum: Spectrum, noise: Floats) -> Floats:
        measures = np.zeros((len(spectrum.pitch) + 1, len(MEASURES)))
        measures[0] = self._before
        now = measures[1:]
        clean = np.maximum(spectrum.bands - noise, LEAST_LEFT * spectrum.bands) + FAINTEST
        now[:, LEVEL] = 10 * np.log10(clean.sum(axis=1))
        now[:, SHAPE] = 10 * np.log10(clean) - now[:, :1]
        now[:, PITCH] = spectrum.pitch
        now[:, PERIODICITY] = spectrum.periodicity
        now[:, FLATNESS] = spectrum.flatness
        change = now - measures[:-1]
        now[:, JUMP] = np.minimum(np.abs(change[:, PITCH]), WIDEST_JUMP)
        now[:, FLUX] = np.minimum(np.sqrt(np.square(change[:, SHAPE]).sum(axis=1) / len(BANDS)), WIDEST_FLUX)
        self._before = now[-1]
        return now

    def _speech(self, pcm: bytes) -> NDArray[np.bool_]:
        frames = (pcm[start : start + SAMPLE_BYTES] for start in range(0, len(pcm), SAMPLE_BYTES))
        return np.array([self._vad.is_speech(frame, RATE) for frame in frames])
