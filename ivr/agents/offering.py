"""The built-in distributor: whoever is in the line is offered to one agent at a time, until one takes the call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ivr.agents.agent import Agent
from ivr.agents.line import Line, Place
from ivr.agents.offer import Offer, OfferState
from ivr.call import Call
from ivr.effects import DialAgent, Effect
from ivr.ports import Clock
from ivr.promise import Promise
from ivr.records import Records
from ivr.room import for_agent
from ivr.steps import Step, Wait
from ivr.turn import Turn


@dataclass(frozen=True)
class BuiltIn:
    clock: Clock
    line: Line

    def wait(self, records: Records, call: Call) -> Wait:
        return Wait(call.queue, meanwhile=Turn("caller.wait"), then=Turn("caller.left"))

    def distribute(self, records: Records) -> tuple[Effect, ...]:
        """Offer each place in the line to the agent idle longest among those who may take it."""
        now = self.clock.now()
        free = list(records.agents.free(now))
        return tuple(self._offers(records, free, now))

    def _offers(self, records: Records, free: list[Agent], now: datetime) -> Iterator[DialAgent]:
        for place in self.line.places(records, now):
            if not free:
                return
            for agent in self.line.candidates(records, place, free, now):
                free.remove(agent)
                offer = self._claim(records, place, agent.name, now)
                if offer:
                    yield DialAgent(offer.id)
                    break

    def _claim(self, records: Records, place: Place, agent: str, now: datetime) -> Offer | None:
        holder = place.held_by
        offer = Offer(
            id=records.new_id(),
            agent=agent,
            state=OfferState.CLAIMED,
            made_at=now,
            call_sid=holder.sid if isinstance(holder, Call) else None,
            promise_id=holder.id if isinstance(holder, Promise) else None,
        )
        if not records.agents.take(agent, offer.id, now):
            return None
        if not records.offers.add(offer):
            # Another process has just offered this place; one pending offer a place is all the table takes.
            records.agents.release(agent, offer.id, now)
            return None
        records.timeline.add(place.call(records).sid, "offered", now, {"agent": agent})
        return offer

    def to_caller(self, records: Records, call: Call, offer: Offer) -> Step:
        return for_agent(call, offer)

    def not_taken(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        return self.distribute(records)

    def agent_changed(self, records: Records, name: str) -> tuple[Effect, ...]:
        return self.distribute(records)
