"""Readings and times as people write them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ivr.console.numbers.shown import Shown
from ivr.console.page_words import page_words
from ivr.figures.measures import Measure, Reading
from ivr.figures.periods import Per
from ivr.figures.where import By

NOON = datetime(2026, 11, 2, 17, tzinfo=UTC)


def shown(language: str = "en", per: Per = Per.DAY) -> Shown:
    labels = {By.REASON: {"billing": "a bill"}.get}
    return Shown(page_words(language), ZoneInfo("America/New_York"), per, 20, labels)


@pytest.mark.parametrize(
    "measure, reading, text",
    [
        (Measure.CALLS, Reading(12345), "12,345"),
        (Measure.UNSOLVED, Reading(0.25, 500, 2000), "25% (500 of 2,000)"),
        (Measure.SPEED_OF_ANSWER, Reading(61.4, 614, 10), "1:01 (10 answered)"),
        (Measure.LONGEST_WAIT, Reading(3725.0), "1:02:05"),
        (Measure.LONGEST_WAIT, Reading(59.6), "1:00"),
        (Measure.SENIOR_LOAD, Reading(0.5, 1800, 3600), "50% (0.5 of 1.0 hours)"),
        (Measure.SATISFACTION, Reading(None, 0, 0), "-"),
    ],
)
def test_a_reading_says_of_how_many_it_is(measure: Measure, reading: Reading, text: str) -> None:
    assert shown().in_full(measure, reading) == text


def test_each_language_writes_numbers_its_own_way() -> None:
    assert shown("de").in_full(Measure.UNSOLVED, Reading(0.25, 500, 2000)) == "25\xa0% (500 von 2.000)"


@pytest.mark.parametrize("per, text", [(Per.HOUR, "Mon 12:00"), (Per.DAY, "Mon, Nov 2"), (Per.WEEK, "Nov 2")])
def test_times_are_those_of_the_business(per: Per, text: str) -> None:
    assert shown(per=per).time(NOON) == text
    assert shown().day(date(2026, 11, 2)) == "Nov 2, 2026"


def test_groups_have_the_names_that_people_know() -> None:
    assert shown().group(By.REASON, "billing") == "a bill"
    assert shown().group(By.REASON, "gone-from-the-file") == "gone-from-the-file"
    assert shown().group(By.QUEUE, "senior") == "senior"
    assert shown().group(By.RULE, "") == "(not known)"


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_every_measure_has_a_name_and_its_formula(language: str, measure: Measure) -> None:
    assert shown(language).name(measure)
    assert shown(language).formula(measure)


def test_the_formula_of_the_service_level_names_the_time() -> None:
    assert "within 20 seconds" in shown().formula(Measure.SERVICE_LEVEL)
