"""Calls of the past, counted by the database as one would count them by hand."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

import pytest

from ivr.agents.offer import OfferKind, OfferState
from ivr.call import CallState, Wish
from ivr.figures.calls import CallCounts
from ivr.figures.where import Where
from ivr.promise import PromiseKind
from ivr.records import Records
from ivr.routing import decide
from ivr.routing.default import default
from tests.store.samples import FACTS, LINE, NOON, a_call, a_promise, a_sid, an_offer, evidence, later

IN_TIME_SECONDS = 20
OTHER_LINE = "+12025550188"
DECISION = decide(FACTS, default())


@dataclass(frozen=True)
class Told:
    """A call as one would tell of it. It ends an hour after noon, and is decided ten seconds after it came."""

    line: str = LINE
    reason: str = "fault"
    queue: str = "general"
    rule: str = "everyone-else"
    raised: bool = False
    decided: bool = True
    open: bool = True
    repeated: bool = False
    urgent: bool = False
    waited_seconds: float = 5.0
    talked: bool = True
    wish: Wish | None = None
    message: bool = False
    kept_promise: bool = False
    ended_at: datetime = NOON + timedelta(hours=1)


def happened(records: Records, number: int, told: Told) -> None:
    decided_at = later(seconds=10)
    ended_at = told.ended_at if told.talked else later(seconds=10 + told.waited_seconds)
    records.calls.add(
        replace(
            a_call(number),
            line=told.line,
            reason=told.reason,
            queue=told.queue,
            state=CallState.ENDED,
            talked=told.talked,
            wish=told.wish,
            urgent=told.urgent,
            promise_id="kept" if told.kept_promise else None,
            ended_at=ended_at,
        )
    )
    if told.decided:
        decision = replace(DECISION, queue=told.queue, rule=told.rule)
        facts = replace(FACTS, open=told.open, open_case=told.repeated)
        records.decisions.add(a_sid(number), decision, facts, decided_at)
    if told.raised:
        records.voices.rose(a_sid(number), evidence(3, 1))
        records.voices.rose(a_sid(number), evidence(9, 2))
    if told.message:
        records.promises.add(
            a_promise(f"p{number}", kind=PromiseKind.MESSAGE, call_sid=a_sid(number), number=None)
        )
    if told.talked:
        accepted_at = later(seconds=10 + told.waited_seconds)
        seat_at = later(seconds=1)
        offer = {"call_sid": a_sid(number), "state": OfferState.DONE}
        records.offers.add(an_offer(f"seat-{number}", kind=OfferKind.SEAT, accepted_at=seat_at, **offer))
        records.offers.add(an_offer(f"taken-{number}", accepted_at=accepted_at, **offer))
        records.offers.add(an_offer(f"again-{number}", accepted_at=later(minutes=30), **offer))


def counted_by_hand(told: Told) -> CallCounts:
    in_line = told.decided and told.open and not told.urgent
    elsewhere = told.wish in (Wish.CALLBACK, Wish.HUMAN_LINE, Wish.NO_REST) or told.message
    answered, abandoned = in_line and told.talked, in_line and not told.talked and not elsewhere
    in_time = told.waited_seconds <= IN_TIME_SECONDS
    return CallCounts(
        calls=1,
        raised=told.raised,
        decided=told.decided,
        repeated=told.decided and told.repeated,
        in_line=in_line,
        answered=answered,
        answered_in_time=answered and in_time,
        answered_seconds=told.waited_seconds if answered else 0,
        abandoned=abandoned,
        abandoned_in_time=abandoned and in_time,
        longest_seconds=told.waited_seconds if answered or abandoned else 0,
    )


def the_one(records: Records, told: Told) -> CallCounts:
    happened(records, 1, told)
    (counts,) = records.counted.ended(NOON, later(days=1), IN_TIME_SECONDS).values()
    return counts


def some_call(random: Random) -> Told:
    def perhaps() -> bool:
        return random.random() < 0.4

    return Told(
        line=random.choice([LINE, OTHER_LINE]),
        reason=random.choice(["fault", "billing", ""]),
        queue=random.choice(["general", "senior"]),
        raised=perhaps(),
        decided=not perhaps(),
        open=not perhaps(),
        repeated=perhaps(),
        urgent=random.random() < 0.1,
        waited_seconds=random.choice([0.25, 5, 19.999, 20, 20.001, 90, 700.5]),
        talked=not perhaps(),
        wish=random.choice([None, None, *Wish]),
        message=perhaps(),
    )


@pytest.mark.parametrize("seed", range(5))
def test_whatever_became_of_calls_they_are_counted_as_by_hand(records: Records, seed: int) -> None:
    random = Random(seed)  # noqa: S311, as it only varies calls
    expected = defaultdict[Where, CallCounts](CallCounts)
    for number in range(60):
        told = some_call(random)
        happened(records, number, told)
        where = Where(told.line, told.queue, told.reason, told.rule if told.decided else "")
        expected[where] = expected[where].plus(counted_by_hand(told))
    found = records.counted.ended(NOON, later(days=1), IN_TIME_SECONDS)
    assert {where: _rounded(counts) for where, counts in found.items()} == {
        where: _rounded(counts) for where, counts in expected.items()
    }


def _rounded(counts: CallCounts) -> CallCounts:
    return CallCounts._make(round(count, 2) for count in counts)


def test_a_wait_is_from_the_decision_to_the_first_acceptance_and_no_seat_is_one(records: Records) -> None:
    counts = the_one(records, Told(waited_seconds=17))
    assert (counts.answered, counts.answered_seconds, counts.longest_seconds) == (1, 17, 17)


@pytest.mark.parametrize(
    "wish, is_abandoned",
    [
        (None, 1),
        (Wish.MESSAGE, 1),
        (Wish.NO_AGENT, 1),
        (Wish.CALLBACK, 0),
        (Wish.HUMAN_LINE, 0),
        (Wish.NO_REST, 0),
    ],
)
def test_who_ends_up_with_nothing_has_been_abandoned(
    records: Records, wish: Wish | None, is_abandoned: int
) -> None:
    assert the_one(records, Told(talked=False, wish=wish)).abandoned == is_abandoned


def test_who_left_a_message_has_not(records: Records) -> None:
    assert the_one(records, Told(talked=False, wish=Wish.MESSAGE, message=True)).abandoned == 0


@pytest.mark.parametrize(
    "told",
    [Told(decided=False, talked=False), Told(open=False, talked=False), Told(urgent=True)],
    ids=["gone-at-once", "closed", "urgent"],
)
def test_who_never_had_to_wait_is_not_in_line(records: Records, told: Told) -> None:
    counts = the_one(records, told)
    assert (counts.calls, counts.in_line, counts.answered, counts.abandoned) == (1, 0, 0, 0)


def test_a_call_that_keeps_a_promise_is_none_of_the_callers(records: Records) -> None:
    happened(records, 1, Told(kept_promise=True))
    assert records.counted.ended(NOON, later(days=1), IN_TIME_SECONDS) == {}


def test_a_call_belongs_to_the_time_in_which_it_ended(records: Records) -> None:
    for number, hours in enumerate([1, 2, 3]):
        happened(records, number, Told(ended_at=later(hours=hours)))
    (counts,) = records.counted.ended(later(hours=1), later(hours=3), IN_TIME_SECONDS).values()
    assert counts.calls == 2
