"""A waiting caller as a task."""

from dataclasses import dataclass
from datetime import UTC, datetime

from ivr.agents.ageing import standing
from ivr.agents.candidates import Candidates
from ivr.agents.line import Line, Place
from ivr.call import Call
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import Task
from ivr.taskrouter.words import word

# Twilio: "Tasks": a priority is at most 2^31-1, higher ones are assigned first, and of equals the older task.
HIGHEST = 2**31 - 1
# From here to the highest priority it is more than 68 years.
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def priority_of(standing: datetime) -> int:
    """The earlier, the higher: so tasks are in the very order of our own line."""
    return HIGHEST - int((standing - EPOCH).total_seconds())


@dataclass(frozen=True)
class Tasks:
    policies: Policies
    clock: Clock
    line: Line

    def of(self, records: Records, call: Call, workflow_sid: str) -> Task:
        """Twilio adds `call_sid` to the attributes (Twilio: "Queueing Twilio calls with TaskRouter")."""
        place = Place(call)
        candidates = Candidates.for_places(records, self.line, [place], self.clock.now())
        minutes = self.policies.live.routing.waiting.priority_minutes
        known = candidates.waited_for(place)
        attributes: dict[str, str | int | bool | None] = {
            "queue": word(call.queue),
            "skill": word(self._skill(records, call)),
            "hard": call.sid in candidates.hard,
            "widen_after_seconds": self._widens_after_seconds(records, candidates, place),
            "is_known": known is not None,
            "known_agent": known,
        }
        return Task(workflow_sid, attributes, priority_of(standing(place.since, call.priority, minutes)))

    def _skill(self, records: Records, call: Call) -> str:
        """One that nobody in the queue has keeps nobody there from being asked."""
        policy = self.policies.of(records, call)
        agents = policy.routing.agents
        has = any(call.skill in agents[name].skills for name in policy.serves(call.queue))
        return call.skill if has else ""

    def _widens_after_seconds(self, records: Records, candidates: Candidates, place: Place) -> int:
        """0 for whoever has waited so long before: only such times are in the workflow as the file has."""
        if candidates.widens(place):
            return 0
        return int(self.line.widens_after(records, place.call).total_seconds())
