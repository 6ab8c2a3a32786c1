"""The two pictures of a comparison, as SVG and PNG; they can be read on light and on dark ground."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter
from operating_points import curve

INK = "#808890"
COLOURS = {
    "absolute level": "#9a8c7c",
    "level over baseline": "#d9822b",
    "eGeMAPS + SVM": "#a06cd5",
    "Silero VAD + level": "#3b8fd9",
    "ours": "#2fa36b",
}
STYLES = {"eGeMAPS + SVM, our corpora": "--", "ours, low": "--", "ours, high": ":"}
LONGEST_SECONDS = 8.0
RATES = (0.1, 0.3, 1, 3, 10, 30, 100)
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
    "xtick.color": INK,
    "ytick.color": INK,
}


def detection_error(
    swept: pd.DataFrame, points: Mapping[str, tuple[float, float]], target: float, out: Path
) -> None:
    """`swept`: rows at every setting. `points`: false alarms/h and the share detected, of each entry."""
    with mpl.rc_context(STYLE):
        _, axes = plt.subplots(figsize=(8, 5.5), layout="constrained")
        for name, rows in swept.groupby("detector", sort=False):
            _curve(axes, str(name), rows)
        for name, (rate, detected) in points.items():
            _point(axes, name, rate, detected)
        axes.axvline(target, color=INK, linewidth=0.8, linestyle=":")
        axes.set(xlabel="false alarms per hour of normal speech", ylabel="raised calls missed")
        axes.set_xscale("symlog", linthresh=RATES[0], linscale=0.3)
        axes.set_xticks([0, *RATES], ["0", *(f"{rate:g}" for rate in RATES)])
        axes.set(xlim=(0, RATES[-1]), ylim=(0, 1))
        _finish(axes, out / "detection-error")


def time_to_detect(rows: Mapping[str, pd.DataFrame], out: Path) -> None:
    """`rows`: of each entry, at its setting."""
    with mpl.rc_context(STYLE):
        _, axes = plt.subplots(figsize=(8, 5.5), layout="constrained")
        for name, part in rows.items():
            raised = part[part.kind == "raised"]
            waits = np.sort(raised.seconds_to_detect.dropna().astype(float))
            share = np.arange(len(waits) + 1) / max(1, len(raised))
            times = [0.0, *waits, LONGEST_SECONDS]
            line = axes.step(times, [*share, share[-1]], _style(name), where="post", label=name)
            plt.setp(line, color=_colour(name), linewidth=2)
        axes.set(xlabel="seconds after the voice is raised", ylabel="raised calls detected by then")
        axes.set(xlim=(0, LONGEST_SECONDS), ylim=(0, 1))
        _finish(axes, out / "time-to-detect")


def _curve(axes: Axes, name: str, rows: pd.DataFrame) -> None:
    points = curve(rows)
    # What hardly ever falls silent raises few alarms: the curve begins where most are raised.
    points = points.iloc[int(points["false alarms/h"].to_numpy().argmax()) :]
    missed = 1 - points.detected
    axes.plot(points["false alarms/h"], missed, _style(name), color=_colour(name), linewidth=2, label=name)


def _point(axes: Axes, name: str, rate: float, detected: float) -> None:
    axes.plot(rate, 1 - detected, "o", color=_colour(name), markersize=8, clip_on=False, zorder=3)
    if name.startswith("ours, "):
        text = name.removeprefix("ours, ")
        axes.annotate(text, (rate, 1 - detected), (6, 6), textcoords="offset points", color=_colour(name))


def _finish(axes: Axes, out: Path) -> None:
    axes.yaxis.set_major_formatter(FuncFormatter(lambda share, _: f"{100 * share:.0f} %"))
    axes.grid(visible=True)
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.01), ncols=3)
    figure = axes.get_figure()
    assert isinstance(figure, Figure)
    figure.savefig(out.with_suffix(".svg"), metadata={"Date": None})
    figure.savefig(out.with_suffix(".png"), dpi=150)
    plt.close(figure)


def _colour(name: str) -> str:
    return COLOURS[name.partition(",")[0]]


def _style(name: str) -> str:
    return STYLES.get(name, "-")
