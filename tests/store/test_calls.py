"""Who waits, and who is on the line."""

import pytest

from ivr.agents.offer import PENDING, OfferState
from ivr.call import CallState, Wish
from ivr.records import Records
from tests.store.samples import NUMBER, a_call, a_sid, an_offer, later

ENDED_OFFERS = [state for state in OfferState if state not in PENDING]


def test_the_line_is_in_order_of_priority_and_then_of_time(records: Records) -> None:
    for number, priority, minute in [(1, 0, 1), (2, 20, 3), (3, 20, 2), (4, 0, 0)]:
        records.calls.add(a_call(number, priority=priority, since=later(minutes=minute)))
    assert [call.sid for call in records.calls.waiting()] == [a_sid(3), a_sid(2), a_sid(4), a_sid(1)]


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
