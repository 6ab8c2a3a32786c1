"""Tones that machines send over telephone lines."""

from collections.abc import Sequence

import numpy as np

from tests.audio.recordings import Sound

RATE = 8000
SECONDS = 6.0
Draw = np.random.Generator

KEYS_HZ = [(low, high) for low in (697, 770, 852, 941) for high in (1209, 1336, 1477)]
BAUD = 45.45


def text_telephone(draw: Draw) -> Sound:
    """TTY: Baudot code at 45.45 baud, 1400 Hz for a mark and 1800 Hz for a space (ITU-T V.18, TIA-825)."""
    letters = [[0, *draw.integers(0, 2, 5), 1, 1] for _ in range(40)]
    marks = np.concatenate([np.ones(9), *letters])
    return _keyed(marks, mark_hz=1400, space_hz=1800, baud=BAUD)


def fax(draw: Draw) -> Sound:
    """A calling machine (CNG), or an answering one (CED) and its preamble (V.21); ITU-T T.30."""
    if draw.random() < 0.5:
        return cadence([(1100,)], on=0.5, off=3.0)
    preamble = _keyed(np.tile([0, 1, 1, 1, 1, 1, 1, 0], 80), mark_hz=1650, space_hz=1850, baud=300)
    return np.concatenate([chord(3.0, 2100), np.zeros(600), preamble])


def call_progress(draw: Draw) -> Sound:
    """Ringing, busy, dial and special information tones of several countries (ITU-T E.180)."""
    tones = (
        cadence([(440, 480)], on=2, off=4),
        cadence([(400, 450)], on=0.4, off=0.3),
        cadence([(425,)], on=1, off=4),
        cadence([(480, 620)], on=0.5, off=0.5),
        cadence([(425,)], on=0.25, off=0.25),
        cadence([(950,), (1400,), (1800,)], on=0.33, off=0.02),
        chord(SECONDS, 350, 440),
    )
    return tones[draw.integers(len(tones))]


def keys(draw: Draw) -> Sound:
    """A number keyed in (DTMF)."""
    parts = []
    for row in draw.integers(0, len(KEYS_HZ), 12):
        parts += [chord(draw.uniform(0.08, 0.3), *KEYS_HZ[row]), silent(draw.uniform(0.08, 0.4))]
    return np.concatenate(parts)


def chord(seconds: float, *hertz: float) -> Sound:
    sound: Sound = np.sum([np.sin(2 * np.pi * f * time(seconds)) for f in hertz], axis=0)
    return sound


def cadence(chords: Sequence[tuple[int, ...]], *, on: float, off: float) -> Sound:
    once = np.concatenate([part for hertz in chords for part in (chord(on, *hertz), silent(off))])
    return np.resize(once, round(SECONDS * RATE))


def silent(seconds: float) -> Sound:
    return np.zeros(round(seconds * RATE))


def time(seconds: float) -> Sound:
    return np.arange(round(seconds * RATE)) / RATE


def _keyed(marks: Sound, *, mark_hz: float, space_hz: float, baud: float) -> Sound:
    hertz = np.repeat(np.where(marks, mark_hz, space_hz), round(RATE / baud))
    sound: Sound = np.sin(2 * np.pi * np.cumsum(hertz) / RATE)
    return sound
