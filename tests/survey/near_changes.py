"""Surveys that are due near changes of clocks, and when they are dialled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import cycle, islice
from random import Random

from ivr.survey.calling_hours import CallingWindow, NoAllowedTime
from tests.survey.lawful import WEEKDAYS, Call, Law
from tests.survey.windows import window

HOUR_SECONDS = 3600
# A new year and a day off in a night of changed clocks among them.
CLOSED = (date(2026, 11, 1), date(2027, 3, 15), date(2027, 12, 31), date(2030, 3, 31))


@dataclass(frozen=True)
class Rules:
    """The same, as the file says it and as the law does."""

    window: CallingWindow
    law: Law


SHIPPED = Rules(window(days="mon-sat"), Law(9 * 60, 20 * 60, WEEKDAYS[:6]))
STRICT = Rules(
    window("08:30-18:45", "mon-fri", closed=tuple(str(day) for day in CLOSED)),
    Law(8 * 60 + 30, 18 * 60 + 45, WEEKDAYS[:5], CLOSED),
)
# In which clocks change.
NIGHT = Rules(window("00:30-04:00"), Law(30, 4 * 60, WEEKDAYS))
ALL = (SHIPPED, STRICT, NIGHT)


def due(changes: Sequence[float], count: int, dice: Random) -> list[Call]:
    """Near each change in turn; every third one or so is a second or third try."""
    moments = islice(_moments(dice.sample(changes, len(changes)), dice), count)
    return [Call(at, _tried(at, dice)) for at in moments]


def _moments(changes: Sequence[float], dice: Random) -> Iterator[float]:
    for change in cycle(changes):
        if dice.random() < 0.1:
            yield change + dice.choice((-900, -1, 0, 1, 900))
        else:
            yield change + dice.randint(-36 * HOUR_SECONDS, 36 * HOUR_SECONDS)


def _tried(at: float, dice: Random) -> tuple[float, ...]:
    count = dice.choice((0, 0, 0, 0, 1, 2))
    return tuple(at - dice.randint(HOUR_SECONDS, 48 * HOUR_SECONDS) for _ in range(count))


def dialled(window: CallingWindow, number: str, calls: Sequence[Call]) -> Iterator[Call]:
    """Each when it is dialled instead; those that never are, are missing."""
    for call in calls:
        tried_at = [datetime.fromtimestamp(tried, UTC) for tried in call.tried_at]
        try:
            at = window.next_allowed(datetime.fromtimestamp(call.at, UTC), number, tried_at)
        except NoAllowedTime:
            continue
        yield replace(call, at=at.timestamp())
