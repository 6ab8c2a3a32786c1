"""The built-in distributor: whoever is in the line is offered to one agent at a time, until one takes the call."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ivr.agents.agent import Agent
from ivr.agents.candidates import Candidates
from ivr.agents.line import Line, Place
from ivr.agents.offer import Offer, OfferState
from ivr.call import Call
from ivr.effects import DialAgent, Effect
from ivr.ports import Clock
from ivr.records import Records
from ivr.room import for_agent
from ivr.steps import Step, Wait
from ivr.turn import Turn


@dataclass(frozen=True)
class BuiltIn:
    clock: Clock
    line: Line

    def wait(self, records: Records, call: Call) -> Wait:
        # A caller may have waited as a task before, in another setting; nobody would offer them any more.
        records.calls.change(call.sid, is_task=False)
        return Wait(call.queue, meanwhile=Turn("caller.wait"), then=Turn("caller.left"))

    def distribute(self, records: Records) -> tuple[Effect, ...]:
        """Offer each place in the line, in its order, to the first of those who may take it and are free."""
        now = self.clock.now()
        free = list(records.agents.free(now))
        places = self.line.places(records, now) if free else []
        if not places:
            return ()
        candidates = Candidates.for_places(records, self.line, places, now)
        return tuple(self._offers(places, candidates, free))

    def _offers(
        self, places: Iterable[Place], candidates: Candidates, free: list[Agent]
    ) -> Iterator[DialAgent]:
        for place in places:
            for agent in candidates.of(place, free)[:1]:
                if place.is_task:
                    # TaskRouter offers this one; an agent for them is not for those behind them in the line.
                    free.remove(agent)
                elif offer := self._claim(candidates, place, agent.name):
                    free.remove(agent)
                    yield DialAgent(offer.id)

    def _claim(self, candidates: Candidates, place: Place, agent: str) -> Offer | None:
        """None when another process has offered this place: the table takes one pending offer of each.

        That one may have been accepted since the line was read. Whether the caller still waits is known only now.
        """
        records, now = candidates.records, candidates.now
        offer = Offer(
            id=records.new_id(),
            agent=agent,
            state=OfferState.CLAIMED,
            made_at=now,
            call_sid=None if place.promise else place.call.sid,
            promise_id=place.promise.id if place.promise else None,
            was_hard=place.call.sid in candidates.hard,
        )
        if not records.offers.add(offer):
            return None
        if not place.is_still_open(records):
            records.offers.change(offer.id, state=OfferState.WITHDRAWN, ended_at=now)
            return None
        # Nobody else can take an agent who was read as free in this transaction.
        records.agents.take(agent, offer.id, now)
        records.timeline.add(place.call.sid, "offered", now, {"agent": agent})
        return offer

    def to_caller(self, records: Records, call: Call, offer: Offer) -> Step:
        return for_agent(call, offer)

    def not_taken(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        return self.distribute(records)

    def done_with(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        return self.distribute(records)

    def agent_changed(self, records: Records, name: str) -> tuple[Effect, ...]:
        return self.distribute(records)
