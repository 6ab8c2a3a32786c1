"""When agents were at work, and how much of that they talked."""

from datetime import timedelta

from ivr.agents.agent import AgentState
from ivr.agents.offer import OfferKind, OfferState
from ivr.figures.load import Span, loads
from ivr.figures.periods import Period
from ivr.figures.share import Share
from ivr.records import Records
from tests.store.samples import NOON, a_sid, an_offer, later

SENIORS = ["senior-1", "senior-2"]
EVENING = later(hours=8)


def shift(records: Records, agent: str, since_hour: float, until_hour: float | None = None) -> None:
    records.shifts.begin(agent, later(hours=since_hour))
    if until_hour is not None:
        records.shifts.end(agent, later(hours=until_hour))


def talks(
    records: Records, key: int, agent: str, since_hour: float, until_hour: float | None, **fields: object
) -> None:
    over = {} if until_hour is None else {"ended_at": later(hours=until_hour)}
    state = OfferState.ACCEPTED if until_hour is None else OfferState.DONE
    accepted = {"accepted_at": later(hours=since_hour), "made_at": later(hours=since_hour)}
    known = {"agent": agent, "call_sid": a_sid(key), "state": state} | accepted | over | fields
    records.offers.add(an_offer(f"offer-{key}", **known))


def test_a_shift_is_counted_as_far_as_it_lies_in_the_time_asked_about(records: Records) -> None:
    shift(records, "senior-1", -2, 1)
    shift(records, "senior-1", 3, 4)
    shift(records, "senior-2", 7)
    shift(records, "general-1", 0, 8)
    spans = records.shifts.at_work(SENIORS, NOON, EVENING)
    assert sorted(spans) == [
        Span(NOON, later(hours=1)),
        Span(later(hours=3), later(hours=4)),
        Span(later(hours=7), EVENING),
    ]


def test_who_is_at_work_begins_no_second_shift_and_who_is_not_ends_none(records: Records) -> None:
    records.shifts.end("senior-1", NOON)
    shift(records, "senior-1", 1)
    shift(records, "senior-1", 2, 3)
    records.shifts.end("senior-1", later(hours=4))
    assert records.shifts.at_work(SENIORS, NOON, EVENING) == [Span(later(hours=1), later(hours=3))]


def test_conversations_and_seats_count_and_what_was_not_taken_does_not(records: Records) -> None:
    shift(records, "senior-1", 0, 8)
    talks(records, 1, "senior-1", 1, 2)
    talks(records, 2, "senior-1", 3, 3.5, kind=OfferKind.SEAT)
    talks(records, 3, "senior-1", 7, None)
    talks(records, 4, "general-1", 1, 2)
    records.offers.add(
        an_offer("passed", call_sid=a_sid(5), state=OfferState.PASSED, ended_at=later(hours=5))
    )
    talk = records.shifts.in_conversation(SENIORS, NOON, EVENING)
    work = records.shifts.at_work(SENIORS, NOON, EVENING)
    assert loads(talk, work, [Period(NOON, EVENING)]) == [Share(9_000, 28_800)]


def test_a_conversation_before_the_first_shift_that_is_known_does_not_count(records: Records) -> None:
    shift(records, "senior-1", 4, 8)
    talks(records, 1, "senior-1", 1, 2)
    assert records.shifts.in_conversation(SENIORS, NOON, EVENING) == []


def test_who_had_asked_for_a_break_is_not_at_work_once_the_call_is_over(records: Records) -> None:
    records.agents.enrol(["senior-1"], NOON)
    records.agents.take("senior-1", "offer", later(hours=1))
    records.agents.change("senior-1", next_state=AgentState.BREAK)
    records.agents.release("senior-1", "offer", later(hours=2))
    assert records.shifts.at_work(SENIORS, NOON, EVENING) == [Span(NOON, later(hours=2))]


def test_who_goes_on_taking_calls_stays_at_work(records: Records) -> None:
    records.agents.enrol(["senior-1"], NOON)
    records.agents.take("senior-1", "offer", later(hours=1))
    records.agents.release("senior-1", "offer", later(hours=2), available_from=later(hours=3))
    assert records.shifts.at_work(SENIORS, NOON, EVENING) == [Span(NOON, EVENING)]


def test_old_shifts_are_forgotten_and_one_that_goes_on_is_not(records: Records) -> None:
    shift(records, "senior-1", 0, 1)
    shift(records, "senior-2", 0)
    records.shifts.forget(before=later(hours=1) + timedelta(seconds=1))
    assert records.shifts.at_work(SENIORS, NOON, EVENING) == [Span(NOON, EVENING)]
