"""The picture of a recording as SVG: level against the caller's own, and effort beneath it."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ivr.voice.axes import Scale, curve, decibel_axis, line, text, time_axis
from ivr.voice.heard import Heard, HeardRise, Moment

WIDTH, HEIGHT = 960, 410
LEFT, RIGHT = 64, WIDTH - 20
LEVEL_TOP, LEVEL_BOTTOM = 56, 256
EFFORT_TOP, EFFORT_BOTTOM = 298, 378
QUIETEST_DBFS, LOUDEST_DBFS = -70, 0
EFFORT_DB = 15

# Colours without variables: not every program that shows SVG knows those.
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #1d2733 }
.name { font-size: 15px; font-weight: 600 }
.ground { fill: #fff }
.grid, .tick { stroke: #d5dae0 }
.level, .effort { fill: none; stroke: #1d2733; stroke-width: 1.4; stroke-linejoin: round }
.own { fill: none; stroke: #0b6bcb; stroke-width: 2; stroke-dasharray: 7 4 }
.own-name { fill: #0b6bcb }
.raised, .raised-name { fill: #c2410c }
.raised { fill-opacity: .2 }
.said { stroke: #c2410c; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
  text { fill: #e4e8ee }
  .ground { fill: #12171e }
  .grid, .tick { stroke: #39424e }
  .level, .effort { stroke: #e4e8ee }
  .own { stroke: #6db6ff }
  .own-name { fill: #6db6ff }
  .raised, .raised-name { fill: #ff9d5c }
  .said { stroke: #ff9d5c }
}
"""


def drawn(name: str, heard: Heard) -> str:
    """A document of its own, in the colours of a light or a dark page. `name` is its title."""
    svg = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {HEIGHT}", role="img")
    SubElement(svg, "style").text = STYLE
    SubElement(svg, "rect", {"class": "ground", "width": str(WIDTH), "height": str(HEIGHT)})
    text(svg, LEFT, 24, name, **{"class": "name"})
    x = Scale(0, max(heard.seconds, 1), LEFT, RIGHT)
    for rise in heard.rises:
        _span(svg, rise, x)
    _level(svg, heard, x)
    _effort(svg, heard, x)
    time_axis(svg, x, EFFORT_BOTTOM)
    indent(svg)
    return tostring(svg, encoding="unicode")


def _span(svg: Element, rise: HeardRise, x: Scale) -> None:
    left, right = x(rise.from_seconds), x(rise.to_seconds)
    place = {"x": left, "y": LEVEL_TOP, "width": round(right - left, 1), "height": EFFORT_BOTTOM - LEVEL_TOP}
    shown = SubElement(
        svg, "rect", {"class": "raised", **{name: str(value) for name, value in place.items()}}
    )
    SubElement(shown, "title").text = f"raised from {rise.from_seconds:.1f} s to {rise.to_seconds:.1f} s"
    said = x(rise.said_at_seconds)
    line(svg, "said", (said, said), (LEVEL_TOP, LEVEL_TOP + 12))


def _level(svg: Element, heard: Heard, x: Scale) -> None:
    y = Scale(QUIETEST_DBFS, LOUDEST_DBFS, LEVEL_BOTTOM, LEVEL_TOP)
    decibel_axis(svg, y, x)
    text(svg, LEFT, LEVEL_TOP - 10, "Level, dBFS")
    text(svg, LEFT + 110, LEVEL_TOP - 10, "- - the caller's own level", **{"class": "own-name"})
    if heard.rises:
        text(svg, LEFT + 290, LEVEL_TOP - 10, "▇ raised, ▏ when it was said", **{"class": "raised-name"})
    curve(svg, "level", _points(heard, x, y, lambda moment: moment.level_dbfs))
    curve(svg, "own", _points(heard, x, y, lambda moment: moment.own_level_dbfs))


def _effort(svg: Element, heard: Heard, x: Scale) -> None:
    y = Scale(-EFFORT_DB, EFFORT_DB, EFFORT_BOTTOM, EFFORT_TOP)
    decibel_axis(svg, y, x, signed=True)
    text(svg, LEFT, EFFORT_TOP - 10, "Effort, dB that sound above 1 kHz has gained on sound below it")
    curve(svg, "effort", _points(heard, x, y, _effort_db))


def _effort_db(moment: Moment) -> float | None:
    return moment.judgement.effort if moment.judgement else None


def _points(
    heard: Heard, x: Scale, y: Scale, value_of: Callable[[Moment], float | None]
) -> Iterator[tuple[float, float] | None]:
    for moment in heard.moments:
        value = value_of(moment)
        yield None if value is None else (x(moment.at_seconds), y(value))
