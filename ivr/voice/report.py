"""What was heard, as tables and as JSON."""

from collections.abc import Iterable
from typing import Any

from rich.table import Table
from rich.text import Text

from ivr.audio import Evidence
from ivr.voice.heard import Heard, HeardRise
from ivr.voice.names import printable

RISE_COLUMNS = ("from-to", "lasts", "over own", "effort", "semitones", "confidence", "said after")
SUMMARY_COLUMNS = ("file", "length", "voice", "own level", "rises", "raised for", "highest")
UNKNOWN = "-"


def totals(heard: Heard) -> str:
    """One or two sentences."""
    length = f"{_seconds(heard.seconds)}, with a voice in {_seconds(heard.voice_seconds)} of it."
    if heard.own_level_dbfs is None:
        return f"{length} Too little of it to know the caller's own level."
    own_level = f"{heard.own_level_dbfs:.1f} dBFS, known after {_seconds(heard.own_level_known_at_seconds)}"
    return f"{length} The caller's own level: {own_level}."


def rises(heard: Heard) -> Table:
    table = _table(*RISE_COLUMNS)
    for rise in heard.rises:
        table.add_row(*_row(rise))
    return table


def _row(rise: HeardRise) -> tuple[str, ...]:
    return (
        f"{rise.from_seconds:.1f}-{rise.to_seconds:.1f} s",
        _seconds(rise.to_seconds - rise.from_seconds),
        _decibels(rise.height.rise_db),
        _decibels(rise.height.effort),
        UNKNOWN if rise.height.pitch_rise is None else f"{rise.height.pitch_rise:+.1f}",
        f"{rise.height.confidence:.0%}",
        _seconds(rise.said_after_seconds),
    )


def summary(all_heard: Iterable[tuple[str, Heard]]) -> Table:
    """`all_heard`: the name of each file, and what was heard in it."""
    table = _table(*SUMMARY_COLUMNS)
    for file, heard in all_heard:
        raised_for = sum(rise.to_seconds - rise.from_seconds for rise in heard.rises)
        table.add_row(
            Text(printable(file)),  # a name in brackets is no markup
            _seconds(heard.seconds),
            _seconds(heard.voice_seconds),
            UNKNOWN if heard.own_level_dbfs is None else f"{heard.own_level_dbfs:.1f} dBFS",
            str(len(heard.rises)),
            _seconds(raised_for if heard.rises else None),
            _decibels(_highest_db(heard)),
        )
    return table


def as_json(file: str, heard: Heard) -> dict[str, Any]:
    return {
        "file": file,
        "seconds": heard.seconds,
        "voice_seconds": heard.voice_seconds,
        "own_level_dbfs": _rounded(heard.own_level_dbfs),
        "own_level_known_at_seconds": heard.own_level_known_at_seconds,
        "rises": [
            {
                "from_seconds": rise.from_seconds,
                "to_seconds": rise.to_seconds,
                "said_at_seconds": rise.said_at_seconds,
                **_evidence(rise.height),
            }
            for rise in heard.rises
        ],
    }


def _evidence(height: Evidence) -> dict[str, float | None]:
    return {
        "rise_db": _rounded(height.rise_db),
        "effort_db": _rounded(height.effort),
        "pitch_rise_semitones": _rounded(height.pitch_rise),
        "confidence": round(height.confidence, 3),
    }


def _highest_db(heard: Heard) -> float | None:
    return max((r.height.rise_db for r in heard.rises if r.height.rise_db is not None), default=None)


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        table.add_column(column, justify="left" if column in ("file", "from-to") else "right")
    return table


def _seconds(seconds: float | None) -> str:
    return UNKNOWN if seconds is None else f"{seconds:.1f} s"


def _decibels(decibels: float | None) -> str:
    return UNKNOWN if decibels is None else f"{decibels:+.1f} dB"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)
