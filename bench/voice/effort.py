"""Voices made louder, or livelier, by resynthesis with a vocoder (WORLD: Morise, Yokomori & Ozawa 2016).

Few recorded voices are raised, and those of EmoDB lost their level. What effort does to a voice is published: as the
level rises, so do the pitch (about half a semitone a dB), the first formant (a few hertz a dB), and the part of the
spectrum above 1 kHz, by more than the part below it (Lienard & Di Benedetto 1999; Traunmüller & Eriksson 2000;
Nordenberg & Sundberg 2004). A lively voice changes its pitch and its melody, and hardly anything else.
"""

from dataclasses import dataclass

import numpy as np
import pyworld
from line import RATE, Sound, band, level_db
from scipy.signal import resample_poly

LOWEST_PITCH_HZ, HIGHEST_PITCH_HZ, HIGHEST_RAISED_HZ = 65, 500, 650
SHELF_FROM_HZ, SHELF_TO_HZ = 400, 1200
FORMANT_HZ, FORMANT_SHARE = [0, 250, 500, 1000, 1600, 4000], [0, 0.5, 1, 1, 0.3, 0.1]
FAINT = 1e-5  # of noise, so that digital silence has a spectrum
DB = np.log(10) / 10


@dataclass(frozen=True, slots=True)
class Manner:
    """How a voice differs from the recorded one."""

    semitones: float
    first_formant_hz: float
    shelf_db: float
    """Of what lies above 1.2 kHz over what lies below 400 Hz."""
    slope_db: float
    """An octave, above that."""
    melody: float
    """1 is as recorded; more goes further up and down."""
    stress: float
    """1 is as recorded; more makes loud syllables louder and soft ones softer."""


def raised_manner(level_rise_db: float, draw: np.random.Generator) -> Manner:
    """Of one caller at this much above their own level."""
    return Manner(
        semitones=level_rise_db * draw.uniform(0.3, 0.65),
        first_formant_hz=level_rise_db * draw.uniform(2, 9),
        shelf_db=level_rise_db * draw.uniform(0.25, 0.8),
        slope_db=level_rise_db * draw.uniform(-0.05, 0.2),
        melody=draw.uniform(0.7, 1.3),
        stress=draw.uniform(1, 1.3),
    )


def lively_manner(draw: np.random.Generator) -> Manner:
    return Manner(
        semitones=draw.uniform(-3, 5),
        first_formant_hz=draw.uniform(-30, 30),
        shelf_db=draw.uniform(-2, 2),
        slope_db=draw.uniform(-1, 1),
        melody=draw.uniform(0.7, 2),
        stress=draw.uniform(0.85, 1.2),
    )


class Analysed:
    """A recording taken apart into pitch, envelope and noise; `said` puts it together again in another manner.

    A `rough` one is analysed at the telephone's rate, too low for WORLD to tell tone from noise: what comes out is a
    rough, breathy voice whose pitch is hard to find, as many raised voices are.
    """

    def __init__(self, sound: Sound, *, rough: bool) -> None:
        self._times_rate = 1 if rough else 2
        rate = RATE * self._times_rate
        fine = np.ascontiguousarray(resample_poly(sound, self._times_rate, 1), dtype=np.float64)
        fine += np.random.default_rng(0).normal(0, FAINT, len(fine))
        pitch, times = pyworld.dio(fine, rate, LOWEST_PITCH_HZ, HIGHEST_PITCH_HZ)
        self._pitch = pyworld.stonemask(fine, pitch, times, rate)
        self._envelope = np.log(pyworld.cheaptrick(fine, self._pitch, times, rate))
        noise = {} if rough else {"threshold": 0.0}
        self._noise = pyworld.d4c(fine, self._pitch, times, rate, **noise)
        self._hertz = np.linspace(0, rate / 2, self._envelope.shape[1])
        self._level_db = level_db(band(sound))

    def said(self, manner: Manner) -> Sound:
        """At the level of the recording."""
        envelope = self._shifted(manner) + DB * (
            self._tilt_db(manner) + self._stress_db(manner)[:, np.newaxis]
        )
        spectrum = np.ascontiguousarray(np.exp(envelope))
        fine = pyworld.synthesize(self._pitch_of(manner), spectrum, self._noise, RATE * self._times_rate)
        sound = resample_poly(fine, 1, self._times_rate)
        return sound * 10 ** ((self._level_db - level_db(band(sound))) / 20)

    def _pitch_of(self, manner: Manner) -> Sound:
        voiced = self._pitch > 0
        pitch = self._pitch.copy()
        if voiced.any():
            log = np.log(pitch[voiced])
            melody = log.mean() + manner.melody * (log - log.mean())
            pitch[voiced] = np.exp(melody + manner.semitones / 12 * np.log(2))
        return np.minimum(pitch, HIGHEST_RAISED_HZ)

    def _shifted(self, manner: Manner) -> Sound:
        """The envelopes with the first formant moved."""
        shift = manner.first_formant_hz * np.interp(self._hertz, FORMANT_HZ, FORMANT_SHARE)
        return np.array([np.interp(self._hertz - shift, self._hertz, frame) for frame in self._envelope])

    def _tilt_db(self, manner: Manner) -> Sound:
        octaves = np.log2(np.maximum(self._hertz, 1))
        low, high = np.log2(SHELF_FROM_HZ), np.log2(SHELF_TO_HZ)
        shelf = np.clip((octaves - low) / (high - low), 0, 1)
        return manner.shelf_db * shelf + manner.slope_db * np.clip(octaves - high, 0, 2)

    def _stress_db(self, manner: Manner) -> Sound:
        levels = 10 * np.log10(np.exp(self._envelope).mean(axis=1) + 1e-12)
        middle = np.median(levels[self._pitch > 0]) if (self._pitch > 0).any() else levels
        return np.clip((manner.stress - 1) * (levels - middle), -8, 8)
