"""What a shift came to: read from its store, and from what the phones have seen."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeVar

from sqlalchemy import Select, select

from bench.agents.callers import Caller
from bench.agents.care_kept import HardOffer, Heard, Rest, hard_offers, rests
from bench.agents.centre import Centre
from bench.agents.waiting_ranges import Told, ranges_told
from ivr.agents.offer import Offer, OfferKind
from ivr.routing import RoutingFile
from ivr.store import SqlStore, tables

T = TypeVar("T", bound=Hashable)
RAISED, THIRD_CALL, OTHERS = "raised voice", "third call", "everyone else"
# By the priority that the shipped rules give.
KINDS = (RAISED, THIRD_CALL, OTHERS)
BY_PRIORITY = {20: RAISED, 15: THIRD_CALL, 10: RAISED}
# After the longest wait a round of words and hold sound ends before the human line is dialled.
ROUND_SECONDS = 40
NEVER = datetime.max.replace(tzinfo=UTC)
PERSON, HUMAN_LINE, PROMISE, GAVE_UP, LOST = "agent", "human line", "stored promise", "hung up", "lost"


@dataclass(frozen=True)
class Findings:
    """`standard` is the file by which care is judged, whatever file the shift itself was worked by."""

    centre: Centre
    standard: RoutingFile
    cpu_seconds: float

    @cached_property
    def offers(self) -> Sequence[Offer]:
        """Of calls, promises and seats, in the order in which they were made."""
        rows = _rows(self.centre.store, select(tables.offers).order_by(tables.offers.c.made_at))
        return [Offer(**row | {"kind": OfferKind(row["kind"])}) for row in rows]

    @cached_property
    def by_agent(self) -> Mapping[str, Sequence[Offer]]:
        return _grouped(self.offers, lambda offer: offer.agent)

    @cached_property
    def heard(self) -> Heard:
        heard = defaultdict(list)
        for call_sid, at, event in self.centre.exchange.heard:
            heard[call_sid].append((at, event))
        return heard

    # Callers

    @cached_property
    def fates(self) -> Counter[str]:
        return Counter(self._fate(caller) for caller in self.centre.callers)

    def _fate(self, caller: Caller) -> str:
        if not caller.is_off_the_phone:
            return LOST
        if caller.human_line_at:
            return HUMAN_LINE
        if caller.hung_up:
            return PERSON if caller.met_at else GAVE_UP
        return PROMISE if caller.number in self._promised else LOST

    @cached_property
    def _promised(self) -> frozenset[str]:
        """Numbers of callers to whom something was promised, kept or not."""
        return frozenset(row["number"] for row in _rows(self.centre.store, select(tables.promises)))

    @cached_property
    def waits(self) -> Mapping[str, Sequence[float]]:
        """Seconds in line by kind of caller, of all who stood in it, whatever became of them."""
        waits: dict[str, list[float]] = {kind: [] for kind in KINDS}
        for caller in self.centre.callers:
            if caller.in_line_at and caller.left_line_at:
                waited = (caller.left_line_at - caller.in_line_at).total_seconds()
                waits[BY_PRIORITY.get(self._priorities[caller.call_sid], OTHERS)].append(waited)
        return waits

    @cached_property
    def _priorities(self) -> Mapping[str, int]:
        calls = tables.calls.c
        rows = _rows(self.centre.store, select(calls.sid, calls.priority))
        return {row["sid"]: row["priority"] for row in rows}

    @cached_property
    def ranges_told(self) -> Sequence[Told]:
        callers = {caller.call_sid: caller for caller in self.centre.callers}
        return list(ranges_told(self.centre.store, callers))

    @property
    def oldest_wait_seconds(self) -> float:
        return max(max(waits, default=0) for waits in self.waits.values())

    @property
    def wait_limit_seconds(self) -> float:
        return self.standard.waiting.max_wait_seconds + ROUND_SECONDS

    # Agents

    @cached_property
    def rests(self) -> Sequence[Rest]:
        return [
            rest for offers in self.by_agent.values() for rest in rests(offers, self.heard, self.standard)
        ]

    @cached_property
    def hard_offers(self) -> Sequence[HardOffer]:
        return [hard for offers in self.by_agent.values() for hard in hard_offers(offers, self.heard)]

    @property
    def over_the_cap(self) -> int:
        return sum(hard.hard_before >= self.standard.care.hard_per_hour for hard in self.hard_offers)

    @cached_property
    def senior_loads(self) -> Mapping[str, int]:
        """Conversations of each senior, and seats in others'."""
        return {
            name: sum(offer.accepted_at is not None for offer in self.by_agent.get(name, ()))
            for name in sorted(self.centre.routing.seniors)
        }

    @property
    def busiest_to_mean(self) -> float:
        loads = self.senior_loads.values()
        return max(loads) / (sum(loads) / len(loads))

    # Nobody twice

    @property
    def double_offers(self) -> int:
        """Offers to an agent who had one that was not over, or of a place that another agent was being asked for."""
        calls = [offer for offer in self.offers if offer.kind is OfferKind.CALL and offer.role is None]
        by_place = _grouped(calls, lambda offer: offer.promise_id or offer.call_sid)
        agents = sum(_overlaps(offers, _over) for offers in self.by_agent.values())
        return agents + sum(_overlaps(offers, _decided) for offers in by_place.values())

    @property
    def agents_rung_in_use(self) -> int:
        phones = {agent.number for agent in self.centre.agents}
        return sum(number in phones for number, _ in self.centre.exchange.rung_while_in_use)


def _over(offer: Offer) -> datetime | None:
    return offer.ended_at


def _decided(offer: Offer) -> datetime | None:
    return offer.accepted_at or offer.ended_at


def _overlaps(offers: Iterable[Offer], ends: Callable[[Offer], datetime | None]) -> int:
    return sum((ends(one) or NEVER) > other.made_at for one, other in pairwise(offers))


def _grouped(offers: Iterable[Offer], key: Callable[[Offer], T]) -> Mapping[T, Sequence[Offer]]:
    groups: dict[T, list[Offer]] = defaultdict(list)
    for offer in offers:
        groups[key(offer)].append(offer)
    return groups


def _rows(store: SqlStore, statement: Select[Any]) -> list[dict[str, Any]]:
    with store.engine.connect() as connection:
        return [dict(row) for row in connection.execute(statement).mappings()]
