"""Compares detectors of a raised voice on telephone calls made of the recordings of a folder.

    python bench/voice/compare.py FOLDER [--calls 1.0] [--seed 0]

FOLDER holds recordings, a manifest.csv, and the ruler.py that makes the calls and scores them. Prints a
table for absolute level, level over baseline, and ours at three sensitivities, by condition, corpus and sex,
with 95 % intervals, and the CPU time per frame. The weights of ours were fitted to a part of these speakers:
the figures for speakers never met are those of held_out.py.
"""

import argparse
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

import pandas as pd
from report import CONDITIONS, print_tables, ruler_of
from rich.progress import track

from ivr.audio import FRAME_BYTES, HearingSettings, RaisedVoice, Sensitivity

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

LOUD_DBFS = -20.0
LOUD_FRAMES = 12


class Detector(Protocol):
    def push(self, frame: bytes) -> bool: ...


class AbsoluteLevel:
    """Raised while a quarter of a second is louder than a fixed level."""

    def __init__(self) -> None:
        self._loud_frames = 0

    def push(self, frame: bytes) -> bool:
        loud = audioop.rms(audioop.ulaw2lin(frame, 2), 2) > 32768 * 10 ** (LOUD_DBFS / 20)
        self._loud_frames = self._loud_frames + 1 if loud else 0
        return self._loud_frames >= LOUD_FRAMES


class Ours:
    def __init__(self, sensitivity: Sensitivity) -> None:
        self._ear = RaisedVoice(HearingSettings.at(sensitivity))

    def push(self, frame: bytes) -> bool:
        self._ear.feed(frame)
        return self._ear.is_raised


def detectors() -> dict[str, Callable[[], Detector]]:
    from level_over_baseline import Detector as LevelOverBaseline  # noqa: PLC0415 - the folder's own

    return {
        "absolute level": AbsoluteLevel,
        "level over baseline": LevelOverBaseline,
        "ours, low sensitivity": lambda: Ours("low"),
        "ours, normal sensitivity": lambda: Ours("normal"),
        "ours, high sensitivity": lambda: Ours("high"),
    }


def scores(ruler: ModuleType, folder: Path, seed: str, share: float) -> Iterator[dict[str, Any]]:
    corpus = ruler.Corpus(folder)
    calls = [
        (number, call)
        for number, call in enumerate(corpus.calls(seed))
        if ruler.rng(seed, "share", number).random() < share
    ]
    lines = [(condition, number, call) for condition in CONDITIONS for number, call in calls]
    for condition, number, call in track(lines, "calls"):
        codes, onset = corpus.line(call, condition, seed, number)
        facts = dict(zip(("corpus", "speaker", "sex", "kind"), call[:4], strict=True))
        for name, make in detectors().items():
            began = time.process_time()
            score = ruler.score(make(), codes, onset, call[3])
            cost = {"cpu_seconds": time.process_time() - began, "frames": len(codes) // FRAME_BYTES}
            yield {"detector": name, "condition": condition, **facts, **score, **cost}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--calls", type=float, default=1.0, help="share of the calls")
    parser.add_argument("--seed", default="0")
    arguments = parser.parse_args()
    ruler = ruler_of(arguments.folder)
    table = pd.DataFrame(scores(ruler, arguments.folder, arguments.seed, arguments.calls))
    for name, part in table.groupby("detector", sort=False):
        print_tables(ruler, str(name), part)
        print(f"CPU: {part.cpu_seconds.sum() / part.frames.sum() * 1e6:.1f} µs a frame")


if __name__ == "__main__":
    main()
