"""Every number that can be shown, by its name; `docs/figures.md` says what each counts."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from ivr.figures import calls
from ivr.figures.share import Share
from ivr.figures.sums import Sums
from ivr.figures.tally import Figure


class Measure(StrEnum):
    CALLS = "calls"
    RAISED = "raised"
    REPEATED = "repeated"
    SPEED_OF_ANSWER = "speed of answer"
    LONGEST_WAIT = "longest wait"
    SERVICE_LEVEL = "service level"
    ABANDONED = "abandoned"
    SENIOR_LOAD = "senior load"
    FIRST_CONTACT = "first-contact resolution"
    SATISFACTION = "satisfaction"
    RESPONSE = "response rate"
    UNSOLVED = "unsolved"
    PRECISION = "precision"


class Unit(StrEnum):
    CALLS = "calls"
    SECONDS = "seconds"
    SHARE = "share"


class Reading(NamedTuple):
    """`value` is in the measure's unit, a share from 0 to 1; None of nothing. It is `part` of `whole`, if any."""

    value: float | None
    part: int | None = None
    whole: int | None = None


UNITS: Mapping[Measure, Unit] = {
    Measure.CALLS: Unit.CALLS,
    Measure.SPEED_OF_ANSWER: Unit.SECONDS,
    Measure.LONGEST_WAIT: Unit.SECONDS,
}


def unit_of(measure: Measure) -> Unit:
    return UNITS.get(measure, Unit.SHARE)


def read(measure: Measure, sums: Sums, senior_load: Share | None = None) -> Reading:
    match measure:
        case Measure.CALLS:
            return Reading(sums.calls.calls)
        case Measure.LONGEST_WAIT:
            return Reading(sums.calls.longest_seconds if sums.calls.in_line else None)
        case Measure.SENIOR_LOAD:
            return _of(senior_load) if senior_load else Reading(None)
    formula = FORMULAS.get(measure)
    return _of(formula(sums.calls) if formula else sums.share(Figure(measure)))


FORMULAS: Mapping[Measure, Callable[[calls.CallCounts], Share]] = {
    Measure.RAISED: calls.raised,
    Measure.REPEATED: calls.repeated,
    Measure.SPEED_OF_ANSWER: calls.speed_of_answer,
    Measure.SERVICE_LEVEL: calls.service_level,
    Measure.ABANDONED: calls.abandonment,
}


def _of(share: Share) -> Reading:
    return Reading(share.ratio, share.part, share.whole)
