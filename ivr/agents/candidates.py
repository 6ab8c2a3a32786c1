"""Which agents may be asked to take whose call now, and in which order."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from ivr.agents.agent import BUSY, Agent, AgentState
from ivr.agents.care import all_rest, capped
from ivr.agents.line import Line, Place
from ivr.policy import Policy
from ivr.records import Records

# No pause after which an agent is asked again about the same caller is longer (`reoffer_after_seconds`).
LONGEST_PAUSE = timedelta(hours=1)


@dataclass(frozen=True)
class Candidates:
    """What decides it, read at once for all places in the line: 300 callers cost as many queries as one.

    `refused_at` is when an agent did not take a place, `had_case` whoever had a case last, `hard` the calls with a
    raised voice, and `spared` the agents who are offered no such call now.
    """

    records: Records
    line: Line
    now: datetime
    agents: Mapping[str, Agent]
    refused_at: Mapping[tuple[str, str], datetime]
    had_case: Mapping[str, str]
    hard: Collection[str]
    spared: Collection[str]

    @classmethod
    def for_places(cls, records: Records, line: Line, places: Sequence[Place], now: datetime) -> Self:
        agents = records.agents.all()
        refusals = records.offers.refusals([place.key for place in places], now - LONGEST_PAUSE)
        return cls(
            records=records,
            line=line,
            now=now,
            agents={agent.name: agent for agent in agents},
            refused_at={(offer.place, offer.agent): offer.ended_at for offer in refusals if offer.ended_at},
            had_case=records.cases.last_agents({place.case_id for place in places if place.case_id}),
            hard=records.voices.raised([place.call.sid for place in places]),
            spared=capped(records, agents, now, line.policies.live.routing.care),
        )

    def of(self, place: Place, free: Sequence[Agent]) -> list[Agent]:
        """Of agents who are free, the one idle longest first: whoever may take this call, the nearest first."""
        asked = self._asked(place)
        may_take = [agent for agent in free if agent.name in asked and not self.is_out(place, agent.name)]
        return sorted(may_take, key=lambda agent: asked[agent.name])

    def _asked(self, place: Place) -> Mapping[str, int]:
        """How near each agent is, of those who are asked by now."""
        if waited_for := self.waited_for(place):
            return {waited_for: 0}
        every = self.line.tiers(self.records, place.call)
        known = self.had_case.get(place.case_id or "", "")
        tiers = every if self.widens(place) else every[:1]
        asked = {name: distance for distance, tier in enumerate(tiers) for name in tier}
        return asked | {known: -1} if known in asked else asked

    def waited_for(self, place: Place) -> str | None:
        """Whoever of the caller's queue had the case, as long as nobody else is asked."""
        known = self.had_case.get(place.case_id or "")
        if known is None or known not in self.line.own(self.records, place.call):
            return None
        return known if self._is_waited_for(place, known) else None

    def _is_waited_for(self, place: Place, known: str) -> bool:
        """Whether it is worth to wait for whoever had the case: they are there, and may be free in time.

        Nothing is worth that to an urgent caller.
        """
        times = self._policy(place).routing.waiting
        until = place.since + timedelta(seconds=times.known_agent_seconds)
        agent = self.agents.get(known)
        if agent is None or place.call.urgent or self.now >= until or self.is_out(place, known):
            return False
        is_soon_free = agent.state is AgentState.AVAILABLE and agent.available_from < until
        return agent.state in BUSY or is_soon_free

    def widens(self, place: Place) -> bool:
        """After a time, or at once when all the nearest are spared and ops want the caller to have a person."""
        waited = self.now - place.since
        nearest = self.line.tiers(self.records, place.call)[0]
        widens_after = self.line.widens_after(self.records, place.call)
        return waited >= widens_after or self._all_are_spared(place, nearest)

    def _all_are_spared(self, place: Place, nearest: frozenset[str]) -> bool:
        if place.call.sid not in self.hard or self.line.policies.live.routing.care.all_resting != "person":
            return False
        return all_rest([self.agents[name] for name in nearest & self.agents.keys()], self.spared, self.now)

    def is_out(self, place: Place, agent: str) -> bool:
        """Who did not take this one a short while ago, or is to have no hard call now."""
        refused_at = self.refused_at.get((place.key, agent))
        pause = timedelta(seconds=self._policy(place).routing.waiting.reoffer_after_seconds)
        is_spared = agent in self.spared and place.call.sid in self.hard
        return is_spared or (refused_at is not None and refused_at > self.now - pause)

    def _policy(self, place: Place) -> Policy:
        return self.line.policies.of(self.records, place.call)
