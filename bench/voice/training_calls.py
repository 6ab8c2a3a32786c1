"""Telephone calls made of recordings, with the truth of every frame, to learn from.

Several calm utterances, so that there is a baseline, and then raised ones, more calm ones, or a sound that is no voice;
or a raised voice from the first word. EmoDB lost the level of its speakers, so four raised voices of five are lifted
over the calm ones: the published rise from normal to loud and shouted speech is 7 to 30 dB (Pearsons et al. 1977). A
changed speed makes further speakers of the few.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from corpus import NORMAL_DBFS, Corpus
from effort import Analysed, Manner, lively_manner, raised_manner
from line import FRAME, RATE, Sound, automatic_gain, band, coloured, level_db, mulaw
from scipy.signal import resample_poly
from sounds import generated

CALM, RAISED, NO_VOICE = 0, 1, 2
RECORDED, RESYNTHESISED, IN_COMPANY, ECHO = "recorded", "resynthesised", "in company", "echo"
"""What a call is made of: one recorded voice; one that was changed; two talkers; a prompt's echo and one voice."""
NOBODY = ""


@dataclass(frozen=True, slots=True)
class Call:
    codes: bytes
    truth: np.ndarray
    """CALM, RAISED or NO_VOICE per frame."""
    speaker: str
    other: str
    """The second talker, or the part of the corpus that a sound without voice comes from; else `NOBODY`."""
    made_of: str


@dataclass(frozen=True, slots=True)
class Part:
    sound: Sound
    truth: int
    gain_db: float


class Caller:
    """Makes the training calls of one speaker, or of the sounds without voice on everybody's lines."""

    def __init__(self, corpus: Corpus, speaker: str, draw: np.random.Generator) -> None:
        self._corpus, self._speaker, self._draw = corpus, speaker, draw
        self._analysed = cache(self._analyse)

    def recorded(self) -> Iterator[Call]:
        shouts = bool(self._files("raised"))
        for _ in range(250 if shouts else 0):
            yield self._call(self._raised(), first_words=self._draw.random() < 0.12)
        for _ in range(140 if shouts else 180):
            yield self._call(self._more_calm())

    def resynthesised(self) -> Iterator[Call]:
        for rough in (False, True):
            for _ in range(70):
                yield self._call(
                    self._louder(rough=rough), RESYNTHESISED, first_words=self._draw.random() < 0.12
                )
            for _ in range(35):
                yield self._call(self._lively(rough=rough), RESYNTHESISED)

    def in_company(self) -> Iterator[Call]:
        """Another talker comes to the telephone; sometimes it is the first one who raises the voice then."""
        for _ in range(45):
            other, speed = self._another()
            distance_db = self._draw.normal(-2, 5)
            turns = [
                part
                for _ in range(3)
                for part in (
                    *self._said_by(other, speed, distance_db, 6),
                    *self._said_by(self._speaker, 1, 0, 4),
                )
            ]
            yield self._call(turns, IN_COMPANY, other=other)
        for _ in range(30 if self._files("raised") else 0):
            other, speed = self._another()
            turns = [
                *self._said_by(other, speed, -2, 6),
                *self._said_by(self._speaker, 1, 0, 4),
                *self._raised(),
            ]
            yield self._call(turns, IN_COMPANY, other=other)

    def after_an_echo(self, prompts: str) -> Iterator[Call]:
        """`prompts` speaks the prompts, which the caller's line gives back."""
        for _ in range(20 if prompts != self._speaker else 0):
            echo = self._said_by(prompts, 1, -self._draw.uniform(8, 32), 8)
            yield self._call([*echo, *self._said_by(self._speaker, 1, 0, 4)], ECHO, other=prompts)

    def beside(self, sound: Sound, fold: str) -> Call:
        """A sound that is no voice, after the caller's voice."""
        over_voice_db = self._draw.uniform(-2, 14)
        sound = sound[: 8 * RATE]
        part = Part(sound, NO_VOICE, NORMAL_DBFS + over_voice_db - level_db(band(sound), share=0.2))
        return self._call([part], other=fold)

    def _files(self, label: str, speaker: str | None = None) -> list[str]:
        files = self._corpus.files(speaker or self._speaker, label)
        return list(self._draw.permutation(np.array(files, dtype=object)))

    def _raised(self) -> list[Part]:
        lift_db = self._draw.uniform(4, 24) if self._draw.random() < 0.8 else 0.0
        return [self._part(file, RAISED, lift_db, 1.5) for file in self._files("raised")[:4]]

    def _more_calm(self) -> list[Part]:
        files = self._draw.permutation(
            np.array(self._files("normal") + self._files("normal_hard"), dtype=object)
        )
        return [self._part(file, CALM, 0.5, 2.5) for file in files[:10]]

    def _part(self, file: str, truth: int, gain_db: float, spread_db: float) -> Part:
        return Part(self._corpus.sound(file), truth, gain_db + self._draw.normal(0, spread_db))

    def _louder(self, *, rough: bool) -> list[Part]:
        rise_db = self._draw.uniform(8, 25)
        manner = raised_manner(rise_db, self._draw)
        said = (self._changed(file, manner, rough=rough) for file in self._files("normal")[:12])
        return [Part(sound, RAISED, rise_db + self._draw.normal(0, 1.5)) for sound in _lasting(said, 8)]

    def _lively(self, *, rough: bool) -> list[Part]:
        files = (self._files("normal") + self._files("normal_hard"))[:8]
        return [
            Part(
                self._changed(file, lively_manner(self._draw), rough=rough), CALM, self._draw.normal(0.5, 2.5)
            )
            for file in files
        ]

    def _changed(self, file: str, manner: Manner, *, rough: bool) -> Sound:
        return self._analysed(file, rough).said(manner)

    def _analyse(self, file: str, rough: bool) -> Analysed:
        return Analysed(self._corpus.sound(file), rough=rough)

    def _another(self) -> tuple[str, float]:
        """A second talker and their speed; sometimes the same one made larger or smaller."""
        if self._draw.random() < 0.4:
            return self._speaker, self._draw.choice(
                [self._draw.uniform(0.72, 0.87), self._draw.uniform(1.15, 1.4)]
            )
        others = [speaker for speaker in self._corpus.speakers if speaker != self._speaker]
        return str(self._draw.choice(others)), self._draw.uniform(0.9, 1.12)

    def _said_by(self, speaker: str, speed: float, louder_db: float, longest_seconds: float) -> list[Part]:
        """A few calm words of anybody."""
        apart_db = 20 * np.log10(self._corpus.gain(speaker) / self._corpus.gain(self._speaker))
        words = (_at_speed(self._corpus.sound(file), speed) for file in self._files("normal", speaker)[:8])
        seconds = self._draw.uniform(1.5, longest_seconds)
        return [
            Part(sound, CALM, apart_db + louder_db + self._draw.normal(0, 1))
            for sound in _lasting(words, seconds)
        ]

    def _opening(self) -> list[Part]:
        files = self._files("normal")
        words = [*_lasting(map(self._corpus.sound, files), self._draw.uniform(5, 10))]
        return [Part(sound, CALM, self._draw.normal(0, 1.5)) for sound in words]

    def _call(
        self,
        parts: Sequence[Part],
        made_of: str = RECORDED,
        *,
        other: str = NOBODY,
        first_words: bool = False,
    ) -> Call:
        opening = [] if first_words else self._opening()
        speed = self._draw.uniform(0.85, 1.18) if self._draw.random() < 0.7 else 1.0
        sounds, truth = [np.zeros(RATE // 2)], [np.zeros(RATE // 2, int)]
        for part in (*opening, *parts):
            voice = part.truth != NO_VOICE
            gain = 10 ** (part.gain_db / 20) * (self._corpus.gain(self._speaker) if voice else 1)
            sound = _at_speed(part.sound, speed) if voice else part.sound
            pause = round(self._draw.uniform(0.15, 0.9) * RATE)
            sounds += [sound * gain, np.zeros(pause)]
            truth.append(np.full(len(sound) + pause, part.truth))
        codes = mulaw(self._over_the_line(np.concatenate(sounds)))
        frames = np.concatenate(truth)[FRAME // 2 :: FRAME][: len(codes) // FRAME]
        return Call(codes, frames, self._speaker, other, made_of)

    def _over_the_line(self, sound: Sound) -> Sound:
        draw = self._draw
        sound = coloured(band(sound), draw) + draw.normal(0, 10 ** (draw.uniform(-75, -60) / 20), len(sound))
        if draw.random() < 0.55:
            sound = sound + self._noise(len(sound)) * 10 ** ((NORMAL_DBFS - draw.uniform(6, 25)) / 20)
        if draw.random() < 0.5:
            sound = automatic_gain(sound, draw)
        return sound * 10 ** (draw.uniform(-13, 13) / 20)

    def _noise(self, samples: int) -> Sound:
        """Steady noise, recorded or white, with a power of 1."""
        recorded = self._corpus.sound(self._draw.choice(self._corpus.steady_noises))
        source = self._draw.normal(0, 1, RATE * 5) if self._draw.random() < 0.3 else recorded
        noise = np.resize(np.roll(band(source), self._draw.integers(RATE)), samples)
        return noise / np.sqrt(np.square(noise).mean() + 1e-12)


def calls_of(corpus: Corpus, speaker: str, seed: int) -> Iterator[Call]:
    """All training calls of one speaker, some 600."""
    caller = Caller(corpus, speaker, np.random.default_rng([seed, corpus.speakers.index(speaker)]))
    yield from caller.recorded()
    yield from caller.resynthesised()
    yield from caller.in_company()
    yield from caller.after_an_echo(corpus.prompts)


def calls_with_other_sounds(corpus: Corpus, seed: int) -> Iterator[Call]:
    """Some 1,500, on lines of all speakers."""
    draw = np.random.default_rng([seed, len(corpus.speakers)])
    callers = [Caller(corpus, speaker, draw) for speaker in corpus.speakers]
    for clip in [*corpus.not_speech.itertuples()] * 4:
        sound = _at_speed(corpus.sound(clip.file), draw.uniform(0.7, 1.4))
        yield callers[draw.integers(len(callers))].beside(sound, clip.speaker)
    for _ in range(500):
        yield callers[draw.integers(len(callers))].beside(generated(draw), "generated")


def _lasting(sounds: Iterator[Sound], seconds: float) -> Iterator[Sound]:
    """As many of them as it takes."""
    samples = 0
    for sound in sounds:
        yield sound
        samples += len(sound)
        if samples >= seconds * RATE:
            return


def _at_speed(sound: Sound, speed: float) -> Sound:
    return resample_poly(sound, 100, round(100 * speed))
