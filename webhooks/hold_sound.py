"""The sound that callers hear in the line, where ops have not named one of their own: slow soft chords."""

import io
import wave
from functools import cache

import numpy as np

RATE = 8000
CHORD_SECONDS = 2.5
LEVEL = 0.12  # of full scale: well under speech
CHORDS_HZ = ((262, 330, 392), (220, 262, 330), (175, 220, 262), (196, 247, 294))


@cache
def hold_sound() -> bytes:
    """A WAV file of ten seconds, 8 kHz mono, generated once."""
    samples = np.concatenate([_chord(chord) for chord in CHORDS_HZ])
    sound = io.BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((samples * 32767).astype("<i2").tobytes())
    return sound.getvalue()


def _chord(hertz: tuple[int, ...]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    seconds = np.arange(int(RATE * CHORD_SECONDS)) / RATE
    swell = np.sin(np.pi * seconds / CHORD_SECONDS) ** 2
    tones = sum((np.sin(2 * np.pi * frequency * seconds) for frequency in hertz), np.zeros_like(seconds))
    return LEVEL * swell * tones / len(hertz)
