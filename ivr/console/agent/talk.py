"""The conversation that an agent is in, and what they can do about it."""

from dataclasses import dataclass

from ivr.agents.offer import PENDING, Offer, OfferKind, OfferState
from ivr.call import IN_CONVERSATION, Announcement, Call
from ivr.prescreening import PreScreening
from ivr.records import Records


@dataclass(frozen=True)
class Talk:
    """`senior` has been asked to sit beside the agent, or does (`has_senior`)."""

    senior: str | None
    has_senior: bool
    may_ask_for_senior: bool
    may_warn: bool
    may_end: bool
    warnings: int
    is_warned_now: bool


def talk_of(records: Records, door: PreScreening, offer: Offer, call: Call) -> Talk | None:
    if not _is_in(offer, call):
        return None
    seats = records.offers.seats(call.sid, (*PENDING, OfferState.ACCEPTED))
    is_senior = offer.agent in door.policies.live.routing.seniors
    return Talk(
        senior=seats[-1].agent if seats else None,
        has_senior=bool(seats) and seats[-1].state is OfferState.ACCEPTED,
        may_ask_for_senior=not seats and not is_senior,
        may_warn=door.conduct.may_warn(records, call),
        may_end=door.conduct.may_end(records, call),
        warnings=call.warnings,
        is_warned_now=call.announcement is Announcement.WARNING,
    )


def _is_in(offer: Offer, call: Call) -> bool:
    is_taken = offer.state is OfferState.ACCEPTED and offer.kind is OfferKind.CALL
    goes_on = call.talked and call.state in IN_CONVERSATION
    return is_taken and goes_on and call.announcement is not Announcement.FAREWELL
