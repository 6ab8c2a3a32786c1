"""Who is given which task, and when.

https://www.twilio.com/docs/taskrouter/lifecycle-task-workflows-and-assignment, /workflow-configuration
"""

import json
from typing import Any

import pytest

from ivr.simulator import Phone
from tests.simulator.centre import Centre
from tests.simulator.scripted import Line


@pytest.fixture
def senior(line: Line) -> Phone:
    return line.phone("+12025550112", "senior")


def reserved_for(centre: Centre) -> list[str]:
    """The workers' names, in the order in which they were reserved."""
    by_sid = {str(one.sid): str(one.friendly_name) for one in centre.workspace.workers.list()}
    return [by_sid[asked["WorkerSid"]] for asked in centre.asked]


def test_a_task_waits_until_somebody_is_available(line: Line, centre: Centre) -> None:
    worker = centre.worker(line.agent, activity="Offline")
    centre.calls()
    assert centre.task.assignment_status == "pending"
    centre.goes(worker, "Available")
    assert centre.task.assignment_status == "reserved"
    assert reserved_for(centre) == ["agent"]


def test_only_those_whom_the_queue_means_are_reserved(line: Line, centre: Centre, senior: Phone) -> None:
    centre.worker(senior, "senior")
    centre.calls()
    assert centre.task.assignment_status == "pending"
    centre.worker(line.agent)
    assert reserved_for(centre) == ["agent"]


def test_whoever_has_been_idle_the_longest_is_first(line: Line, centre: Centre, senior: Phone) -> None:
    agent = centre.worker(line.agent)
    line.simulator.passes(seconds=5)
    centre.worker(senior)
    line.simulator.passes(seconds=5)
    centre.goes(agent, "Unavailable")
    centre.goes(agent, "Available")
    centre.calls()
    assert reserved_for(centre) == ["senior"]


def test_a_worker_has_one_call_at_a_time(line: Line, centre: Centre) -> None:
    """https://www.twilio.com/docs/taskrouter/multitasking"""
    centre.worker(line.agent)
    centre.calls()
    centre.calls(phone=line.phone("+12025550124", "second"))
    assert [str(task.assignment_status) for task in centre.workspace.tasks.list()] == ["reserved", "pending"]


def test_a_higher_priority_is_assigned_before_older_tasks(line: Line, centre: Centre) -> None:
    for priority in (0, 5, 1):
        centre.workspace.tasks.create(workflow_sid=centre.workflow, priority=priority)
    centre.worker(line.agent)
    assert centre.asked[0]["TaskPriority"] == "5"


def test_tasks_of_one_priority_are_assigned_in_order(line: Line, centre: Centre) -> None:
    first, _ = (centre.workspace.tasks.create(workflow_sid=centre.workflow) for _ in range(2))
    centre.worker(line.agent)
    assert centre.asked[0]["TaskSid"] == first.sid


def test_a_task_moves_on_to_the_next_queue_when_its_time_is_up(
    line: Line, centre: Centre, senior: Phone
) -> None:
    centre.routes(
        {"queue": centre.queues["general"], "priority": 1, "timeout": 30},
        {"queue": centre.queues["senior"], "priority": 10},
    )
    centre.worker(senior, "senior")
    centre.calls()
    line.caller.waits(29)
    assert centre.asked == []
    line.caller.waits(2)
    assert reserved_for(centre) == ["senior"]
    assert centre.asked[0]["TaskPriority"] == "10"
    assert centre.asked[0]["TaskQueueSid"] == centre.queues["senior"]


def test_timeouts_are_reckoned_from_the_age_of_the_task(line: Line, centre: Centre, senior: Phone) -> None:
    """ "the queue timeout will be based on the current age of the Task":
    https://www.twilio.com/docs/taskrouter/task-evaluation
    """
    centre.routes(
        {"queue": centre.queues["general"], "timeout": 10},
        {"timeout": 10, "expression": "worker.sid == 'nobody'"},
        {"queue": centre.queues["senior"]},
    )
    centre.worker(line.agent)
    centre.worker(senior, "senior")
    centre.calls()
    line.caller.waits(15)
    assert reserved_for(centre) == ["agent"]
    centre.reservation.update(reservation_status="rejected", worker_activity_sid=centre.activities["Offline"])
    line.caller.waits(4)
    assert reserved_for(centre) == ["agent"]
    line.caller.waits(2)
    assert reserved_for(centre) == ["agent", "senior"]


def test_a_target_may_match_task_and_worker(line: Line, centre: Centre, senior: Phone) -> None:
    """ "All attributes must be prefixed by task. or worker." """
    centre.routes({"queue": centre.queues["general"], "expression": "task.tier IN worker.tiers"})
    centre.worker(line.agent)
    centre.worker(senior, "general", "senior")
    centre.calls({"tier": "senior"})
    assert reserved_for(centre) == ["senior"]


def test_a_known_worker_is_asked_alone_until_the_time_is_up(
    line: Line, centre: Centre, senior: Phone
) -> None:
    """https://www.twilio.com/docs/taskrouter/workflow-configuration/known-agent-routing"""
    known = {"queue": centre.queues["general"], "timeout": 20, "known_worker_friendly_name": "task.known"}
    centre.routes(known, {"queue": centre.queues["general"]})
    centre.worker(line.agent)
    worker = centre.worker(senior, activity="Offline")
    centre.calls({"known": "senior"})
    assert centre.asked == []
    centre.goes(worker, "Available")
    assert reserved_for(centre) == ["senior"]


@pytest.mark.parametrize("known", [None, "WK0"])
def test_without_the_known_worker_the_step_is_waited_out(line: Line, centre: Centre, known: Any) -> None:
    queue = centre.queues["general"]
    centre.routes({"queue": queue, "timeout": 20, "known_worker_sid": "task.known"}, {"queue": queue})
    centre.worker(line.agent)
    centre.calls({"known": known})
    line.caller.waits(19)
    assert centre.asked == []
    line.caller.waits(2)
    assert reserved_for(centre) == ["agent"]


def test_a_step_is_skipped_where_nobody_is_available(line: Line, centre: Centre, senior: Phone) -> None:
    """https://www.twilio.com/docs/taskrouter/worker-presence"""
    centre.routes(
        {"queue": centre.queues["general"], "timeout": 30, "skip_if": "workers.available == 0"},
        {"queue": centre.queues["senior"]},
    )
    centre.worker(line.agent, activity="Unavailable")
    centre.worker(senior, "senior")
    centre.calls()
    assert reserved_for(centre) == ["senior"]


def test_tasks_that_match_no_filter_go_the_default_way(line: Line, centre: Centre) -> None:
    filters = [{"expression": "1==2", "targets": [{"queue": centre.queues["senior"]}]}]
    routing = {"filters": filters, "default_filter": {"queue": centre.queues["general"]}}
    centre.workspace.workflows(centre.workflow).update(configuration=json.dumps({"task_routing": routing}))
    centre.worker(line.agent)
    centre.calls()
    assert reserved_for(centre) == ["agent"]


def test_a_task_falls_out_of_its_last_step_and_the_call_goes_on(line: Line, centre: Centre) -> None:
    """ "the task may time out [...] even though the call remains active":
    https://www.twilio.com/docs/taskrouter/task-evaluation
    """
    centre.routes({"queue": centre.queues["general"], "timeout": 30})
    centre.calls()
    line.caller.waits(31)
    assert centre.task.assignment_status == "canceled"
    assert line.caller.is_in_call
    assert not line.pages.asked("/left")


def test_a_task_does_not_outlive_its_timeout(line: Line, centre: Centre) -> None:
    task = centre.workspace.tasks.create(workflow_sid=centre.workflow, timeout=40)
    line.simulator.passes(seconds=41)
    assert (centre.task.sid, centre.task.reason) == (task.sid, "Task TTL Exceeded")


def test_a_reservation_that_nobody_answers_times_out_and_the_worker_goes_off(
    line: Line, centre: Centre, senior: Phone
) -> None:
    """TimeoutActivitySid: "assigned to a Worker when a Task reservation times out without a response"."""
    worker = centre.worker(line.agent)
    centre.calls()
    line.caller.waits(59)
    assert centre.reservation.reservation_status == "pending"
    centre.worker(senior)
    line.caller.waits(2)
    assert centre.workspace.workers(worker).fetch().activity_name == "Offline"
    assert reserved_for(centre) == ["agent", "senior"]
    assert "reservation.timeout" in centre.told
