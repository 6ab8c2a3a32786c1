"""Which frames are a voice (speech by webrtcvad, periodic, above the line's noise), and their measures."""

import numpy as np
from numpy.typing import NDArray

from ivr.audio.measures import (
    BANDS,
    CHANGING,
    FLATNESS,
    FLUX,
    JUMP,
    LEVEL,
    MEASURES,
    PERIODICITY,
    PITCH,
    SHAPE,
    SUMS,
    sums_over,
)
from ivr.audio.memory import Memories
from ivr.audio.noise_floor import noise_of
from ivr.audio.spectrum import Floats, bands_of, flatness_of, magnitudes_of, pitch_of

PERIODIC = 0.2  # of the compressed spectrum: 0.5 in the terms of a plain autocorrelation
OVER_NOISE = 4.0  # 6 dB
LEAST_LEFT = 0.1  # of a band's power, when its noise is taken off
FAINTEST = 1e-11
WIDEST_JUMP = 6.0
WIDEST_FLUX = 15.0

Flags = NDArray[np.bool_]


def voiced_sums(memories: Memories, sound: Floats, speech: Flags) -> Floats:
    """Sums over the voiced frames of the next stretch of each call: calls x sums.

    `sound`: calls x 16-bit samples, those of the frame before the stretch first. `speech`: calls x frames, by
    webrtcvad.
    """
    magnitudes = magnitudes_of(sound)
    power = magnitudes * magnitudes
    bands = bands_of(power)
    noise = noise_of(memories["quiet"], bands)[:, np.newaxis]
    sums = np.zeros((len(sound), SUMS))
    spoken = np.logical_or.reduce(speech, axis=1).nonzero()[0]
    if len(spoken):
        some = spoken if len(spoken) < len(sound) else slice(None)
        measures = _measured(
            magnitudes[some], power[some], bands[some], noise[some], memories["before"][some]
        )
        memories["before"][some] = measures[:, -1, CHANGING]
        audible = np.add.reduce(bands, axis=2) > OVER_NOISE * np.add.reduce(noise, axis=2)
        voiced = speech[some] & audible[some] & (measures[:, :, PERIODICITY] > PERIODIC)
        sums[some] = sums_over(measures, voiced)
    return sums


def _measured(magnitudes: Floats, power: Floats, bands: Floats, noise: Floats, before: Floats) -> Floats:
    """Calls x frames x measures. `before`: the shape and the pitch of the frame before the first."""
    measures = np.empty((*bands.shape[:2], len(MEASURES)))
    clean = np.maximum(bands - noise, LEAST_LEFT * bands) + FAINTEST
    measures[:, :, LEVEL] = 10 * np.log10(np.add.reduce(clean, axis=2))
    measures[:, :, SHAPE] = 10 * np.log10(clean) - measures[:, :, :1]
    measures[:, :, PITCH], measures[:, :, PERIODICITY] = pitch_of(magnitudes)
    measures[:, :, FLATNESS] = flatness_of(power)
    change = np.diff(measures[:, :, CHANGING], axis=1, prepend=before[:, np.newaxis])
    measures[:, :, JUMP] = np.minimum(np.abs(change[:, :, -1]), WIDEST_JUMP)
    flux = np.sqrt(np.add.reduce(np.square(change[:, :, :-1]), axis=2) / len(BANDS))
    measures[:, :, FLUX] = np.minimum(flux, WIDEST_FLUX)
    return measures
