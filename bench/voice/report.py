"""The tables of a comparison, and the ruler of a folder that makes its figures."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd

CONDITIONS = ("gain", "gain+noise", "gain+agc", "gain+agc+noise")
RESAMPLES = 200


def ruler_of(folder: Path) -> ModuleType:
    """FOLDER/ruler.py, which makes the calls and scores them."""
    sys.path.insert(0, str(folder))
    return importlib.import_module("ruler")


def print_tables(ruler: ModuleType, title: str, scores: pd.DataFrame) -> None:
    """`scores`: one row per call, as the ruler makes them."""
    print(f"\n== {title}")
    print(ruler.summary(scores).round(3).to_frame("all").T.to_string())
    print(_interval(ruler, scores).to_string())
    for by in ("condition", "corpus", "sex"):
        print(scores.groupby(by).apply(ruler.summary, include_groups=False).round(3).to_string())


def _interval(ruler: ModuleType, scores: pd.DataFrame) -> pd.DataFrame:
    """95 %, by drawing speakers again with replacement."""
    draw = np.random.default_rng(0)
    by_speaker = [group for _, group in scores.groupby("speaker")]
    summaries = [
        ruler.summary(
            pd.concat([by_speaker[i] for i in draw.integers(len(by_speaker), size=len(by_speaker))])
        )
        for _ in range(RESAMPLES)
    ]
    return pd.DataFrame(summaries).quantile([0.025, 0.975]).round(3)
