"""Generated sound that is no voice: sirens, chords, tones, bursts, engines, pulsing noise."""

from collections.abc import Callable

import numpy as np
from line import RATE, Sound

SECONDS = 6
TIME = np.arange(SECONDS * RATE) / RATE
SCALE = 2 ** (np.arange(30) / 12)


def generated(draw: np.random.Generator) -> Sound:
    """One of them at random, with a peak of -20 dBFS."""
    kinds: tuple[Callable[[np.random.Generator], Sound], ...] = (
        siren,
        chords,
        tones,
        bursts,
        engine,
        pulsing_noise,
    )
    sound = kinds[draw.integers(len(kinds))](draw)
    return 0.1 * sound / np.abs(sound).max()


def siren(draw: np.random.Generator) -> Sound:
    sweep = draw.uniform(50, 400) * np.sin(2 * np.pi * draw.uniform(0.2, 4) * TIME)
    phase = 2 * np.pi * np.cumsum(draw.uniform(400, 900) + sweep) / RATE
    return np.sin(phase) + draw.uniform(0, 0.6) * np.sin(2 * phase)


def chords(draw: np.random.Generator) -> Sound:
    sound = np.zeros(len(TIME))
    at = 0
    while at < len(sound):
        length = min(round(draw.uniform(0.15, 0.8) * RATE), len(sound) - at)
        time, root = TIME[:length], 110 * draw.choice(SCALE)
        harmonics = np.outer(2 ** (np.array([0, 4, 7, 12]) / 12), [1, 2, 3, 4]).ravel()
        strings = np.sin(2 * np.pi * root * harmonics[:, np.newaxis] * time) / harmonics[:, np.newaxis]
        sound[at : at + length] = strings.sum(axis=0) * np.exp(-draw.uniform(0.5, 4) * time)
        at += length
    return sound


def tones(draw: np.random.Generator) -> Sound:
    one, other = np.sin(2 * np.pi * draw.uniform(350, 1500, (2, 1)) * TIME)
    period = draw.uniform(0.2, 3)
    return (one + draw.integers(2) * other) * (TIME % period < draw.uniform(0.3, 0.9) * period)


def bursts(draw: np.random.Generator) -> Sound:
    sound = np.zeros(len(TIME))
    at = 0
    while at < len(sound):
        length = min(round(draw.uniform(0.1, 0.4) * RATE), len(sound) - at)
        phase = 2 * np.pi * np.cumsum(draw.uniform(200, 900) * np.linspace(1.2, 0.7, length)) / RATE
        fall = draw.uniform(0, 1)
        sound[at : at + length] = sum(np.sin(n * phase) / n**fall for n in range(1, 6)) * np.hanning(length)
        at += length + round(draw.uniform(0.05, 0.8) * RATE)
    return sound


def engine(draw: np.random.Generator) -> Sound:
    speed = draw.uniform(60, 200) * (1 + 0.05 * np.sin(2 * np.pi * draw.uniform(0.1, 2) * TIME))
    return np.cumsum(speed) / RATE % 1 - 0.5 + draw.normal(0, draw.uniform(0.05, 0.5), len(TIME))


def pulsing_noise(draw: np.random.Generator) -> Sound:
    pulse = np.maximum(0, np.sin(2 * np.pi * draw.uniform(0.3, 6) * TIME))
    return draw.normal(0, 1, len(TIME)) * (0.2 + pulse)
