"""What a caller gets when all who could take a hard call rest: ops choose whether that is a person or a promise."""

from collections.abc import Mapping
from dataclasses import dataclass

from ivr.agents.care import all_rest, capped
from ivr.agents.line import Line
from ivr.call import Call, Wish
from ivr.ports import Clock
from ivr.records import Records

INSTEAD: Mapping[str, Wish] = {"person": Wish.HUMAN_LINE, "promise": Wish.NO_AGENT}


@dataclass(frozen=True)
class Resting:
    clock: Clock
    line: Line

    def instead_of_waiting(self, records: Records, call: Call) -> Wish | None:
        """None as long as anybody may come to a hard call; and for a calm caller, who waits for whoever is free."""
        if not records.voices.of(call.sid).raised:
            return None
        now, care = self.clock.now(), self.line.policies.live.routing.care
        serving = self.line.serving(records, call)
        agents = [agent for agent in records.agents.all() if agent.name in serving]
        if not all_rest(agents, capped(records, agents, now, care), now):
            return None
        return INSTEAD[care.all_resting]
