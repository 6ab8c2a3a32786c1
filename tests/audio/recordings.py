"""The recorded clips beside this file, as samples from -1 to 1 at 8 kHz; recordings/README.md says whose."""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ivr.audio.companded_wav import linear

FOLDER = Path(__file__).parent / "recordings"
Sound = NDArray[np.float64]

MEN = ("man-03", "man-10", "man-11")
WOMEN = ("woman-08", "woman-09")
SPEAKERS = (*MEN, *WOMEN)


@cache
def recorded(name: str) -> Sound:
    wav = linear((FOLDER / f"{name}.wav").read_bytes())
    assert wav
    return np.frombuffer(wav.pcm, "<i2") / 32768


def normal(speaker: str) -> list[Sound]:
    return [recorded(f"{speaker}-normal-{number}") for number in (1, 2, 3, 4)]


def raised(speaker: str) -> list[Sound]:
    return [recorded(f"{speaker}-raised-{number}") for number in (1, 2)]
