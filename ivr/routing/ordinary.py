"""What is taken to be true of a call that is tried out, where nobody says."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from ivr.case import Outcome
from ivr.routing.facts import COUNTED_DAYS, WEEKDAYS, Facts
from ivr.routing.file import RoutingFile

RAISED: Mapping[str, Any] = {
    "voice_raised": True,
    "voice_rise_db": 9.0,
    "voice_seconds": 4.0,
    "voice_times": 1,
}
"""An ordinary raised voice."""

CALM: Mapping[str, Any] = {
    "voice_raised": False,
    "voice_rise_db": None,
    "voice_seconds": 0.0,
    "voice_times": 0,
}

USUAL_HOUR = 10
AN_HOUR = 60  # minutes
A_DAY = 1.0  # since the last call, where there was one
A_WAIT_SECONDS = 60.0  # of somebody who waits


Known = Mapping[str, Any]


def ordinary_call(given: Known, routing: RoutingFile) -> Facts:
    """The facts that are `given`, what they imply, and for the rest those of an ordinary first call.

    That is a calm voice and a known number, on the first line of the file, while it is open and nobody waits.
    """
    facts = {**_first_call(routing), **given}
    window_days = routing.repeat_callers.window_days
    implied = chain(
        _voice(facts), _history(facts, window_days), _line_and_hours(facts, routing), _queue(facts)
    )
    return Facts(**{**facts, **dict(implied), **given})


def _first_call(routing: RoutingFile) -> Known:
    weekday, hour = _when_open(routing)
    return {
        "known_caller": True,
        "open": True,
        "line": next(iter(routing.lines), routing.business.human_line),
        "weekday": weekday,
        "hour": hour,
        "free_seniors": len(routing.seniors),
    }


def _when_open(routing: RoutingFile) -> tuple[str, int]:
    """The first opening time of the week; ten o'clock, if it is one."""
    times = [
        (WEEKDAYS.index(day), period)
        for days, periods in routing.hours.weekly.items()
        for day in days
        for period in periods
    ]
    if not times:
        return WEEKDAYS[0], USUAL_HOUR
    day, period = min(times)
    is_usual = period.start <= USUAL_HOUR * AN_HOUR < period.end
    return WEEKDAYS[day], USUAL_HOUR if is_usual else period.start // AN_HOUR


def _voice(facts: Known) -> Iterator[tuple[str, Any]]:
    if any(facts.get(name) for name in RAISED):
        yield from RAISED.items()


def _history(facts: Known, window_days: int) -> Iterator[tuple[str, Any]]:
    """Who has called about an open case has called, and three calls in a day are three in a week."""
    in_case, said_no = facts.get("calls_in_case", 0), facts.get("surveys_not_solved")
    if in_case or said_no or facts.get("last_outcome", "none") != "none":
        yield "open_case", True
    if said_no:
        yield "last_outcome", str(Outcome.NOT_SOLVED)
    if in_case:
        yield "days_since_last_call", A_DAY
    if facts["known_caller"]:
        least = 0
        for days in COUNTED_DAYS:
            about_case = in_case if days >= window_days else 0
            least = max(least, about_case, facts.get(f"calls_{days}d") or 0)
            yield f"calls_{days}d", least


def _line_and_hours(facts: Known, routing: RoutingFile) -> Iterator[tuple[str, Any]]:
    yield "language", routing.language_of(facts["line"])
    if facts.get("closed_by"):
        yield "open", False
    elif not facts["open"]:
        yield "closed_by", "hours"


def _queue(facts: Known) -> Iterator[tuple[str, Any]]:
    waiting, longest = facts.get("callers_waiting"), facts.get("longest_wait_seconds")
    if longest and not waiting:
        yield "callers_waiting", 1
    if waiting and not longest:
        yield "longest_wait_seconds", A_WAIT_SECONDS
