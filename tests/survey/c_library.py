"""What clocks show somewhere, as the C library tells it: none of our code, nor Python's own reading of time zones."""

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources

ZONES = resources.files("tzdata") / "zoneinfo"
DAY_SECONDS = 86_400


def local_times(zone: str, moments: Iterable[float]) -> list[time.struct_time]:
    """`moments` are seconds since 1970."""
    with _clock_in(zone):
        return [time.localtime(moment) for moment in moments]


def changes(zone: str, first_year: int, last_year: int) -> list[float]:
    """Each moment, in seconds since 1970, from which on clocks differ from UTC by something else;
    none that is taken back within a day."""
    begin, end = (datetime(year, 1, 1, tzinfo=UTC).timestamp() for year in (first_year, last_year + 1))
    with _clock_in(zone):
        return list(_changes(int(begin), int(end)))


@contextmanager
def _clock_in(zone: str) -> Iterator[None]:
    """By the rules of the tzdata package; a TZ with a colon names a file (glibc manual, "TZ Variable")."""
    before = os.environ.get("TZ")
    _set(f":{ZONES.joinpath(*zone.split('/'))}")
    try:
        yield
    finally:
        _set(before)


def _set(zone: str | None) -> None:
    os.environ.pop("TZ", None)
    if zone is not None:
        os.environ["TZ"] = zone
    time.tzset()


def _changes(begin: int, end: int) -> Iterator[int]:
    for early in range(begin, end, DAY_SECONDS):
        late = early + DAY_SECONDS
        if _offset(early) != _offset(late):
            yield _first_after(early, late)


def _first_after(early: int, late: int) -> int:
    while late - early > 1:
        middle = (early + late) // 2
        early, late = (middle, late) if _offset(middle) == _offset(early) else (early, middle)
    return late


def _offset(moment: int) -> int:
    return time.localtime(moment).tm_gmtoff
