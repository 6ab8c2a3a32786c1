"""When a caller wants to be called back, when that can be, and by whose clock it is told them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from ivr.survey.quarters import full_quarter, moments

# Longer than any business is closed in a row.
LONGEST = timedelta(days=14)
IN_THREE_HOURS, TOMORROW = "2", "3"


@dataclass(frozen=True)
class LocalClock:
    """`is_theirs` is whether it is surely the caller's, and not that of the business."""

    zone: tzinfo
    is_theirs: bool


def clock_of(possible: Sequence[tzinfo], at: datetime, business: tzinfo) -> LocalClock:
    """`possible` are the zones that the caller's number can be in."""
    offsets = {at.astimezone(zone).utcoffset() for zone in possible}
    return LocalClock(possible[0], True) if len(offsets) == 1 else LocalClock(business, False)


def wanted_at(key: str, now: datetime, zone: tzinfo) -> datetime:
    """By the key of the time that was chosen; any other one means as soon as possible."""
    if key == IN_THREE_HOURS:
        return full_quarter(now + timedelta(hours=3))
    if key == TOMORROW:
        # By the clock, also where the night is an hour longer.
        same_time = now.astimezone(zone) + timedelta(days=1)
        return full_quarter(same_time.astimezone(UTC))
    return now


def first_possible(wanted: datetime, *conditions: Callable[[datetime], bool]) -> datetime | None:
    """`wanted` itself or the first full quarter of an hour after it at which all conditions hold."""
    possible = moments(wanted, LONGEST)
    return next((at for at in possible if all(holds(at) for holds in conditions)), None)
