"""The picture of a shift: waits, loads and rests, with Levelhead's care and without; on light and dark ground."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

from bench.agents.findings import KINDS, Findings

INK = "#808890"
COLOURS = {"Levelhead": "#2fa36b", "plain longest idle": "#d9822b"}
MOST_OF_A_REST = 3.0
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


def _waits(axes: Axes, sides: Mapping[str, Findings]) -> None:
    """By kind of caller: a bar up to the median, a line up to 95 %, a dot at the longest."""
    for place, (name, findings) in enumerate(sides.items()):
        at = _beside(len(KINDS), place)
        minutes = [np.array(findings.waits[kind] or [0]) / 60 for kind in KINDS]
        middle, high = ([np.quantile(waits, share) for waits in minutes] for share in (0.5, 0.95))
        axes.bar(at, middle, 0.36, color=COLOURS[name], label=name)
        axes.vlines(at, middle, high, color=COLOURS[name])
        axes.plot(at, [waits.max() for waits in minutes], "o", color=COLOURS[name], markersize=4)
    axes.set_xticks(range(len(KINDS)), KINDS)
    axes.set(title="minutes in line: median, 95 %, longest", ylabel="minutes")
    axes.grid(axis="y")


def _loads(axes: Axes, sides: Mapping[str, Findings]) -> None:
    for place, (name, findings) in enumerate(sides.items()):
        loads = sorted(findings.senior_loads.values(), reverse=True)
        axes.bar(_beside(len(loads), place), loads, 0.36, color=COLOURS[name])
    axes.set_xticks(range(len(loads)), [str(place + 1) for place in range(len(loads))])
    axes.set(title="conversations of each senior", xlabel="seniors, busiest first")
    axes.grid(axis="y")


def _rests(axes: Axes, sides: Mapping[str, Findings]) -> None:
    """How many rests were shorter than such a part of what was due."""
    parts = np.linspace(0, MOST_OF_A_REST, 151)
    for name, findings in sides.items():
        had = np.sort([rest.had / rest.due for rest in findings.rests])
        shorter = np.searchsorted(had, parts) / len(had)
        axes.plot(parts, shorter, color=COLOURS[name], linewidth=2)
    axes.axvline(1, color=INK, linewidth=0.8, linestyle=":")
    axes.set(title="rests after hard calls", xlabel="rest had / rest due", ylabel="share that were shorter")
    axes.set(xlim=(0, MOST_OF_A_REST), ylim=(0, 1))
    axes.grid()


def _beside(count: int, place: int) -> Sequence[float]:
    return [at + (place - 0.5) * 0.4 for at in range(count)]
