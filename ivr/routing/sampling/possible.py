"""What can be true of one call at once, for many calls side by side."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.routing.facts import COUNTED_DAYS
from ivr.routing.ordinary import A_DAY, A_WAIT_SECONDS, CALM, RAISED

Calls = dict[str, NDArray[Any]]
"""Facts by name, each an array over the calls; an unknown number is NaN."""


def possible(calls: Calls, window_days: int, language_of: Mapping[str, str]) -> Calls:
    """The calls, with what contradicts itself put right.

    `window_days` are those of repeat callers; `language_of` has every line that occurs.
    """
    calls = {**calls, **_voice(calls), **_words(calls), **_case(calls)}
    return {**calls, **_counts(calls, window_days), **_line_and_hours(calls, language_of), **_queue(calls)}


def _voice(calls: Calls) -> Calls:
    """A calm voice has no rise; a raised one has lasted, and its rise is unknown where it was raised from the start."""
    raised = calls["voice_raised"]
    times = np.maximum(calls["voice_times"], 1)
    seconds = np.where(calls["voice_seconds"] > 0, calls["voice_seconds"], RAISED["voice_seconds"])
    return {
        "voice_rise_db": np.where(raised, calls["voice_rise_db"], np.nan),
        "voice_seconds": np.where(raised, seconds, CALM["voice_seconds"]),
        "voice_times": np.where(raised, times, CALM["voice_times"]),
    }


def _words(calls: Calls) -> Calls:
    """Who is silent has named no reason, asked for nobody and said no word that counts."""
    silent = calls["silent"]
    return {
        "reason": np.where(silent, "", calls["reason"]),
        "asked_for_person": calls["asked_for_person"] & ~silent,
        "conduct_level": np.where(silent, 0, calls["conduct_level"]),
    }


def _case(calls: Calls) -> Calls:
    """A number that cannot be known again has no case; without a case, nobody has called about it."""
    open_case = calls["open_case"] & calls["known_caller"]
    calls_in_case = np.where(open_case, calls["calls_in_case"], 0)
    days = np.nan_to_num(calls["days_since_last_call"], nan=A_DAY)
    return {
        "open_case": open_case,
        "calls_in_case": calls_in_case,
        "days_since_last_call": np.where(calls_in_case > 0, days, np.nan),
        "last_outcome": np.where(open_case, calls["last_outcome"], "none"),
        "surveys_not_solved": np.where(open_case, calls["surveys_not_solved"], 0),
    }


def _counts(calls: Calls, window_days: int) -> Calls:
    """Three calls in a day are three in a week; those about the case are among them."""
    counts: Calls = {}
    least = np.zeros(len(calls["known_caller"]))
    for days in COUNTED_DAYS:
        if days >= window_days:
            least = np.maximum(least, calls["calls_in_case"])
        least = np.maximum(least, calls["days_since_last_call"] < days)
        least = np.fmax(least, calls[f"calls_{days}d"])
        counts[f"calls_{days}d"] = np.where(calls["known_caller"], least, np.nan)
    return counts


def _line_and_hours(calls: Calls, language_of: Mapping[str, str]) -> Calls:
    languages = calls["line"].copy()
    for line, language in language_of.items():
        languages[calls["line"] == line] = language
    closed_by = np.where(calls["closed_by"] == "", "hours", calls["closed_by"])
    return {"closed_by": np.where(calls["open"], "", closed_by), "language": languages}


def _queue(calls: Calls) -> Calls:
    """Somebody waits for some time, and nobody for none."""
    waited = np.where(calls["longest_wait_seconds"] > 0, calls["longest_wait_seconds"], A_WAIT_SECONDS)
    return {"longest_wait_seconds": np.where(calls["callers_waiting"] > 0, waited, 0.0)}
