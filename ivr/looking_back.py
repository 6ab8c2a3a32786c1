"""What came before a call: earlier ones about its case, where it is surely the same caller's."""

from collections.abc import Sequence

from ivr.agents.offer import Offer
from ivr.call import Call
from ivr.earlier_call import EarlierCall
from ivr.promise import Promise
from ivr.records import Records

MOST = 10


def earlier_calls(records: Records, offer: Offer) -> Sequence[EarlierCall] | None:
    """The latest first. None for some that may be somebody else's: nobody vouches for the number."""
    about = _promise_or_call(records, offer)
    found = records.earlier_calls.about(about.case_id, MOST) if about.case_id else ()
    return found if about.verified or not found else None


def _promise_or_call(records: Records, offer: Offer) -> Promise | Call:
    if offer.promise_id:
        return records.promises.get(offer.promise_id)
    return records.calls.get(offer.call_sid or "")
