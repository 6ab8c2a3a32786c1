"""What an address asks for."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from ivr.console.calls.filters import Filters
from ivr.searching import Result

BERLIN = ZoneInfo("Europe/Berlin")


def test_days_begin_and_end_at_midnight_where_the_business_is() -> None:
    sought = Filters.of({"since": "2026-10-25", "until": "2026-10-25"}).sought(BERLIN)
    assert sought.since == datetime(2026, 10, 24, 22, tzinfo=UTC)
    assert sought.until == datetime(2026, 10, 25, 23, tzinfo=UTC), "the day on which clocks go back"


def test_what_was_asked_is_written_as_it_was_read() -> None:
    asked = {
        "text": "cable",
        "since": "2026-11-23",
        "queue": "senior",
        "result": "not_solved",
        "raised": "yes",
        "repeat": "no",
    }
    filters = Filters.of(asked)
    assert filters.asked == asked
    assert (filters.result, filters.raised, filters.repeat) == (Result.NOT_SOLVED, True, False)


def test_nothing_is_asked_by_an_empty_form() -> None:
    assert Filters.of({"text": " ", "since": "", "line": "", "result": "", "raised": ""}) == Filters()


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": "0001-01-01"},
        {"until": "9999-12-31"},
        {"since": "23/11/2026"},
        {"result": "great"},
        {"raised": "perhaps"},
        {"text": "\0"},
    ],
)
def test_what_cannot_be_read_is_not_asked_for(wrong: dict[str, str]) -> None:
    assert Filters.of(wrong) == Filters()
