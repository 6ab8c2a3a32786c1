"""What an agent does, as TaskRouter's activities. Only one of them lets tasks be assigned."""

from ivr.agents.agent import AgentState
from ivr.taskrouter.resource import Kind, Resource

AVAILABLE = "Available"
OFFLINE = "Offline"
# An agent who is offered a task stays available: TaskRouter itself keeps a second one from them (capacity 1).
NAMES = {
    AgentState.OFFLINE: OFFLINE,
    AgentState.AVAILABLE: AVAILABLE,
    AgentState.OFFERED: AVAILABLE,
    AgentState.ON_A_CALL: "On a call",
    AgentState.WRAP_UP: "Wrap-up",
    AgentState.COOLDOWN: "Cooldown",
    AgentState.BREAK: "Break",
}
# What somebody may set at Twilio, and we take over.
ASKED_FOR = {NAMES[state]: state for state in (AgentState.OFFLINE, AgentState.BREAK, AgentState.AVAILABLE)}


def activities() -> tuple[Resource, ...]:
    names = dict.fromkeys(NAMES.values())
    return tuple(Resource(Kind.ACTIVITY, name, {"available": name == AVAILABLE}) for name in names)
