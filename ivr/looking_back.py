"""What came before a call: earlier ones about its case, where it is surely the same caller's."""

from collections.abc import Sequence

from ivr.agents.offer import Offer
from ivr.earlier_call import EarlierCall
from ivr.records import Records

MOST = 10


def earlier_calls(records: Records, offer: Offer) -> Sequence[EarlierCall]:
    """Those that the agent of this offer may be told of; a number that nobody vouches for may be somebody else's."""
    case_id = _case_id(records, offer)
    return records.earlier_calls.about(case_id, MOST) if case_id else ()


def _case_id(records: Records, offer: Offer) -> str | None:
    if offer.promise_id:
        about = records.promises.get(offer.promise_id)
        return about.case_id if about.verified else None
    call = records.calls.get(offer.call_sid or "")
    return call.case_id if call.verified else None
