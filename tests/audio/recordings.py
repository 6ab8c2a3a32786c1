"""The recorded clips beside this file, as samples from -1 to 1 at 8 kHz; recordings/README.md says whose."""

import warnings
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop

FOLDER = Path(__file__).parent / "recordings"
WAV_HEADER_BYTES = 58  # of mu-law, which the wave module does not read
Sound = NDArray[np.float64]

MEN = ("man-03", "man-10", "man-11")
WOMEN = ("woman-08", "woman-09")
SPEAKERS = (*MEN, *WOMEN)


@cache
def recorded(name: str) -> Sound:
    codes = (FOLDER / f"{name}.wav").read_bytes()[WAV_HEADER_BYTES:]
    return np.frombuffer(audioop.ulaw2lin(codes, 2), "<i2") / 32768


def normal(speaker: str) -> list[Sound]:
    return [recorded(f"{speaker}-normal-{number}") for number in (1, 2, 3, 4)]


def raised(speaker: str) -> list[Sound]:
    return [recorded(f"{speaker}-raised-{number}") for number in (1, 2)]
