"""What TaskRouter is told of an agent: their activity, which tasks they are not for, and that they are done with one.

What it was told last is kept with the agent. So it is told once, and again whenever it may have missed it.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from ivr.agents.agent import Agent, AgentState
from ivr.agents.care import capped
from ivr.call import Call
from ivr.effects import CompleteReservation, UpdateWorker
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records
from ivr.taskrouter import activities
from ivr.taskrouter.resource import Kind
from ivr.taskrouter.workers import lasting, passing

# An attribute has its bounds; who did not take so many waiting callers is asked about the oldest of them again.
MOST_CALLS = 50
LONGEST_PAUSE = timedelta(hours=1)


@dataclass(frozen=True)
class WorkerState:
    """`sid` and `activity_sid` are Twilio's, `attributes` replace all that the worker has.

    `told_before` is the mark of what TaskRouter was told last when this was found out.
    """

    sid: str
    activity_sid: str
    attributes: Mapping[str, Any]
    told_before: str | None = None

    @property
    def mark(self) -> str:
        told = json.dumps([self.sid, self.activity_sid, self.attributes], sort_keys=True)
        return sha256(told.encode()).hexdigest()


@dataclass(frozen=True)
class Mirroring:
    policies: Policies
    clock: Clock

    def behind(self, records: Records) -> tuple[UpdateWorker | CompleteReservation, ...]:
        """For each agent of whom TaskRouter was told something else last, or nothing, or not yet that they are done."""
        agents, workers = records.agents.all(), records.resources.of(Kind.WORKER)
        done = (
            CompleteReservation(agent.name, agent.to_complete)
            for agent in agents
            if agent.to_complete and agent.name in workers
        )
        states = self._states(records, agents)
        return (*done, *(UpdateWorker(name) for name, state in states if state.told_before != state.mark))

    def untold(self, records: Records, name: str) -> WorkerState | None:
        """None when TaskRouter knows, or has no such worker."""
        for _, state in self._states(records, [records.agents.get(name)]):
            return None if state.mark == state.told_before else state
        return None

    def told(self, records: Records, name: str, state: WorkerState) -> None:
        """Where something else has been told meanwhile, nobody knows what came last; it is told again then."""
        is_last = records.agents.held(name).mirrored in (state.told_before, state.mark)
        records.agents.change(name, mirrored=state.mark if is_last else None)

    def completed(self, records: Records, name: str, reservation_sid: str) -> None:
        if records.agents.held(name).to_complete == reservation_sid:
            records.agents.change(name, to_complete=None)

    def missed(self, records: Records, name: str) -> tuple[UpdateWorker, ...]:
        """TaskRouter holds something else of this agent to be true than we told it."""
        records.agents.change(name, mirrored=None)
        return (UpdateWorker(name),)

    def _states(self, records: Records, agents: Collection[Agent]) -> Iterator[tuple[str, WorkerState]]:
        now, team = self.clock.now(), self.policies.live.routing.agents
        workers, sids = records.resources.of(Kind.WORKER), records.resources.of(Kind.ACTIVITY)
        there = [agent for agent in agents if agent.name in workers and agent.name in team]
        if not there or not sids:
            return
        kept = capped(records, there, now, self.policies.live.routing.care)
        not_for = self._not_for(records, kept, now)
        for agent in there:
            attributes = lasting(team[agent.name])
            attributes |= passing(not_for[agent.name], takes_hard=agent.name not in kept)
            activity = sids[self.activity(records, agent)]
            yield agent.name, WorkerState(workers[agent.name], activity, attributes, agent.mirrored)

    def activity(self, records: Records, agent: Agent) -> str:
        """Whoever is offered something that TaskRouter does not know of is busy to it."""
        state = agent.shown(self.clock.now())
        if state is AgentState.OFFERED:
            offer = records.offers.find(agent.offer_id or "")
            return activities.NAMES[state if offer and offer.reservation_sid else AgentState.ON_A_CALL]
        return activities.NAMES[state]

    def _not_for(
        self, records: Records, kept: Collection[str], now: datetime
    ) -> Mapping[str, Collection[str]]:
        """By agent, whom they did not take a short while ago; and, if they are kept from them, hard calls.

        A voice may have been raised after the task was made, which says of it what was known then.
        """
        waiting = {call.sid: call for call in records.calls.tasks()}
        hard = sorted(records.voices.raised(list(waiting)))
        refused: dict[str, list[str]] = defaultdict(list, {agent: list(hard) for agent in kept})
        for offer in records.offers.refusals(list(waiting), now - LONGEST_PAUSE):
            call = waiting.get(offer.call_sid or "")
            if call and offer.ended_at and offer.ended_at > now - self._pause(records, call):
                refused[offer.agent].append(call.sid)
        return defaultdict(list, {agent: sids[-MOST_CALLS:] for agent, sids in refused.items()})

    def _pause(self, records: Records, call: Call) -> timedelta:
        return timedelta(seconds=self.policies.of(records, call).routing.waiting.reoffer_after_seconds)
