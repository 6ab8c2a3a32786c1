"""The figures of the table, by the ruler's own summary, with intervals over speakers."""

from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd

RESAMPLES = 2000
CLEAR_RISE_DB = 12.0


def figures(ruler: ModuleType, rows: pd.DataFrame) -> dict[str, float]:
    """`rows`: one per call and condition, as the ruler scores them. Shares are 0 to 1, or NaN."""
    return {**ruler.summary(rows).to_dict(), **intervals(rows)}


def intervals(rows: pd.DataFrame) -> dict[str, float]:
    """95 %, by drawing speakers again with replacement."""
    speech = rows[rows.kind != "not speech"]
    raised = speech.kind == "raised"
    sums = pd.DataFrame(
        {
            "raised": raised,
            "hits": raised & speech.hit.eq(True),
            "false_alarms": speech.false_alarms,
            "hours": speech.normal_seconds / 3600,
        }
    )
    by_speaker = sums.groupby([speech.corpus, speech.speaker]).sum().to_numpy(float)
    draws = np.random.default_rng(0).integers(len(by_speaker), size=(RESAMPLES, len(by_speaker)))
    raised_calls, hits, false_alarms, hours = by_speaker[draws].sum(axis=1).T
    with np.errstate(invalid="ignore"):
        return {
            **_limits("detected", hits / raised_calls),
            **_limits("false alarms/h", false_alarms / hours),
        }


def _limits(name: str, drawn: np.ndarray) -> dict[str, float]:
    known = drawn[np.isfinite(drawn)]
    low, high = np.quantile(known, [0.025, 0.975]) if len(known) else (np.nan, np.nan)
    return {f"{name} from": float(low), f"{name} to": float(high)}


def by_sex(ruler: ModuleType, rows: pd.DataFrame) -> dict[str, float]:
    """False alarms per hour of women and of men; NaN where there are none."""
    rates = {sex: ruler.summary(rows[rows.sex == sex])["false alarms/h"] for sex in ("F", "M")}
    return {"false alarms/h, women": float(rates["F"]), "false alarms/h, men": float(rates["M"])}


def clear_rises_found(rows: pd.DataFrame) -> float:
    """Share found of the raised calls that are at least `CLEAR_RISE_DB` over the speaker's own level."""
    clear = rows[(rows.kind == "raised") & (rows.rise_db >= CLEAR_RISE_DB)]
    return float(clear.hit.astype(float).mean()) if len(clear) else np.nan


def changed_by_gain(rows: pd.DataFrame) -> float:
    """Share of calls that are not answered alike at all gains. `rows`: each of them at each gain."""
    alike = rows.assign(answer=answer(rows)).groupby(["number", "condition"]).answer.nunique() == 1
    return float(1 - alike.mean())


def answer(rows: pd.DataFrame) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """What a call comes to: found, or an alarm raised."""
    said = rows[["hit", "not_speech_alarm", "false_alarms"]].astype(float)
    alarm = np.where(rows.kind == "normal", said.false_alarms > 0, said.not_speech_alarm == 1)
    return np.where(rows.kind == "raised", said.hit == 1, alarm)
