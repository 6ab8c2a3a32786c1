"""Recordings as a call centre exports them."""

import csv
import io
import wave
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from ivr.audio.recording import wav_of
from ivr.simulator.voices import frames_of


def record(file: Path, frames: Iterable[bytes]) -> str:
    file.write_bytes(wav_of(frames))
    return str(file)


def record_stereo(file: Path, left: Iterable[bytes], right: Iterable[bytes]) -> str:
    """Caller and agent side by side, for as long as both last."""
    sides = [np.frombuffer(_samples(side), "<i2") for side in (left, right)]
    length = min(map(len, sides))
    with wave.open(str(file), "wb") as wav:
        wav.setparams((2, 2, 8000, 0, "NONE", ""))
        wav.writeframes(np.stack([side[:length] for side in sides], axis=1).tobytes())
    return str(file)


def muffled(frames: Iterable[bytes]) -> list[bytes]:
    """Through a handset that dulls a loud voice, and turns it down by 10 dB."""
    sound = np.frombuffer(_samples(frames), "<i2") / 32768
    return frames_of(np.convolve(sound, np.full(5, 0.2), "same"), gain_db=-10)


def _samples(frames: Iterable[bytes]) -> bytes:
    with wave.open(io.BytesIO(wav_of(frames))) as wav:
        samples: bytes = wav.readframes(wav.getnframes())
    return samples


def label(
    folder: Path, *rows: tuple[object, ...], header: str = "file,from_seconds,to_seconds,label"
) -> None:
    with (folder / "labels.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header.split(","), *rows])
