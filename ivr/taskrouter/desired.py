"""The workspace that a routing file asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from ivr.routing import RoutingFile
from ivr.taskrouter import workflow
from ivr.taskrouter.activities import AVAILABLE, OFFLINE, activities
from ivr.taskrouter.resource import Kind, Resource
from ivr.taskrouter.words import tell_apart, word
from ivr.taskrouter.workers import lasting

WORKSPACE = "Levelhead"
# Longer than we wait for the keys of an agent who has picked up: a reservation ends with our offer, not before it.
WHISPER_SECONDS = 130
EVENTS = (
    "reservation.accepted",
    "reservation.canceled",
    "reservation.rejected",
    "reservation.rescinded",
    "reservation.timeout",
    "worker.activity.update",
)


@dataclass(frozen=True)
class Addresses:
    """Public ones of ours: where TaskRouter asks what to do about a reservation, and tells what happened."""

    assignment: str
    events: str


def desired(routing: RoutingFile, addresses: Addresses) -> tuple[Resource, ...]:
    """In the order of `Kind`. Raises `AmbiguousNames`."""
    skills = {skill for agent in routing.agents.values() for skill in agent.skills}
    tell_apart(sorted(routing.queues))
    tell_apart(sorted(skills))
    return (
        *activities(),
        *_queues(routing),
        *_workers(routing),
        _workflow(routing, addresses),
        _workspace(addresses),
    )


def _queues(routing: RoutingFile) -> Iterator[Resource]:
    for name, queue in routing.queues.items():
        widened = (name, queue.widen_to) if queue.widen_to else (name,)
        yield _queue(workflow.queue_name(name), name)
        yield _queue(workflow.widened_name(name), *widened)


def _queue(name: str, *served_by: str) -> Resource:
    whoever = " OR ".join(f"queues HAS '{word(queue)}'" for queue in served_by)
    return Resource(Kind.QUEUE, name, {"target_workers": whoever})


def _workers(routing: RoutingFile) -> Iterator[Resource]:
    for name, agent in routing.agents.items():
        yield Resource(Kind.WORKER, name, {"attributes": lasting(agent)})


def _workflow(routing: RoutingFile, addresses: Addresses) -> Resource:
    settings = {
        "assignment_callback_url": addresses.assignment,
        "task_reservation_timeout": routing.waiting.ring_seconds + WHISPER_SECONDS,
        "configuration": workflow.configuration(routing),
    }
    return Resource(Kind.WORKFLOW, workflow.NAME, settings)


def _workspace(addresses: Addresses) -> Resource:
    """An agent whose reservation timed out stays available: that we gave no answer is no fault of theirs."""
    settings = {
        "event_callback_url": addresses.events,
        "events_filter": ",".join(EVENTS),
        "default_activity": OFFLINE,
        "timeout_activity": AVAILABLE,
        "multi_task_enabled": True,
    }
    return Resource(Kind.WORKSPACE, WORKSPACE, settings)
