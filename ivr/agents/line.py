"""The line: who waits, in which order, and which agents may take whom."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.agent import Agent
from ivr.call import Call
from ivr.policies import Policies
from ivr.promise import Promise
from ivr.records import Records


@dataclass(frozen=True)
class Place:
    """Somebody's place in the line: a caller who holds, or a promise that keeps the place of one who does not."""

    held_by: Call | Promise

    @property
    def key(self) -> str:
        return self.held_by.sid if isinstance(self.held_by, Call) else self.held_by.id

    @property
    def since(self) -> datetime:
        holder = self.held_by
        return holder.since or holder.received_at if isinstance(holder, Call) else holder.since

    @property
    def order(self) -> tuple[int, datetime]:
        return -self.held_by.priority, self.since

    def call(self, records: Records) -> Call:
        """The call that holds the place, or the one in which it was promised."""
        holder = self.held_by
        return holder if isinstance(holder, Call) else records.calls.get(holder.call_sid)


@dataclass(frozen=True)
class Line:
    policies: Policies

    def places(self, records: Records, now: datetime) -> list[Place]:
        promises = records.promises.due(now) if self.policies.live.is_open(now) else ()
        holders: tuple[Call | Promise, ...] = (*records.calls.waiting(), *promises)
        places = [Place(holder) for holder in holders]
        return sorted(places, key=lambda place: place.order)

    def candidates(self, records: Records, place: Place, free: list[Agent], now: datetime) -> list[Agent]:
        """First whoever had this case last, then agents of the place's own queue; of equals the one idle longest."""
        call = place.call(records)
        may_take = self._may_take(records, place, call, now)
        own = self.policies.of(records, call).serves(place.held_by.queue)
        case = records.cases.find(place.held_by.case_id) if place.held_by.case_id else None
        last = case.last_agent if case else None
        candidates = [agent for agent in free if agent.name in may_take]
        return sorted(candidates, key=lambda agent: (agent.name != last, agent.name not in own))

    def _may_take(self, records: Records, place: Place, call: Call, now: datetime) -> frozenset[str]:
        """Agents of the place's queues, less those who did not take this one a short while ago."""
        pause = timedelta(seconds=self.policies.of(records, call).routing.waiting.reoffer_after_seconds)
        refused = records.offers.refused_since(place.key, now - pause)
        return self.serving(records, call, waited=now - place.since) - refused

    def serving(self, records: Records, call: Call, waited: timedelta) -> frozenset[str]:
        """Who serves this caller by now: by the file of the call, as far as they still work here.

        Agents come and go between two files, and a promise may outlive all who could have kept it.
        """
        live = self.policies.live
        by_its_file = self.policies.of(records, call).serving(call.queue, waited)
        return by_its_file & live.routing.agents.keys() or live.serving(call.queue, waited)
