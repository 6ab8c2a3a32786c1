"""Sounds that people make without speaking: coughs and laughter."""

import numpy as np

from tests.audio.line_tones import RATE, Draw, silent
from tests.audio.recordings import Sound

HIGHEST_HZ = 3500


def coughs(draw: Draw) -> Sound:
    """Three to six: a burst, a hiss shaped by the throat, often a short voiced end (Korpas et al. 1996)."""
    parts = []
    for _ in range(draw.integers(3, 7)):
        parts += [_cough(draw), silent(draw.uniform(0.15, 0.6))]
    return np.concatenate(parts)


def laughter(draw: Draw) -> Sound:
    """Three bouts; 272 Hz for men and 405 Hz for women on average (Bachorowski, Smoski & Owren 2001)."""
    middle_hz = draw.choice([272.0, 405.0]) * 2 ** (draw.normal(0, 3) / 12)
    parts = []
    for _ in range(3):
        parts += [_bout(draw, middle_hz), silent(draw.uniform(0.3, 0.8))]
    return np.concatenate(parts)


def _cough(draw: Draw) -> Sound:
    burst = 3 * breath(draw, 0.04)
    hiss = breath(draw, draw.uniform(0.12, 0.22))
    voiced = _voiced(draw, draw.uniform(0.05, 0.12), draw.uniform(180, 420), fall=0.7)
    falling = np.linspace(1, 0.2, len(hiss))
    return _through_a_throat(np.concatenate([burst, falling * hiss, 0.7 * draw.integers(2) * voiced]), draw)


def _bout(draw: Draw, middle_hz: float) -> Sound:
    """4 to 10 notes with a breath before each, 4 to 5.5 a second, falling in pitch and strength."""
    beat = 1 / draw.uniform(4, 5.5)
    parts = []
    for part in np.linspace(1.25, 0.8, draw.integers(4, 11)):
        note = np.sqrt(part) * _voiced(draw, 0.6 * beat, middle_hz * part, fall=0.88)
        parts += [0.15 * breath(draw, 0.4 * beat), note + 0.2 * breath(draw, 0.6 * beat)]
    return _through_a_throat(np.concatenate(parts), draw)


def breath(draw: Draw, seconds: float) -> Sound:
    return draw.normal(0, 0.5, round(seconds * RATE))


def _voiced(draw: Draw, seconds: float, hertz: float, *, fall: float) -> Sound:
    """A voice without resonances: harmonics that fall by 6 dB an octave, the lips being counted in."""
    samples = round(seconds * RATE)
    pitch = hertz * np.linspace(1, fall, samples) * 2 ** (draw.normal(0, 0.3) / 12)
    numbers = np.arange(1, int(HIGHEST_HZ / pitch.max()) + 1)[:, np.newaxis]
    waves = np.sin(2 * np.pi * numbers * np.cumsum(pitch) / RATE) / numbers
    sound: Sound = waves.sum(axis=0) * np.hanning(samples)
    return sound


def _through_a_throat(sound: Sound, draw: Draw) -> Sound:
    """Three resonances of an open, neutral mouth."""
    for low, high, width_hz in ((500, 720, 120), (1300, 1700, 180), (2300, 2800, 250)):
        sound = _resonant(sound, draw.uniform(low, high), width_hz)
    return sound


def _resonant(sound: Sound, hertz: float, width_hz: float) -> Sound:
    """Through a pair of poles, in the frequency domain."""
    size = len(sound) + 1024
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    pole = np.exp(-np.pi * width_hz / RATE + 2j * np.pi * hertz / RATE)
    response = (1 - abs(pole)) / ((1 - pole * turn) * (1 - np.conj(pole) * turn))
    return np.fft.irfft(np.fft.rfft(sound, size) * response, size)[: len(sound)]
