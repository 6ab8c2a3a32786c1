"""The parts of a chart in SVG: scales, axes with their ticks, lines."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ivr.voice.names import printable

STEPS = (1, 2, 5)
FEWEST_PIXELS = {"x": 70, "y": 24}  # between ticks


@dataclass(frozen=True, slots=True)
class Scale:
    """From values, `low` to `high`, to pixels."""

    low: float
    high: float
    first_pixel: float
    last_pixel: float

    def __call__(self, value: float) -> float:
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return round(self.first_pixel + share * (self.last_pixel - self.first_pixel), 1)

    def ticks(self, fewest_pixels: float) -> Iterator[float]:
        """Round values, at least so many pixels apart."""
        room = fewest_pixels * (self.high - self.low) / abs(self.last_pixel - self.first_pixel)
        ten = 10.0 ** math.floor(math.log10(room))
        step = next(step * ten for step in (*STEPS, 10) if step * ten >= room)
        for number in range(math.ceil(self.low / step), math.floor(self.high / step) + 1):
            yield number * step


def text(parent: Element, x: float, y: float, label: str, **attributes: str) -> None:
    SubElement(parent, "text", {"x": str(x), "y": str(y), **attributes}).text = printable(label)


def line(parent: Element, kind: str, x: tuple[float, float], y: tuple[float, float]) -> None:
    places = {"x1": x[0], "x2": x[1], "y1": y[0], "y2": y[1]}
    SubElement(parent, "line", {"class": kind, **{name: str(place) for name, place in places.items()}})


def curve(parent: Element, kind: str, points: Iterable[tuple[float, float] | None]) -> None:
    """None lifts the pen."""
    path, pen = "", "M"
    for point in points:
        path += f"{pen}{point[0]} {point[1]}" if point else ""
        pen = "L" if point else "M"
    if path:
        SubElement(parent, "path", {"class": kind, "d": path})


def decibel_axis(parent: Element, decibels: Scale, x: Scale, *, signed: bool = False) -> None:
    """Grid lines with their values to the left."""
    for tick in decibels.ticks(FEWEST_PIXELS["y"]):
        y = decibels(tick)
        line(parent, "grid", (x.first_pixel, x.last_pixel), (y, y))
        text(
            parent,
            x.first_pixel - 8,
            y + 4,
            f"{tick:{'+' if signed and tick else ''}g}",
            **{"text-anchor": "end"},
        )


def time_axis(parent: Element, x: Scale, y: float) -> None:
    for tick in x.ticks(FEWEST_PIXELS["x"]):
        line(parent, "tick", (x(tick), x(tick)), (y, y + 5))
        text(parent, x(tick), y + 20, f"{tick:g} s", **{"text-anchor": "middle"})
