"""Generated sound for demonstrations and tests: voices, silence, noise and tones as 20 ms mu-law frames.

The voices are source-filter synthesis (Fant 1960): the harmonics of a gliding pitch, shaped by the resonances
of vowels, in the rhythm of syllables with pauses between phrases. They are like speech, and say nothing.
"""

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop

RATE = 8000
FRAME = 160
Sound = NDArray[np.float64]

VOWELS_HZ = np.array(
    [(730, 1090, 2440), (530, 1840, 2480), (300, 2200, 2900), (570, 840, 2410), (440, 1020, 2240)]
)
"""First three resonances of five vowels (Peterson & Barney 1952)."""
BANDWIDTHS_HZ = np.array([80, 100, 140])
LOUDNESS_OF_RESONANCES = np.array([1.0, 0.3, 0.19])
SYLLABLE_SECONDS = 0.19
SYLLABLES_PER_PHRASE = 7
PAUSE_SECONDS = 0.4
ROOM_DBFS = -65.0
BREATH = 0.07  # of the amplitude of a vowel
HIGHEST_HZ = 3400


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard a voice works: its level, the fall of its spectrum, its pitch over its own calm pitch."""

    level_dbfs: float
    tilt_db_per_octave: float
    pitch_rise: float
    """Semitones."""


CALM = Effort(level_dbfs=-34.0, tilt_db_per_octave=-12.0, pitch_rise=0.0)
RAISED = Effort(level_dbfs=-20.0, tilt_db_per_octave=-4.2, pitch_rise=10.0)
"""14 dB up, 8 dB an octave flatter, 10 semitones higher: close to a shout (Traunmüller & Eriksson 2000)."""


def calm(seconds: float, *, pitch_hz: float = 120.0, gain_db: float = 0.0, seed: int = 0) -> list[bytes]:
    """Somebody speaking as they always do."""
    return frames_of(_voice(seconds, CALM, pitch_hz, seed), gain_db)


def raised(seconds: float, *, pitch_hz: float = 120.0, gain_db: float = 0.0, seed: int = 0) -> list[bytes]:
    """The same person, whose calm pitch is `pitch_hz`, speaking up."""
    return frames_of(_voice(seconds, RAISED, pitch_hz, seed), gain_db)


def silence(seconds: float) -> list[bytes]:
    """What Twilio sends while a caller is muted: frames of 0xFF and 0x7F, the two zeros of mu-law."""
    return [(b"\xff\x7f" * FRAME)[:FRAME] for _ in range(round(seconds * RATE / FRAME))]


def noise(seconds: float, *, level_dbfs: float = -40.0, seed: int = 0) -> list[bytes]:
    """Even noise of a line."""
    return frames_of(_noise(_samples(seconds), level_dbfs, seed))


def tones(seconds: float, *hertz: float, level_dbfs: float = -20.0) -> list[bytes]:
    """Steady tones at once: a key (697 and 1209 Hz), a ringing line (440 and 480 Hz), a chord."""
    time = np.arange(_samples(seconds)) / RATE
    return frames_of(_at_level(np.sum([np.sin(2 * np.pi * f * time) for f in hertz], axis=0), level_dbfs))


def frames_of(sound: Sound, gain_db: float = 0.0) -> list[bytes]:
    """`sound`: samples from -1 to 1 at 8 kHz; what does not fill a last frame is left out."""
    pcm = np.clip(sound * 10 ** (gain_db / 20) * 32768, -32768, 32767).astype("<i2").tobytes()
    ulaw = audioop.lin2ulaw(pcm, 2)
    return [ulaw[at : at + FRAME] for at in range(0, len(ulaw) - FRAME + 1, FRAME)]


def _voice(seconds: float, effort: Effort, pitch_hz: float, seed: int) -> Sound:
    draw = np.random.default_rng(seed)
    parts: list[Sound] = []
    while sum(map(len, parts)) < _samples(seconds):
        for _ in range(SYLLABLES_PER_PHRASE):
            parts += [_consonant(draw), _syllable(effort, pitch_hz, draw)]
        parts.append(np.zeros(_samples(PAUSE_SECONDS * draw.uniform(0.6, 1.4))))
    sound = _at_level(np.concatenate(parts)[: _samples(seconds)], effort.level_dbfs)
    return sound + _noise(len(sound), ROOM_DBFS, seed)


def _consonant(draw: np.random.Generator) -> Sound:
    """A short hiss, or a closure in which nothing sounds."""
    samples = _samples(draw.uniform(0.03, 0.08))
    hiss = np.diff(draw.normal(0, 0.16, samples + 1)) * np.hanning(samples)
    return hiss if draw.random() < 0.5 else np.zeros(samples)


def _syllable(effort: Effort, pitch_hz: float, draw: np.random.Generator) -> Sound:
    """One vowel gliding into another, as the sum of the harmonics of a gliding, slightly unsteady pitch."""
    samples = _samples(SYLLABLE_SECONDS * draw.uniform(0.6, 1.3))
    glide = np.linspace(0, 1, samples)
    semitones = effort.pitch_rise + draw.normal(0, 2) + draw.normal(0, 4) * glide
    pitch = pitch_hz * 2 ** ((semitones + _unsteady(samples, draw)) / 12)
    harmonics = np.arange(1, int(HIGHEST_HZ / pitch.max()) + 1)
    first, second = (
        _strengths(harmonics * pitch.mean(), pitch_hz, effort, vowel) for vowel in draw.choice(VOWELS_HZ, 2)
    )
    waves = np.sin(harmonics[:, np.newaxis] * 2 * np.pi * np.cumsum(pitch) / RATE)
    sound = (first @ waves) * (1 - glide) + (second @ waves) * glide
    breath = draw.normal(0, BREATH * np.sqrt(np.mean(sound**2)), samples)
    swell: Sound = np.hanning(samples) * 10 ** (draw.uniform(-6, 0) / 20)
    return swell * (sound + breath)


def _unsteady(samples: int, draw: np.random.Generator) -> Sound:
    """Semitones by which the pitch of a voice wavers from one hundredth of a second to the next."""
    points = np.arange(0, samples + 80, 80)
    return np.interp(np.arange(samples), points, draw.normal(0, 0.4, len(points)))


def _strengths(hertz: Sound, pitch_hz: float, effort: Effort, vowel: Sound) -> Sound:
    """Amplitudes of the harmonics at `hertz`: the source falls by octave, the mouth resonates."""
    source = (hertz / pitch_hz) ** (effort.tilt_db_per_octave / 6.02 + 1.0)
    resonances = 1 / (1 + ((hertz[:, np.newaxis] - vowel) / BANDWIDTHS_HZ) ** 2)
    line = 1 / (1 + (300 / hertz) ** 8)
    strengths: Sound = source * (0.01 + resonances @ LOUDNESS_OF_RESONANCES) * line
    return strengths


def _noise(samples: int, level_dbfs: float, seed: int) -> Sound:
    return np.random.default_rng(seed).normal(0, 10 ** (level_dbfs / 20), samples)


def _at_level(sound: Sound, level_dbfs: float) -> Sound:
    scaled: Sound = sound / np.sqrt(np.mean(sound**2) + 1e-12) * 10 ** (level_dbfs / 20)
    return scaled


def _samples(seconds: float) -> int:
    return round(seconds * RATE)
