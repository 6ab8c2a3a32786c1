"""How sure one may be that a voice is raised, given how far it is from the caller's own.

A logistic model with weights set by hand from published acoustics of vocal effort: from normal to shouted
speech the level rises by 10 to 30 dB (Pearsons et al. 1977), pitch by about 1 semitone per 2 to 3 dB, and the
balance of the spectrum shifts towards the bands above 1 kHz by about half a dB per dB (Liénard & Di Benedetto
1999, Traunmüller & Eriksson 2000).
"""

import math

from ivr.audio.spectrum import Floats

PER_LEVEL_DB, PER_TILT_DB, PER_SEMITONE, BIAS = 0.45, 0.4, 0.5, -8.5
PER_TILT_DB_ALONE, BIAS_ALONE = 0.8, -7.0
MOST_DB, MOST_TILT_DB, MOST_SEMITONES = 15.0, 12.0, 9.0


def confidence(rise: Floats) -> float:
    """`rise` over the caller's own: dB of level, dB of tilt, semitones of pitch; the outer two may be NaN."""
    level, tilt, pitch = (float(value) for value in rise)
    tilt = min(tilt, MOST_TILT_DB)
    if math.isnan(level):
        return _logistic(PER_TILT_DB_ALONE * tilt + BIAS_ALONE)
    odds = PER_LEVEL_DB * min(level, MOST_DB) + PER_TILT_DB * tilt
    return _logistic(odds + PER_SEMITONE * min(pitch, MOST_SEMITONES) + BIAS)


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))
