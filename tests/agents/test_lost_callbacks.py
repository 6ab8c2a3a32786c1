"""Offers of which nothing more is heard: the sweep gives them to the next agent, and what it offers is dialled."""

from datetime import timedelta

import pytest

from ivr.agents.agent import AgentState
from ivr.agents.line import Line
from ivr.agents.offer import OfferState
from ivr.agents.offering import BuiltIn
from ivr.agents.offers import Offers
from ivr.effects import DialAgent
from ivr.policy import Policy
from ivr.records import Records
from ivr.routing.default import default
from ivr.versions.in_memory import InMemory
from tests.agents.team import NOON, StoppedClock
from tests.store.samples import a_call, a_sid, an_offer

# A ring of 20 seconds, and a whisper with its repeats.
WHISPERED_SECONDS = 120


@pytest.fixture
def offers(clock: StoppedClock) -> Offers:
    policies = InMemory(Policy.of(default()))
    return Offers(policies, clock, BuiltIn(clock, Line(policies)))


def is_being_asked(records: Records, agent: str, number: int, state: OfferState) -> None:
    records.calls.add(a_call(number, queue="general", since=NOON))
    offer = an_offer(f"offer-{number}", agent=agent, call_sid=a_sid(number), state=state)
    records.offers.add(offer)
    records.agents.take(agent, offer.id, NOON)


@pytest.mark.parametrize(
    "state,seconds",
    [
        (OfferState.CLAIMED, 20),
        (OfferState.RINGING, WHISPERED_SECONDS),
        (OfferState.WHISPERING, WHISPERED_SECONDS),
    ],
)
def test_an_offer_that_is_lost_goes_to_the_next_agent_who_is_dialled(
    records: Records, clock: StoppedClock, offers: Offers, state: OfferState, seconds: int
) -> None:
    is_being_asked(records, "general-1", 1, state)
    clock.passes(seconds=seconds)
    assert offers.sweep(records) == ()
    clock.passes(seconds=1)
    (dialled,) = offers.sweep(records)
    assert isinstance(dialled, DialAgent)
    assert records.offers.get("offer-1").state is OfferState.UNANSWERED
    assert records.offers.get(dialled.offer_id).agent == "general-2"


def test_the_agent_of_a_lost_offer_is_free_again(
    records: Records, clock: StoppedClock, offers: Offers
) -> None:
    is_being_asked(records, "general-1", 1, OfferState.RINGING)
    clock.passes(seconds=WHISPERED_SECONDS + 1)
    offers.sweep(records)
    clock.passes(seconds=5)
    assert records.agents.get("general-1").shown(clock.now()) is AgentState.AVAILABLE


def test_every_offer_that_a_sweep_makes_is_dialled(
    records: Records, clock: StoppedClock, offers: Offers
) -> None:
    """Two are lost at once, and a third caller waits."""
    is_being_asked(records, "general-1", 1, OfferState.CLAIMED)
    is_being_asked(records, "general-2", 2, OfferState.CLAIMED)
    records.calls.add(a_call(3, queue="general", since=NOON + timedelta(seconds=1)))
    clock.passes(seconds=25)
    dialled = {effect.offer_id for effect in offers.sweep(records) if isinstance(effect, DialAgent)}
    clock.passes(seconds=5)
    dialled |= {effect.offer_id for effect in offers.sweep(records) if isinstance(effect, DialAgent)}
    claimed = records.offers.stale([OfferState.CLAIMED], clock.now() + timedelta(seconds=1))
    assert {offer.id for offer in claimed} == dialled != set()


def test_two_sweeps_of_one_lost_offer_ask_one_agent(
    records: Records, clock: StoppedClock, offers: Offers
) -> None:
    is_being_asked(records, "general-1", 1, OfferState.CLAIMED)
    clock.passes(seconds=21)
    assert len(offers.sweep(records)) == 1
    assert offers.sweep(records) == ()
