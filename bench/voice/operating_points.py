"""What a detector answers at each of its settings, and which setting is chosen on training speakers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd
from calls import FOLDS
from detectors import Detector, Entry, Heard
from rich.progress import track

from ivr.audio import FRAME_BYTES

SCORES = ("hit", "seconds_to_detect", "false_alarms", "normal_seconds", "not_speech_alarm")
UNSAID = dict.fromkeys(SCORES, np.nan)
"""What the ruler does not say of a call of this kind."""


class Replay:
    """A detector for the ruler that says again what was found, frame by frame."""

    def __init__(self, states: Iterable[bool]) -> None:
        self._states = iter(states)

    def push(self, _frame: bytes) -> bool:
        return next(self._states)


def swept(ruler: ModuleType, detector: Detector, heard: Sequence[Heard]) -> pd.DataFrame:
    """One row per call, condition and setting."""
    return pd.DataFrame(
        [
            {"detector": detector.name, "setting": setting, **facts_of(part), **UNSAID, **score}
            for part in track(heard, f"scoring {detector.name}")
            for setting, score in _scores(ruler, detector, part, detector.settings)
        ]
    )


def answers(
    ruler: ModuleType, detector: Detector, heard: Sequence[Heard], by_fold: Sequence[float]
) -> pd.DataFrame:
    """One row per line, at the setting of its fold."""
    return pd.DataFrame(
        [
            {**facts_of(part), **UNSAID, **score}
            for part in heard
            for _, score in _scores(ruler, detector, part, [by_fold[part.call.fold]])
        ]
    )


def facts_of(heard: Heard) -> dict[str, Any]:
    return {**asdict(heard.call), "condition": heard.condition, "gain_db": heard.gain_db}


def _scores(
    ruler: ModuleType, detector: Detector, heard: Heard, settings: Sequence[float]
) -> Iterator[tuple[float, dict[str, Any]]]:
    trace, before, score = detector.trace(heard), None, {}
    silence = np.zeros(heard.frames * FRAME_BYTES, np.uint8)
    for setting in settings:
        states = detector.states(trace, setting, heard.frames)
        if before is None or not np.array_equal(states, before):
            score = ruler.score(Replay(states.tolist()), silence, heard.onset, heard.call.kind)
        before = states
        yield setting, score


def settings_by_fold(entry: Entry, rows: pd.DataFrame, false_alarms_per_hour: float) -> list[float]:
    """`rows`: of the entry's detector, at all its settings."""
    if entry.setting is not None:
        return [entry.setting] * FOLDS
    return [_least(rows[rows.fold != fold], false_alarms_per_hour) for fold in range(FOLDS)]


def _least(training: pd.DataFrame, false_alarms_per_hour: float) -> float:
    """The first setting from which on the target is kept; the last one if it never is.

    Not simply the first that keeps to it: what is never silent raises few alarms too.
    """
    rates = alarm_rates(training)
    beyond = np.flatnonzero(rates.to_numpy() > false_alarms_per_hour)
    first = beyond[-1] + 1 if len(beyond) else 0
    return float(rates.index[min(first, len(rates) - 1)])


def alarm_rates(rows: pd.DataFrame) -> pd.Series:
    """False alarms per hour of normal speech, by setting."""
    sums = (
        rows[rows.kind != "not speech"]
        .groupby("setting", sort=False)[["false_alarms", "normal_seconds"]]
        .sum()
    )
    return sums.false_alarms / sums.normal_seconds * 3600


def curve(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per setting: false alarms/h, and the shares of raised calls and of other sounds that alarm."""
    shares = rows.assign(hit=rows.hit.astype(float), alarm=rows.not_speech_alarm.astype(float))
    of_setting = shares.groupby("setting", sort=False)[["hit", "alarm"]].mean()
    named = of_setting.rename(columns={"hit": "detected", "alarm": "not-speech alarms"})
    return named.assign(**{"false alarms/h": alarm_rates(rows)})


def at_settings(rows: pd.DataFrame, by_fold: Sequence[float]) -> pd.DataFrame:
    """The rows of each fold at its setting."""
    return rows[rows.setting == rows.fold.map(dict(enumerate(by_fold)))]
