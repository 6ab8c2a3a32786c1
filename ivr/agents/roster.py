"""The one service through which agents change their state; calls are what else changes it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from ivr.agents.agent import BUSY, Agent, AgentState
from ivr.agents.care import WAIVED_FOR
from ivr.agents.pin import PinCheck, check, hashed, new_pin, tries_after
from ivr.effects import Effect
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records

NO_PAUSE = timedelta(0)


class Following(Protocol):
    """Who follows what agents do: a distributor, in a process that can act on it."""

    def agent_changed(self, records: Records, name: str) -> tuple[Effect, ...]: ...


@dataclass(frozen=True)
class Roster:
    """Agents go by their names; a name that is none of theirs raises `NotOnRecord`.

    Who is busy with a call stays so: what they ask for begins when they are free. Rest that is due stays due,
    whatever an agent does in the meantime, unless they themselves waive it.
    """

    policies: Policies
    clock: Clock
    distributor: Following

    def agents(self, records: Records) -> list[Agent]:
        """Those of the live file, by name."""
        team = self.policies.live.routing.agents
        return [agent for agent in records.agents.all() if agent.name in team]

    def with_phone(self, records: Records, number: str | None) -> Agent | None:
        """Whose phone this is, by the live file."""
        team = self.policies.live.routing.agents
        names = [name for name, agent in team.items() if agent.phone == number]
        return records.agents.find(names[0]) if names else None

    def signs_in(self, records: Records, name: str, pause: timedelta = NO_PAUSE) -> tuple[Effect, ...]:
        """They take calls, once they have rested, and after a pause. Who has been idle for longer is asked first."""
        agent = records.agents.held(name)
        available_from = max(agent.available_from, self.clock.now() + pause)
        return self._goes(records, agent, AgentState.AVAILABLE, available_from=available_from)

    def signs_out(self, records: Records, name: str) -> tuple[Effect, ...]:
        return self._goes(records, records.agents.held(name), AgentState.OFFLINE)

    def takes_break(self, records: Records, name: str) -> tuple[Effect, ...]:
        return self._goes(records, records.agents.held(name), AgentState.BREAK)

    def _goes(
        self, records: Records, agent: Agent, state: AgentState, **changes: datetime
    ) -> tuple[Effect, ...]:
        if agent.state in BUSY:
            next_state = None if state is AgentState.AVAILABLE else state
            records.agents.change(agent.name, next_state=next_state)
            return ()
        if agent.state is state:
            return ()
        now = self.clock.now()
        records.agents.change(agent.name, state=state, since=now, **changes)
        note = records.shifts.begin if state is AgentState.AVAILABLE else records.shifts.end
        note(agent.name, now)
        return self.distributor.agent_changed(records, agent.name)

    def waives(self, records: Records, name: str, pause: timedelta = NO_PAUSE) -> tuple[Effect, ...]:
        """Only for agents themselves: no rest, the row of hard calls begins anew, and for an hour no hourly cap."""
        agent, now = records.agents.held(name), self.clock.now()
        records.agents.change(
            name,
            available_from=min(agent.available_from, now + pause),
            wrap_up_until=None,
            hard_in_a_row=0,
            waived_until=now + WAIVED_FOR,
        )
        return self.distributor.agent_changed(records, name)

    def gives_pin(self, records: Records, name: str) -> str:
        """A new PIN in place of the old one, of a lock, and of what the old one has opened. Only its hash is kept."""
        pin = new_pin()
        records.agents.get(name)
        records.agents.change(name, pin_hash=hashed(pin), pin_failures=0, pin_locked_until=None)
        records.tokens.end_all(name)
        return pin

    def check_pin(self, records: Records, name: str, pin: str) -> PinCheck:
        """Counts the try. Of several at once, none is left out of the count."""
        agent, now = records.agents.held(name), self.clock.now()
        result = check(agent, pin, now)
        if tries := tries_after(agent, result, now):
            records.agents.change(name, **tries)
        return result
