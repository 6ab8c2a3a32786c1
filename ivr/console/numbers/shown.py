"""Readings and times as the visitor's language writes them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

from ivr.console.lasting import clock
from ivr.console.numbers.charts import Chart, Row
from ivr.figures.measures import Measure, Reading, Unit, unit_of
from ivr.figures.periods import Per
from ivr.figures.where import By
from ivr.page_words import PageWords

NOTHING = "-"
# Unicode CLDR, "Date Field Symbol Table".
TIMES = {Per.HOUR: "EHm", Per.DAY: "EMMMd", Per.WEEK: "MMMd"}


@dataclass(frozen=True)
class Shown:
    """`labels` are names for people, by what the groups are; `per` is how long a period is."""

    words: PageWords
    zone: ZoneInfo
    per: Per
    in_time_seconds: int
    labels: Mapping[By, Callable[[str], str | None]]

    @property
    def locale(self) -> Locale:
        return Locale.parse(self.words.language)

    def name(self, measure: Measure) -> str:
        return self.words(f"numbers-{_slug(measure)}")

    def formula(self, measure: Measure) -> str:
        return self.words(f"numbers-{_slug(measure)}-how", seconds=str(self.in_time_seconds))

    def reading(self, measure: Measure, reading: Reading) -> str:
        if reading.value is None:
            return NOTHING
        match unit_of(measure):
            case Unit.CALLS:
                return self.number(reading.value)
            case Unit.SECONDS:
                return clock(round(reading.value))
        return format_percent(reading.value, locale=self.locale)

    def counted(self, measure: Measure, reading: Reading) -> str:
        """What a share is a share of; what an average is one of."""
        if not reading.whole or reading.part is None:
            return ""
        if unit_of(measure) is Unit.SECONDS:
            return self.words("numbers-average-of", whole=self.number(reading.whole))
        if measure is Measure.SENIOR_LOAD:
            return self.words(
                "numbers-hours-of", part=self.hours(reading.part), whole=self.hours(reading.whole)
            )
        return self.words("numbers-part-of", part=self.number(reading.part), whole=self.number(reading.whole))

    def in_full(self, measure: Measure, reading: Reading) -> str:
        counted = self.counted(measure, reading)
        return self.reading(measure, reading) + (f" ({counted})" if counted else "")

    def number(self, number: float) -> str:
        return format_decimal(number, "#,##0", self.locale)

    def hours(self, seconds: int) -> str:
        return format_decimal(seconds / 3600, "#,##0.0", self.locale)

    def label(self, chart: Chart, row: Row) -> str:
        if chart.heading == "period":
            return self.time(datetime.fromisoformat(row.label))
        return self.group(By(chart.heading), row.label)

    def group(self, by: By, name: str) -> str:
        """A name for people; of what is not known, too."""
        return (self.labels.get(by, str)(name) or name) if name else self.words("numbers-not-known")

    def time(self, instant: datetime) -> str:
        local = instant.astimezone(self.zone)
        return format_skeleton(TIMES[self.per], local, self.zone, locale=self.locale)

    def day(self, day: date) -> str:
        return format_date(day, "medium", self.locale)


def _slug(measure: Measure) -> str:
    return measure.replace(" ", "-")
