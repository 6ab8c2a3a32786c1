"""When agents are at work: it is written down as they come and go."""

from ivr.agents.roster import Roster
from ivr.figures.load import Span
from ivr.records import Records
from tests.agents.team import NOON, StoppedClock

ANN = "general-1"


def at_work(records: Records, clock: StoppedClock) -> list[tuple[float, float]]:
    """From hour to hour after noon."""

    def hours(span: Span) -> tuple[float, float]:
        began, ended = (at - NOON for at in span)
        return began.total_seconds() / 3600, ended.total_seconds() / 3600

    return sorted(hours(span) for span in records.shifts.at_work([ANN], NOON, clock.now()))


def test_who_is_enrolled_is_at_work_and_neither_in_a_break_nor_signed_out(
    records: Records, roster: Roster, clock: StoppedClock
) -> None:
    clock.passes(hours=1)
    roster.takes_break(records, ANN)
    clock.passes(hours=1)
    roster.signs_out(records, ANN)
    clock.passes(hours=1)
    roster.signs_in(records, ANN)
    clock.passes(hours=1)
    assert at_work(records, clock) == [(0, 1), (3, 4)]


def test_who_wants_a_break_during_a_call_is_at_work_to_its_end(
    records: Records, roster: Roster, clock: StoppedClock
) -> None:
    records.agents.take(ANN, "offer", NOON)
    clock.passes(hours=1)
    roster.takes_break(records, ANN)
    clock.passes(hours=1)
    records.agents.release(ANN, "offer", clock.now())
    clock.passes(hours=1)
    assert at_work(records, clock) == [(0, 2)]


def test_who_signs_in_twice_is_there_once(records: Records, roster: Roster, clock: StoppedClock) -> None:
    clock.passes(hours=1)
    roster.signs_in(records, ANN)
    clock.passes(hours=1)
    assert at_work(records, clock) == [(0, 2)]
