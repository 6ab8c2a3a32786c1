"""How a survey is kept inside calling hours more simply."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from ivr.routing.zones import zone
from ivr.survey.calling_hours import CallingWindow
from tests.survey.lawful import Call

STEP, HORIZON = timedelta(minutes=15), timedelta(days=31)
Zones = Callable[[Sequence[str], datetime], list[tzinfo]]


def first_zone(names: Sequence[str], _due: datetime) -> list[tzinfo]:
    return [zone(names[0])]


def machine_zones(names: Sequence[str], _due: datetime) -> list[tzinfo]:
    return [ZoneInfo(name) for name in names]


def offsets_of_the_day_before(names: Sequence[str], due: datetime) -> list[tzinfo]:
    """Worked out when the survey is scheduled, and kept."""
    day_before = due - timedelta(days=1)
    return [
        timezone(zone(name).utcoffset(day_before.astimezone(zone(name))) or timedelta()) for name in names
    ]


WAYS: dict[str, Zones] = {
    "the number's first zone": first_zone,
    "offsets of the day before": offsets_of_the_day_before,
    "the machine's own time zones": machine_zones,
}


def dialled_simply(
    zones_of: Zones, window: CallingWindow, calls: Sequence[Call], names: Sequence[str], country: str | None
) -> Iterator[Call]:
    for call in calls:
        moment = due = datetime.fromtimestamp(call.at, UTC)
        zones = zones_of(names, due)
        while not _holds(window, moment, zones, country) and moment < due + HORIZON:
            moment += STEP
        if moment < due + HORIZON:
            yield replace(call, at=moment.timestamp())


def _holds(window: CallingWindow, at: datetime, zones: Sequence[tzinfo], country: str | None) -> bool:
    local_times = [at.astimezone(zone) for zone in zones]
    return not window.days.is_business_off(at.astimezone(window.time_zone).date()) and all(
        window.hours.holds(local) and window.days.hold(local.date(), country) for local in local_times
    )
