"""The telephone calls that a folder's ruler makes of its recordings, and who may train for whom."""

import hashlib
import importlib
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd

from ivr.audio import FRAME_BYTES

CONDITIONS = ("gain", "gain+noise", "gain+agc", "gain+agc+noise")
FOLDS = 5


def ruler_of(folder: Path) -> ModuleType:
    """FOLDER/ruler.py, which makes the calls and scores them."""
    sys.path.insert(0, str(folder))
    return importlib.import_module("ruler")


@dataclass(frozen=True, slots=True)
class Call:
    number: int
    corpus: str
    speaker: str
    sex: str
    kind: str
    """raised, normal, or not speech."""
    tested_corpus: str
    tested_speaker: str
    """Whose voice the test part is, or the group of its clip: nothing may be fitted to it."""
    fold: int
    rise_db: float
    """Of the raised recordings over the speaker's own level, the median; NaN where levels were lost."""


class Calls:
    """The calls that the ruler draws from `seed`, or a share of each kind."""

    def __init__(self, folder: Path, ruler: ModuleType, seed: str, share: float = 1.0) -> None:
        self._ruler, self._seed = ruler, seed
        self._corpus = ruler.Corpus(folder)
        self._drawn = [*self._corpus.calls(seed)]
        recordings, folds = self._corpus.table.set_index("file"), folds_of(self._corpus.table)
        calls = [
            _call(number, drawn, recordings.loc[drawn[5]], folds) for number, drawn in enumerate(self._drawn)
        ]
        self.all = sorted(_part(calls, share), key=lambda call: call.number)

    def line(self, call: Call, condition: str) -> tuple[bytes, int]:
        """Mu-law codes of whole frames, and the frame at which the test part begins."""
        codes, onset = self._line(call, condition)
        return _whole_frames(codes), onset

    def line_at(self, call: Call, condition: str, gains_db: tuple[float, ...]) -> Iterator[bytes]:
        """The codes of the same line with each of these gains in place of the drawn one."""
        with _unencoded(self._ruler):
            sound, _ = self._line(call, condition.replace("gain", "line"))
        for gain_db in gains_db:
            yield _whole_frames(self._ruler.mulaw(sound * 10 ** (gain_db / 20)))

    def _line(self, call: Call, condition: str) -> tuple[np.ndarray, int]:
        line: tuple[np.ndarray, int] = self._corpus.line(
            self._drawn[call.number], condition, self._seed, call.number
        )
        return line


def _whole_frames(codes: np.ndarray) -> bytes:
    return codes[: len(codes) // FRAME_BYTES * FRAME_BYTES].tobytes()


def folds_of(recordings: pd.DataFrame) -> dict[tuple[str, str], int]:
    """By corpus and speaker. The speakers of each corpus are dealt out in the order of their hashes."""
    folds = {}
    for corpus, group in recordings.groupby("corpus"):
        dealt = sorted(group.speaker.astype(str).unique(), key=lambda speaker: _hashed(f"{corpus}|{speaker}"))
        for place, speaker in enumerate(dealt, start=_hashed(str(corpus))):
            folds[str(corpus), speaker] = place % FOLDS
    return folds


def _part(calls: Sequence[Call], share: float) -> Iterator[Call]:
    for kind in sorted({call.kind for call in calls}):
        of_kind = sorted(
            (call for call in calls if call.kind == kind), key=lambda call: _hashed(str(call.number))
        )
        yield from of_kind[: math.ceil(share * len(of_kind))]


def _hashed(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)


def _call(
    number: int, drawn: tuple[Any, ...], tested: pd.DataFrame, folds: dict[tuple[str, str], int]
) -> Call:
    corpus, speaker, sex, kind = drawn[:4]
    whose = str(tested.corpus.iloc[0]), str(tested.speaker.iloc[0])
    rise_db = float(tested.rise_db.median()) if kind == "raised" else np.nan
    return Call(number, corpus, str(speaker), sex, kind, *whose, folds[whose], rise_db)


@contextmanager
def _unencoded(ruler: ModuleType) -> Iterator[None]:
    encode, ruler.mulaw = ruler.mulaw, lambda sound: sound  # type: ignore[attr-defined]
    try:
        yield
    finally:
        ruler.mulaw = encode  # type: ignore[attr-defined]
