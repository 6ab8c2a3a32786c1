"""The tables of a comparison, for a terminal."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

import pandas as pd
from calls import CONDITIONS, FOLDS, Call, ruler_of
from figures import figures
from rich.console import Console
from rich.table import Table

WIDEST = 190
NONE = "-"
Figures = Mapping[str, float]
Column = Callable[[Figures], str]

COLUMNS: dict[str, Column] = {
    "detected (95 %)": lambda f: _with_limits(f, "detected", _percent),
    "median s": lambda f: _number(f["s to detect"], 2),
    "p90 s": lambda f: _number(f["p90"], 2),
    "false alarms/h (95 %)": lambda f: _with_limits(f, "false alarms/h", _number),
    "not-speech alarms": lambda f: _percent(f["not-speech alarms"]),
}
OVERALL: dict[str, Column] = {
    "women : men /h": lambda f: _ratio(f["false alarms/h, women"], f["false alarms/h, men"]),
    "±12 dB changes": lambda f: _percent(f["changed by gain"]),
    "≥ 12 dB found": lambda f: _percent(f["clear rises found"]),
    "CPU µs/frame": lambda f: _number(f["cpu_us_per_frame"]),
}


def console() -> Console:
    screen = Console()
    return screen if screen.is_terminal else Console(width=WIDEST)


def overall_table(entries: Mapping[str, Figures]) -> Table:
    table = _table("All calls", ["detector"], {**COLUMNS, **OVERALL})
    for name, found in entries.items():
        table.add_row(name, *(column(found) for column in {**COLUMNS, **OVERALL}.values()))
    return table


def table_by(column: str, entries: Mapping[str, Mapping[str, Figures]]) -> Table:
    """`entries`: by detector, then by value of the column."""
    table = _table(f"By {column}", ["detector", column], COLUMNS)
    for name, parts in entries.items():
        for place, (value, found) in enumerate(parts.items()):
            last = place == len(parts) - 1
            cells = (show(found) for show in COLUMNS.values())
            table.add_row("" if place else name, value, *cells, end_section=last)
    return table


def folds_table(calls: Sequence[Call], held_out: Collection[str]) -> Table:
    """Who is judged together; `held_out`: who is judged by networks of ours that were fitted without them."""
    table = Table(
        title="Folds: what is chosen or fitted for one comes from the others alone", title_justify="left"
    )
    for heading in ("fold", "speakers and groups of clips (* ours was fitted again without them)"):
        table.add_column(heading)
    for fold in range(FOLDS):
        names = sorted({call.tested_speaker for call in calls if call.fold == fold})
        table.add_row(str(fold), ", ".join(f"{name}*" if name in held_out else name for name in names))
    return table


def settings_table(chosen: Sequence[Mapping[str, Any]], target: float) -> Table:
    table = Table(
        title=f"Settings, chosen on the other folds for at most {target:g} false alarms/h",
        title_justify="left",
    )
    table.add_column("detector")
    for fold in range(FOLDS):
        table.add_column(f"for fold {fold}", justify="right")
    for name, unit in dict.fromkeys((row["detector"], row["unit"]) for row in chosen):
        settings = [f"{row['setting']:g}" for row in chosen if row["detector"] == name]
        table.add_row(f"{name}, {unit}", *settings)
    return table


def _table(title: str, names: Sequence[str], columns: Iterable[str]) -> Table:
    table = Table(title=title, title_justify="left")
    for name in names:
        table.add_column(name, no_wrap=True)
    for heading in columns:
        table.add_column(heading, justify="right", no_wrap=True)
    return table


def _with_limits(found: Figures, name: str, show: Callable[[float], str]) -> str:
    if pd.isna(found[name]):
        return NONE
    low, high = (show(found[f"{name} {end}"]).removesuffix(" %") for end in ("from", "to"))
    return f"{show(found[name])} ({low} to {high})"


def _ratio(women: float, men: float) -> str:
    ratio = f" = {women / men:.2f}" if women and men else ""
    return f"{_number(women)} : {_number(men)}{ratio}"


def _percent(share: float) -> str:
    return NONE if pd.isna(share) else f"{100 * share:.1f} %"


def _number(value: float, digits: int = 1) -> str:
    return NONE if pd.isna(value) else f"{value:.{digits}f}"


def print_tables(ruler: ModuleType, title: str, scores: pd.DataFrame) -> None:
    """`scores`: one row per call, as the ruler makes them."""
    screen = console()
    screen.print(f"\n== {title}")
    for by in ("condition", "corpus", "sex"):
        parts = {str(value): figures(ruler, part) for value, part in scores.groupby(by)}
        screen.print(table_by(by, {"all": {"all": figures(ruler, scores)}, title: parts}))


__all__ = [
    "CONDITIONS",
    "console",
    "folds_table",
    "overall_table",
    "print_tables",
    "ruler_of",
    "settings_table",
    "table_by",
]
