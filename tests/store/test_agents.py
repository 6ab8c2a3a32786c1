"""Who is free, and whom a call was offered to."""

import pytest

from ivr.agents.agent import Agent, AgentState
from ivr.agents.offer import NOT_TAKEN, PENDING, OfferState
from ivr.records import Records
from tests.store.samples import NOON, a_sid, an_offer, later


@pytest.fixture(autouse=True)
def enrolled(records: Records) -> None:
    records.agents.enrol(["ann", "bob", "cy"], NOON)


def free(records: Records, minutes: float = 0) -> list[str]:
    return [agent.name for agent in records.agents.free(later(minutes=minutes))]


def test_agents_are_available_from_when_they_are_enrolled(records: Records) -> None:
    assert free(records, minutes=-1) == []
    assert records.agents.free(NOON)[0] == Agent("ann", AgentState.AVAILABLE, NOON, NOON)
    assert records.agents.signed_in() == {"ann", "bob", "cy"}


def test_an_agent_enrolled_again_stays_as_they_are(records: Records) -> None:
    records.agents.take("ann", "offer", NOON)
    records.agents.enrol(["ann", "dee"], later(hours=1))
    assert free(records, minutes=60) == ["bob", "cy", "dee"]


def test_a_free_agent_is_taken_once(records: Records) -> None:
    assert records.agents.take("ann", "offer", NOON)
    assert not records.agents.take("ann", "other", NOON)
    assert not records.agents.take("nobody", "other", NOON)
    assert free(records) == ["bob", "cy"]
    assert "ann" in records.agents.signed_in()


def test_the_one_idle_longest_comes_first_and_nobody_before_their_pause_is_over(records: Records) -> None:
    for name, minutes in [("ann", 3), ("bob", 1)]:
        records.agents.take(name, "offer", NOON)
        records.agents.release(name, "offer", NOON, available_from=later(minutes=minutes))
    assert free(records, minutes=2) == ["cy", "bob"]
    assert not records.agents.take("ann", "other", later(minutes=2))
    assert free(records, minutes=3) == ["cy", "bob", "ann"]


def test_an_agent_is_released_from_the_offer_they_have_and_from_no_older_one(records: Records) -> None:
    records.agents.take("ann", "new", NOON)
    records.agents.release("ann", "old", NOON)
    assert "ann" not in free(records)
    records.agents.release("ann", "new", NOON)
    records.agents.release("ann", "new", NOON, available_from=later(days=1))
    assert "ann" in free(records)


def test_the_newest_offer_in_the_right_state_is_a_calls_own(records: Records) -> None:
    assert records.offers.pending_for(a_sid()) is None
    assert records.offers.accepted_for(a_sid()) is None
    for minute, (key, state) in enumerate(
        [("old", OfferState.PASSED), ("new", OfferState.WHISPERING), ("past", OfferState.PASSED)]
    ):
        records.offers.add(an_offer(key, state=state, made_at=later(minutes=minute)))
    records.offers.add(an_offer("elsewhere", call_sid=a_sid(2), made_at=later(hours=1)))
    pending = records.offers.pending_for(a_sid())
    assert pending
    assert pending.id == "new"
    assert records.offers.accepted_for(a_sid()) is None
    records.offers.change("old", state=OfferState.ACCEPTED)
    accepted = records.offers.accepted_for(a_sid())
    assert accepted
    assert accepted.id == "old"


@pytest.mark.parametrize("state", PENDING)
def test_a_call_with_a_pending_offer_takes_no_second_one(records: Records, state: OfferState) -> None:
    assert records.offers.add(an_offer("first", state=state))
    assert not records.offers.add(an_offer("second", state=OfferState.CLAIMED))
    records.offers.change("first", state=OfferState.PASSED)
    assert records.offers.add(an_offer("second", state=OfferState.CLAIMED))


@pytest.mark.parametrize("state", OfferState)
def test_who_did_not_take_a_call_lately_is_remembered(records: Records, state: OfferState) -> None:
    records.offers.add(an_offer("1", agent="ann", state=state, ended_at=later(seconds=1)))
    records.offers.add(an_offer("2", agent="bob", state=state, ended_at=NOON))
    records.offers.add(an_offer("3", agent="cy", state=state, call_sid=None, promise_id="promise"))
    records.offers.change("3", ended_at=later(seconds=1))
    refusals = records.offers.refusals([a_sid(), "promise"], since=NOON)
    refused = {(a_sid(), "ann"), ("promise", "cy")} if state in NOT_TAKEN else set()
    assert {(offer.place, offer.agent) for offer in refusals} == refused
    assert records.offers.refusals(["other"], since=NOON) == []


def test_offers_grow_stale(records: Records) -> None:
    records.offers.add(an_offer("1", state=OfferState.CLAIMED))
    records.offers.add(an_offer("2", state=OfferState.RINGING))
    records.offers.add(an_offer("3", state=OfferState.ACCEPTED))
    states = [OfferState.CLAIMED, OfferState.ACCEPTED]
    assert records.offers.stale(states, before=NOON) == []
    assert {offer.id for offer in records.offers.stale(states, before=later(seconds=1))} == {"1", "3"}
    assert [offer.id for offer in records.offers.accepted(before=later(seconds=1))] == ["3"]
    assert records.offers.accepted(before=NOON) == []
