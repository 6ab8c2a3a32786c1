"""What the page draws: each chart is a table too, and a file for spreadsheets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from ivr.figures.measures import Measure, Reading, Unit, read, unit_of
from ivr.figures.numbers import Numbers
from ivr.figures.share import Share
from ivr.figures.sums import Sums
from ivr.figures.where import By

SINGLE = (Measure.CALLS, Measure.LONGEST_WAIT)
OVER_TIME = {
    "calls": (Measure.CALLS,),
    "callers": (Measure.RAISED, Measure.REPEATED),
    "waits": (Measure.SPEED_OF_ANSWER, Measure.LONGEST_WAIT),
    "service": (Measure.SERVICE_LEVEL, Measure.ABANDONED),
    "answers": (Measure.FIRST_CONTACT, Measure.SATISFACTION, Measure.UNSOLVED),
    "load": (Measure.SENIOR_LOAD,),
}
GROUPED = tuple(measure for measure in Measure if measure is not Measure.SENIOR_LOAD)


class Drawn(StrEnum):
    COLUMNS = "columns"  # over time
    LINES = "lines"
    BARS = "bars"  # one below the other, for names
    NOT = "not"  # too much for a picture


@dataclass(frozen=True)
class Row:
    """`label` is an instant over time, else a name; one reading for each measure of the chart."""

    label: str
    readings: Sequence[Reading]


@dataclass(frozen=True)
class Chart:
    """`heading` is what the labels are: `period`, or a `By`."""

    name: str
    drawn: Drawn
    heading: str
    measures: Sequence[Measure]
    rows: Sequence[Row]

    @property
    def unit(self) -> Unit:
        return unit_of(self.measures[0])

    @property
    def is_empty(self) -> bool:
        return not any(reading.value for row in self.rows for reading in row.readings)


def charts(numbers: Numbers, by: By) -> list[Chart]:
    return [*over_time(numbers), *by_names(numbers, by)]


def over_time(numbers: Numbers) -> Iterable[Chart]:
    begins = [period.since.isoformat() for period in numbers.periods]
    found = list(zip(begins, numbers.over_time, numbers.senior_load, strict=True))
    for name, measures in OVER_TIME.items():
        rows = [_row(begin, measures, sums, load) for begin, sums, load in found]
        drawn = Drawn.COLUMNS if measures[0] is Measure.CALLS else Drawn.LINES
        yield Chart(name, drawn, "period", measures, rows)


def by_names(numbers: Numbers, by: By) -> Iterable[Chart]:
    """The unsolved by reason and the precision by rule have only those of which it is known."""
    yield _by(numbers, "groups", Drawn.NOT, by, GROUPED)
    for name, each, measure in (
        ("unsolved", By.REASON, Measure.UNSOLVED),
        ("precision", By.RULE, Measure.PRECISION),
    ):
        chart = _by(numbers, name, Drawn.BARS, each, (measure,))
        yield replace(chart, rows=[row for row in chart.rows if row.readings[0].value is not None])


def _by(numbers: Numbers, name: str, drawn: Drawn, by: By, measures: Sequence[Measure]) -> Chart:
    rows = [_row(group, measures, sums) for group, sums in numbers.by(by).items()]
    return Chart(name, drawn, by, measures, rows)


def _row(label: str, measures: Sequence[Measure], sums: Sums, load: Share | None = None) -> Row:
    return Row(label, [read(measure, sums, load) for measure in measures])


def csv_columns(chart: Chart) -> list[str]:
    return [chart.heading, *chain.from_iterable(_names(measure) for measure in chart.measures)]


def csv_row(chart: Chart, row: Row) -> list[object]:
    cells = zip(chart.measures, row.readings, strict=True)
    return [row.label, *chain.from_iterable(_cells(measure, reading) for measure, reading in cells)]


def _names(measure: Measure) -> list[str]:
    return [measure] if measure in SINGLE else [measure, f"{measure}: part", f"{measure}: of"]


def _cells(measure: Measure, reading: Reading) -> list[object]:
    return [reading.value] if measure in SINGLE else list(reading)
