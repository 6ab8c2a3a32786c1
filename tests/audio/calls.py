"""Telephone calls put together from recordings: what is said, and the line that it is said on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from ivr.simulator.voices import frames_of
from tests.audio.lines import (
    RATE,
    at_level,
    hiss,
    room,
    telephone_band,
    with_automatic_gain,
    with_noise,
)
from tests.audio.recordings import Sound, normal, raised

SPEECH_DBFS = -28.0
CLEAR_RISE_DB = 12.0
LINE_NOISE_DBFS = -68.0


@dataclass(frozen=True, slots=True)
class Call:
    sound: Sound
    turns_at: float
    """Seconds at which the part begins that the call is about."""

    def over(self, line: "Line", gain_db: float = 0.0) -> list[bytes]:
        return frames_of(line(self.sound), gain_db)


Line = Callable[[Sound], Sound]


def spoken(clips: Sequence[Sound], *, rise_db: float = 0.0, seed: int = 0) -> Sound:
    """The clips one after the other, each a little louder or quieter than the last, with pauses."""
    draw = np.random.default_rng(seed)
    parts = []
    for clip in clips:
        parts += [at_level(clip, SPEECH_DBFS + rise_db + draw.normal(0, 1)), pause(draw.uniform(0.3, 0.8))]
    return np.concatenate(parts)


def pause(seconds: float) -> Sound:
    return np.zeros(round(seconds * RATE))


def shuffled(clips: Sequence[Sound], seed: int) -> list[Sound]:
    order = np.random.default_rng(seed).permutation(len(clips))
    return [clips[at] for at in order]


@cache
def calm_words(speaker: str, seed: int = 0) -> Sound:
    """Some twelve seconds."""
    return spoken(shuffled(normal(speaker), seed), seed=seed)


@cache
def raised_words(speaker: str, *, rise_db: float = CLEAR_RISE_DB, seed: int = 0) -> Sound:
    """Some six seconds."""
    return spoken(shuffled(raised(speaker), seed), rise_db=rise_db, seed=seed)


def call(*sounds: Sound, about: int = -1) -> Call:
    """The sounds one after the other; what the call is `about` is one of them."""
    before = sounds[: range(len(sounds))[about]]
    start = pause(0.5)
    return Call(np.concatenate([start, *sounds, pause(1.0)]), (sum(map(len, before)) + len(start)) / RATE)


def plain(sound: Sound) -> Sound:
    quiet = 10 ** (LINE_NOISE_DBFS / 20) * hiss(len(sound), seed=9)
    return telephone_band(sound) + quiet


def hissing(snr_db: float) -> Line:
    return lambda sound: with_noise(
        plain(sound), hiss(len(sound), seed=1), snr_db=snr_db, speech_dbfs=SPEECH_DBFS
    )


def noisy_room(snr_db: float) -> Line:
    return lambda sound: with_noise(
        plain(sound), room(len(sound), seed=1), snr_db=snr_db, speech_dbfs=SPEECH_DBFS
    )


def automatic_gain(sound: Sound) -> Sound:
    return with_automatic_gain(plain(sound))


def automatic_gain_in_a_noisy_room(sound: Sound) -> Sound:
    return with_automatic_gain(noisy_room(15)(sound))


LINES: dict[str, Line] = {
    "plain": plain,
    "hiss at 15 dB": hissing(15),
    "hiss at 5 dB": hissing(5),
    "room at 15 dB": noisy_room(15),
    "room at 5 dB": noisy_room(5),
    "automatic gain": automatic_gain,
    "automatic gain, room at 15 dB": automatic_gain_in_a_noisy_room,
}
IN_STRONG_NOISE = ("hiss at 5 dB", "room at 5 dB")
USABLE_LINES = {name: line for name, line in LINES.items() if name not in IN_STRONG_NOISE}
STRONG_NOISE = {name: LINES[name] for name in IN_STRONG_NOISE}
