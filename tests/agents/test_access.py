"""What opens an agent's pages, and for how long the store keeps it."""

from datetime import timedelta

from ivr.agents.access import BRIEFING, Access, hashed
from ivr.agents.offer import Offer, OfferState
from ivr.records import Records
from tests.agents.team import NOON, StoppedClock


def test_links_that_nobody_opened_do_not_pile_up(records: Records, clock: StoppedClock) -> None:
    """A program that shows briefings asks for one every few seconds."""
    access = Access(clock)
    offer = Offer("an-offer", "senior-1", OfferState.RINGING, NOON)
    link = access.link(records, offer)
    assert records.tokens.find(hashed(link))
    clock.time += BRIEFING + timedelta(seconds=1)
    access.link(records, offer)
    assert records.tokens.find(hashed(link)) is None
