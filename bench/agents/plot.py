"""The picture of a shift: waits, loads and rests, with Levelhead's care and without; on light and dark ground."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

from bench.agents.findings import KINDS, Findings

INK = "#808890"
COLOURS = {"Levelhead": "#2fa36b", "plain longest idle": "#d9822b"}
STYLE: dict[Any, Any] = {
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.titlecolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "font.size": 11,
    "grid.alpha": 0.3,
    "grid.color": INK,
    "legend.frameon": False,
    "legend.labelcolor": INK,
    "savefig.transparent": True,
    "svg.fonttype": "none",
    "svg.hashsalt": "levelhead",
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


def draw(ours: Findings, plain: Findings, out: Path) -> None:
    sides = dict(zip(COLOURS, (ours, plain), strict=True))
    with mpl.rc_context(STYLE):
        figure, (waits, loads, rests) = plt.subplots(1, 3, figsize=(13, 4.2), layout="constrained")
        _waits(waits, sides)
        _loads(loads, sides)
        _rests(rests, sides)
        figure.legend(*waits.get_legend_handles_labels(), loc="outside lower center", ncols=4)
        figure.savefig(out, metadata={"Date": None})
        plt.close(figure)


def _waits(axes: Axes, sides: dict[str, Findings]) -> None:
    """By kind of caller: a bar up to the median, a line up to 95 %, a dot at the longest."""
    for place, (name, findings) in enumerate(sides.items()):
        at = _beside(len(KINDS), place)
        minutes = [np.array(findings.waits[kind]) / 60 for kind in KINDS]
        middle, high = ([np.quantile(waits, share) for waits in minutes] for share in (0.5, 0.95))
        axes.bar(at, middle, 0.36, color=COLOURS[name], label=name)
        axes.vlines(at, middle, high, color=COLOURS[name])
        axes.plot(at, [waits.max() for waits in minutes], "o", color=COLOURS[name], markersize=4)
    axes.set_xticks(range(len(KINDS)), KINDS)
    axes.set(title="minutes in line: median, 95 %, longest", ylabel="minutes")
    axes.grid(axis="y")


def _loads(axes: Axes, sides: dict[str, Findings]) -> None:
    for place, (name, findings) in enumerate(sides.items()):
        loads = sorted(findings.senior_loads.values(), reverse=True)
        axes.bar(_beside(len(loads), place), loads, 0.36, color=COLOURS[name])
    axes.set_xticks(range(len(loads)), [str(place + 1) for place in range(len(loads))])
    axes.set(title="conversations of each senior", xlabel="seniors, busiest first")
    axes.grid(axis="y")


def _rests(axes: Axes, sides: dict[str, Findings]) -> None:
    """After each hard call: how long the agent was left alone, beside how long they were to be."""
    for name, findings in reversed(sides.items()):
        due, had = ([rest.due.total_seconds() / 60 for rest in findings.rests], _had_minutes(findings))
        axes.plot(due, had, ".", color=COLOURS[name], markersize=3, alpha=0.5)
    longest = max(rest.due.total_seconds() / 60 for rest in sides["Levelhead"].rests)
    axes.plot([0, longest], [0, longest], color=INK, linewidth=0.8)
    axes.set(title="rest after each hard call", xlabel="minutes due", ylabel="minutes until the next offer")
    axes.set_ylim(0, 30)
    axes.grid()


def _had_minutes(findings: Findings) -> list[float]:
    return [rest.had.total_seconds() / 60 for rest in findings.rests]


def _beside(count: int, place: int) -> Sequence[float]:
    return [at + (place - 0.5) * 0.4 for at in range(count)]
