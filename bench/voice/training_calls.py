"""Telephone calls made of recordings, with the truth of every frame, to learn from.

Several calm utterances, so that there is a baseline, and then raised ones, more calm ones, or a sound that
is no voice; or a raised voice from the first word. EmoDB lost the level of its speakers, so three raised
voices of four are lifted by 4 to 18 dB over the calm ones: the published rise from normal to loud and shouted
speech is 7 to 30 dB (Pearsons et al. 1977). A changed speed makes further speakers of the few.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from corpus import NORMAL_DBFS, Corpus
from line import FRAME, RATE, Sound, automatic_gain, band, coloured, level_db, mulaw
from scipy.signal import resample_poly
from sounds import generated

CALM, RAISED, NO_VOICE = 0, 1, 2
GENERATED_SOUNDS = 250


@dataclass(frozen=True, slots=True)
class Call:
    codes: bytes
    truth: np.ndarray
    """CALM, RAISED or NO_VOICE per frame."""
    speaker: str
    clip_fold: str
    """The part of the corpus that the sound without voice comes from; empty for other calls."""


@dataclass(frozen=True, slots=True)
class Part:
    sound: Sound
    truth: int
    gain_db: float


def training_calls(corpus: Corpus, seed: int = 7) -> Iterator[Call]:
    """About 2,300 calls of 10 to 40 s."""
    draw = np.random.default_rng(seed)
    for speaker in corpus.speakers:
        shouts = bool(corpus.files(speaker, "raised"))
        for _ in range(125 if shouts else 0):
            yield _call(
                corpus, draw, speaker, _raised(corpus, draw, speaker), first_words=draw.random() < 0.12
            )
        for _ in range(70 if shouts else 90):
            yield _call(corpus, draw, speaker, _more_calm(corpus, draw, speaker))
    for clip in [*corpus.not_speech.itertuples()] * 3:
        sound = _at_speed(corpus.sound(clip.file), draw.uniform(0.7, 1.4))
        yield _call(corpus, draw, draw.choice(corpus.speakers), [_no_voice(draw, sound)], fold=clip.speaker)
    for _ in range(GENERATED_SOUNDS):
        part = _no_voice(draw, generated(draw))
        yield _call(corpus, draw, draw.choice(corpus.speakers), [part], fold="generated")


def _raised(corpus: Corpus, draw: np.random.Generator, speaker: str) -> list[Part]:
    lift_db = draw.uniform(4, 18) if draw.random() < 0.75 else 0.0
    files = draw.permutation(corpus.files(speaker, "raised"))[:4]
    return [Part(corpus.sound(file), RAISED, lift_db + draw.normal(0, 1.5)) for file in files]


def _more_calm(corpus: Corpus, draw: np.random.Generator, speaker: str) -> list[Part]:
    files = draw.permutation(corpus.files(speaker, "normal") + corpus.files(speaker, "normal_hard"))[:10]
    return [Part(corpus.sound(file), CALM, draw.normal(0.5, 2.5)) for file in files]


def _no_voice(draw: np.random.Generator, sound: Sound) -> Part:
    sound = sound[: 8 * RATE]
    over_voice_db = draw.uniform(-2, 14)
    return Part(sound, NO_VOICE, NORMAL_DBFS + over_voice_db - level_db(band(sound), share=0.2))


def _opening(corpus: Corpus, draw: np.random.Generator, speaker: str) -> Iterator[Part]:
    wanted, heard = draw.uniform(5, 10) * RATE, 0
    for file in draw.permutation(corpus.files(speaker, "normal")):
        if heard >= wanted:
            return
        heard += len(corpus.sound(file))
        yield Part(corpus.sound(file), CALM, draw.normal(0, 1.5))


def _call(
    corpus: Corpus,
    draw: np.random.Generator,
    speaker: str,
    parts: list[Part],
    *,
    fold: str = "",
    first_words: bool = False,
) -> Call:
    opening = [] if first_words else [*_opening(corpus, draw, speaker)]
    speed = draw.uniform(0.85, 1.18) if draw.random() < 0.7 else 1.0
    voice_gain = corpus.gain(speaker)
    sounds, truth = [np.zeros(RATE // 2)], [np.zeros(RATE // 2, int)]
    for part in opening + parts:
        gain = 10 ** (part.gain_db / 20) * (1 if part.truth == NO_VOICE else voice_gain)
        sound = part.sound if part.truth == NO_VOICE else _at_speed(part.sound, speed)
        pause = round(draw.uniform(0.15, 0.9) * RATE)
        sounds += [sound * gain, np.zeros(pause)]
        truth.append(np.full(len(sound) + pause, part.truth))
    codes = mulaw(_over_the_line(corpus, draw, np.concatenate(sounds)))
    return Call(codes, np.concatenate(truth)[FRAME // 2 :: FRAME][: len(codes) // FRAME], str(speaker), fold)


def _over_the_line(corpus: Corpus, draw: np.random.Generator, sound: Sound) -> Sound:
    sound = coloured(band(sound), draw) + draw.normal(0, 10 ** (draw.uniform(-75, -60) / 20), len(sound))
    if draw.random() < 0.55:
        sound = sound + _noise(corpus, draw, len(sound)) * 10 ** ((NORMAL_DBFS - draw.uniform(6, 25)) / 20)
    if draw.random() < 0.5:
        sound = automatic_gain(sound, draw)
    return sound * 10 ** (draw.uniform(-13, 13) / 20)


def _noise(corpus: Corpus, draw: np.random.Generator, samples: int) -> Sound:
    """Steady noise, recorded or white, with a power of 1."""
    recorded = corpus.sound(draw.choice(corpus.steady_noises))
    source = draw.normal(0, 1, RATE * 5) if draw.random() < 0.3 else recorded
    noise = np.resize(np.roll(band(source), draw.integers(RATE)), samples)
    return noise / np.sqrt(np.square(noise).mean() + 1e-12)


def _at_speed(sound: Sound, speed: float) -> Sound:
    return resample_poly(sound, 100, round(100 * speed))
