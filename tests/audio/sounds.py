"""Generated sounds that are on telephone lines and are nobody speaking, about six seconds of each."""

from collections.abc import Callable

import numpy as np

from tests.audio.line_tones import (
    RATE,
    SECONDS,
    Draw,
    call_progress,
    fax,
    keys,
    silent,
    text_telephone,
    time,
)
from tests.audio.recordings import Sound
from tests.audio.throat import breath, coughs, laughter

MAJOR_HZ = 2 ** (np.array([0, 2, 4, 7, 9, 12]) / 12)


def door_knocks(draw: Draw) -> Sound:
    """Three times four."""
    parts = []
    for _ in range(3):
        for _ in range(4):
            parts += [_knock(draw), silent(draw.uniform(0.1, 0.25))]
        parts.append(silent(draw.uniform(0.5, 1)))
    return np.concatenate(parts)


def _knock(draw: Draw) -> Sound:
    """Wood that rings for some hundredths of a second."""
    wood: Sound = np.sin(2 * np.pi * draw.uniform(150, 700, (4, 1)) * time(0.15)).sum(axis=0)
    ringing = wood * np.exp(-time(0.15) * draw.uniform(30, 60))
    return ringing + breath(draw, 0.15) * np.exp(-time(0.15) * 200)


def keyboard(draw: Draw) -> Sound:
    """Typing: clicks of a few milliseconds, five to twelve a second."""
    parts = []
    for _ in range(45):
        click = breath(draw, 0.03) * np.exp(-time(0.03) * draw.uniform(150, 400))
        parts += [draw.uniform(0.3, 1) * click, silent(draw.uniform(0.05, 0.17))]
    return np.concatenate(parts)


def clatter(draw: Draw) -> Sound:
    """Dishes: ringing metal."""
    sound = silent(SECONDS)
    for at in draw.integers(0, len(sound) - RATE // 2, 14):
        metal = np.sin(2 * np.pi * draw.uniform(900, 3300, (5, 1)) * time(0.4)).sum(axis=0)
        ring = metal * np.exp(-time(0.4) * draw.uniform(8, 40))
        sound[at : at + len(ring)] += draw.uniform(0.2, 1) * ring
    return sound


def siren(draw: Draw) -> Sound:
    pitch = draw.uniform(500, 800) + 350 * np.sin(2 * np.pi * draw.uniform(0.2, 3) * time(SECONDS))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    sound: Sound = np.sin(phase) + 0.4 * np.sin(2 * phase) + 0.2 * np.sin(3 * phase)
    return sound


def hold_music(draw: Draw) -> Sound:
    """Chords and a tune over them."""
    root = draw.uniform(110, 220)
    return np.concatenate([_beat(draw, root * 2 ** (step / 12)) for step in (0, 5, 7, 0, 9, 5, 7, 0)])


def _beat(draw: Draw, root: float) -> Sound:
    thirds = root * 2 ** (np.array([0, 4, 7]) / 12)
    chord: Sound = np.sum([_string(hertz) for hertz in thirds], axis=0)
    return chord + 1.5 * _string(2 * root * draw.choice(MAJOR_HZ))


def _string(hertz: float) -> Sound:
    partials = np.arange(1, 8)[:, np.newaxis]
    sound: Sound = (np.sin(2 * np.pi * partials * hertz * time(0.75)) / partials).sum(axis=0)
    return sound * np.exp(-2 * time(0.75))


def comfort_noise(draw: Draw) -> Sound:
    """What stands in for a muted caller (RFC 3389): faint noise of a changing colour."""
    pieces = [np.convolve(breath(draw, 0.5), draw.normal(0, 1, 8), "same") for _ in range(12)]
    return np.concatenate(pieces)


SOUNDS: dict[str, Callable[[Draw], Sound]] = {
    "coughs": coughs,
    "laughter": laughter,
    "door knocks": door_knocks,
    "keyboard": keyboard,
    "clatter": clatter,
    "siren": siren,
    "hold music": hold_music,
    "keys": keys,
    "call progress": call_progress,
    "TTY": text_telephone,
    "fax": fax,
}
"""At the level of speech and above. Comfort noise is not among them: it is faint."""


def generated(name: str, seed: int) -> Sound:
    return SOUNDS[name](np.random.default_rng(seed))
