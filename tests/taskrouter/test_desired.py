"""The workspace that a routing file asks for, within what Twilio documents."""

from datetime import UTC, datetime, timedelta

import pytest

from ivr.agents.offers import WHISPERED_AFTER
from ivr.routing import load
from ivr.routing.default import default, default_text
from ivr.simulator.taskrouter.expressions import compiled
from ivr.simulator.taskrouter.workflows import Configuration
from ivr.taskrouter.desired import Addresses, desired
from ivr.taskrouter.plan import Action, plan, text
from ivr.taskrouter.resource import Found, Kind, Resource
from ivr.taskrouter.tasks import HIGHEST, priority_of
from ivr.taskrouter.words import AmbiguousNames
from ivr.taskrouter.workflow import configuration

ADDRESSES = Addresses("https://calls.example.com/assignment", "https://calls.example.com/event")


def wanted(kind: Kind) -> dict[str, Resource]:
    return {each.name: each for each in desired(default(), ADDRESSES) if each.kind is kind}


def test_a_queue_is_served_by_those_whom_the_file_says() -> None:
    queues = wanted(Kind.QUEUE)
    serves = {
        name: [
            worker
            for worker, resource in wanted(Kind.WORKER).items()
            if compiled(queue.settings["target_workers"])(resource.settings["attributes"])
        ]
        for name, queue in queues.items()
    }
    assert serves["Levelhead senior"] == ["senior-1", "senior-2"]
    assert serves["Levelhead senior, widened"] == ["senior-1", "senior-2", "general-1", "general-2"]
    assert serves["Levelhead general, widened"] == ["general-1", "general-2"]


def test_only_the_activity_of_those_who_are_free_is_available() -> None:
    available = [name for name, each in wanted(Kind.ACTIVITY).items() if each.settings["available"]]
    assert available == ["Available"]


def test_every_way_ends_in_a_target_without_a_timeout() -> None:
    """Twilio: "Workflows Overview": a task that falls out of its last target is cancelled."""
    for one in configuration(default())["task_routing"]["filters"]:
        assert [("timeout" in target) for target in one["targets"]][-1] is False
        assert all("timeout" in target for target in one["targets"][:-1])


def test_the_workflow_is_one_that_taskrouter_understands() -> None:
    Configuration.model_validate(configuration(default()))


def test_a_reservation_outlasts_the_time_that_an_agent_has_for_the_keys() -> None:
    waiting, flow = default().waiting, wanted(Kind.WORKFLOW)["Levelhead"]
    ours = timedelta(seconds=waiting.ring_seconds) + WHISPERED_AFTER
    assert timedelta(seconds=flow.settings["task_reservation_timeout"]) > ours


def test_hyphens_stay_out_of_expressions() -> None:
    """Twilio: "Using TaskRouter Expressions": "Hyphens are not supported in TaskRouter expressions."."""
    file = default_text().replace("[senior]", "[top-senior]").replace("  senior:\n", "  top-senior:\n")
    file = file.replace("queue: senior", "queue: top-senior").replace("expect: senior", "expect: top-senior")
    routing = load(file.encode(), "routing.yaml")
    resources = desired(routing, ADDRESSES)
    expressions = [one.settings["target_workers"] for one in resources if one.kind is Kind.QUEUE]
    expressions += [one["expression"] for one in configuration(routing)["task_routing"]["filters"]]
    assert any("top_senior" in expression for expression in expressions)
    assert not any("-" in expression for expression in expressions)


def test_two_names_that_only_a_hyphen_tells_apart_are_refused() -> None:
    file = default_text().replace(
        "  general:\n", "  top-x:\n    label: a\n  top_x:\n    label: b\n  general:\n"
    )
    file = file.replace("queues: [general]", "queues: [general, top-x, top_x]")
    with pytest.raises(AmbiguousNames, match="'top-x' and 'top_x'"):
        desired(load(file.encode(), "x"), ADDRESSES)


def test_the_earlier_place_is_the_higher_priority_within_twilios_bounds() -> None:
    """Twilio: "Task resource", Priority: "Value can be 0 to 2^31 (2,147,483,647)"."""
    now = datetime(2026, 11, 23, 17, tzinfo=UTC)
    assert priority_of(now - timedelta(seconds=1)) == priority_of(now) + 1
    assert 0 < priority_of(now + timedelta(days=365 * 40)) < priority_of(now) <= HIGHEST


def test_what_is_in_step_needs_no_plan() -> None:
    resources = desired(default(), ADDRESSES)
    found = [Found(resource, f"SID{number}") for number, resource in enumerate(resources)]
    assert plan(resources, found, ours=()) == ()
    assert text(()) == "TaskRouter is as the routing file says."


def test_attributes_that_somebody_else_gave_a_worker_are_left_alone() -> None:
    resource = Resource(Kind.WORKER, "ann", {"attributes": {"queues": ["a"]}})
    there = Resource(Kind.WORKER, "ann", {"attributes": {"queues": ["a"], "desk": 4}})
    assert plan([resource], [Found(there, "WK1")], ours=()) == ()


def test_only_what_we_made_is_removed_and_after_all_else() -> None:
    worker, queue = Resource(Kind.WORKER, "ann"), Resource(Kind.QUEUE, "old")
    found = [Found(queue, "WQ1"), Found(worker, "WK1"), Found(Resource(Kind.WORKER, "bob"), "WK2")]
    changes = plan([Resource(Kind.QUEUE, "new")], found, ours=["WQ1", "WK1"])
    assert [(change.action, change.resource.name) for change in changes] == [
        (Action.CREATE, "new"),
        (Action.REMOVE, "ann"),
        (Action.REMOVE, "old"),
    ]
