"""Who waits, and who is on the line."""

import pytest
from sqlalchemy import event

from ivr.agents.offer import PENDING, OfferKind, OfferState
from ivr.call import CallState, Wish
from ivr.records import Queued, Records
from ivr.store import SqlStore
from ivr.store.store import SqlRecords
from tests.store.samples import NOON, NUMBER, a_call, a_sid, an_offer, evidence, later

ENDED_OFFERS = [state for state in OfferState if state not in PENDING]


def test_only_callers_who_wait_and_want_to_are_in_the_line(records: Records) -> None:
    for number, state in enumerate(CallState):
        records.calls.add(a_call(number, state=state))
    records.calls.add(a_call(99, wish=Wish.CALLBACK))
    assert [call.state for call in records.calls.waiting()] == [CallState.WAITING]


@pytest.mark.parametrize("state", PENDING)
def test_a_caller_who_is_being_offered_is_not_offered_again(records: Records, state: OfferState) -> None:
    records.calls.add(a_call())
    records.offers.add(an_offer(state=state))
    assert records.calls.waiting() == []


@pytest.mark.parametrize("state", ENDED_OFFERS)
def test_a_caller_whose_offer_came_to_nothing_is_offered_again(records: Records, state: OfferState) -> None:
    records.calls.add(a_call())
    records.offers.add(an_offer(state=state))
    assert [call.sid for call in records.calls.waiting()] == [a_sid()]


def test_calls_live_until_they_end(records: Records) -> None:
    for number, state in enumerate(CallState):
        records.calls.add(a_call(number, state=state, received_at=later(minutes=number)))
    live = records.calls.live(before=later(minutes=3))
    assert {call.state for call in live} == {CallState.INTAKE, CallState.WAITING, CallState.CONNECTING}
    assert CallState.ENDED not in {call.state for call in records.calls.live(before=later(days=1))}


def test_a_number_is_on_the_line_while_a_call_of_it_lives(records: Records) -> None:
    records.calls.add(a_call())
    assert records.calls.is_on_the_line(NUMBER)
    assert not records.calls.is_on_the_line("+12125550124")
    records.calls.change(a_sid(), state=CallState.ENDED)
    assert not records.calls.is_on_the_line(NUMBER)


def test_the_calls_of_a_number_are_counted_from_an_instant_on(records: Records) -> None:
    for number, days in enumerate([-29, -6.9, -3, -0.5]):
        records.calls.add(a_call(number, received_at=later(days=days), counted=True))
    records.calls.add(a_call(50, received_at=later(days=-0.5), counted=False))
    records.calls.add(a_call(60, received_at=later(days=-0.5), counted=True))
    records.calls.change(a_sid(60), number="+12125550124")
    since = [later(days=-days) for days in (1, 7, 30)]
    assert records.calls.counted(NUMBER, since) == (1, 3, 4)
    assert records.calls.counted("+12125550125", since) == (0, 0, 0)


def test_a_call_at_the_very_instant_is_not_after_it(records: Records) -> None:
    records.calls.add(a_call(received_at=later(days=-1), counted=True))
    assert records.calls.counted(NUMBER, [later(days=-1)]) == (0,)


def test_nobody_in_the_line_has_waited_for_no_time(records: Records) -> None:
    records.calls.add(a_call(state=CallState.TALKING, since=NOON))
    assert records.calls.queued(besides=a_sid(9)) == Queued(0, None)


def test_the_line_is_as_long_as_its_callers_besides_oneself(records: Records) -> None:
    for number, minute in [(1, 3), (2, 1), (3, 2), (4, 0)]:
        records.calls.add(a_call(number, since=later(minutes=minute)))
    records.calls.change(a_sid(3), wish=Wish.CALLBACK)
    records.offers.add(an_offer(call_sid=a_sid(2)))
    assert records.calls.queued(besides=a_sid(4)) == Queued(2, later(minutes=1))


def test_what_is_asked_on_every_call_reads_no_calls_that_have_ended(sqlite_store: SqlStore) -> None:
    asked: list[tuple[str, object]] = []
    with sqlite_store.engine.connect() as connection:
        event.listen(connection, "before_cursor_execute", lambda *seen: asked.append(seen[2:4]))
        calls = SqlRecords(connection).calls
        calls.waiting(), calls.connecting(), calls.queued(a_sid()), calls.counted(NUMBER, [NOON])
        for statement, values in tuple(asked):
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)  # type: ignore[arg-type]
            assert "SCAN calls" not in [step.detail for step in plan], statement


def test_conversations_in_which_the_voice_is_raised_now_are_known(records: Records) -> None:
    for number, state in enumerate(CallState):
        records.calls.add(a_call(number, state=state))
        records.voices.rose(a_sid(number), evidence(8.0, 2.0))
    records.calls.add(a_call(98, state=CallState.TALKING))
    records.calls.add(a_call(99, state=CallState.TALKING))
    records.voices.rose(a_sid(99), evidence(8.0, 2.0))
    records.voices.settled(a_sid(99), evidence(8.0, 2.0))
    assert [call.state for call in records.calls.raised_in_conversation()] == [CallState.TALKING]


def test_a_call_may_be_offered_and_a_seat_in_it_but_each_to_one_agent_at_a_time(records: Records) -> None:
    records.calls.add(a_call())
    assert records.offers.add(an_offer())
    assert records.offers.add(an_offer("seat", kind=OfferKind.SEAT))
    assert not records.offers.add(an_offer("another", agent="senior-2"))
    assert not records.offers.add(an_offer("another seat", kind=OfferKind.SEAT, agent="senior-2"))
