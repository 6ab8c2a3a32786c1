"""The REST API, by Twilio's own client.  https://www.twilio.com/docs/taskrouter/api"""

import json
from datetime import timedelta
from typing import Any

import pytest
from twilio.base.exceptions import TwilioException, TwilioRestException

from tests.simulator.centre import Centre
from tests.simulator.hosting import NOON
from tests.simulator.scripted import Line


def refusal(act: Any, **parameters: Any) -> TwilioRestException:
    with pytest.raises(TwilioRestException) as refused:
        act(**parameters)
    return refused.value


def test_a_new_workspace_has_three_activities_and_nobody_works(centre: Centre) -> None:
    """https://www.twilio.com/docs/taskrouter/api/workspace"""
    workspace = centre.workspace.fetch()
    assert workspace.friendly_name == "Levelhead"
    assert workspace.multi_task_enabled
    assert {str(one.friendly_name): one.available for one in centre.workspace.activities.list()} == {
        "Offline": False,
        "Available": True,
        "Unavailable": False,
    }
    assert workspace.default_activity_name == workspace.timeout_activity_name == "Offline"


def test_workspaces_are_found_by_name_and_removed(line: Line, centre: Centre) -> None:
    workspaces = line.client.taskrouter.v1.workspaces
    assert [one.sid for one in workspaces.list(friendly_name="Levelhead")] == [centre.workspace.fetch().sid]
    assert workspaces.list(friendly_name="Another") == []
    centre.workspace.delete()
    assert workspaces.list() == []


def test_a_workspace_is_changed(centre: Centre) -> None:
    away = centre.activities["Unavailable"]
    changed = centre.workspace.update(friendly_name="Other", timeout_activity_sid=away)
    assert (changed.friendly_name, changed.timeout_activity_name) == ("Other", "Unavailable")
    assert str(changed.event_callback_url).endswith("/events")


def test_an_activity_is_made_renamed_and_removed(centre: Centre) -> None:
    made = centre.workspace.activities.create(friendly_name="Cooldown", available=False)
    assert not made.available
    made.update(friendly_name="Rest")
    assert centre.workspace.activities(str(made.sid)).fetch().friendly_name == "Rest"
    made.delete()
    assert centre.workspace.activities.list(friendly_name="Rest") == []


def test_a_worker_is_made_changed_and_removed(line: Line, centre: Centre) -> None:
    sid = centre.worker(line.agent, activity="Offline")
    worker = centre.workspace.workers(sid)
    assert (worker.fetch().activity_name, worker.fetch().available) == ("Offline", False)
    worker.update(attributes=json.dumps({"tiers": ["senior"]}), friendly_name="another")
    changed = worker.fetch()
    assert (changed.friendly_name, json.loads(str(changed.attributes))) == ("another", {"tiers": ["senior"]})
    assert changed.date_status_changed == NOON
    worker.delete()
    assert centre.workspace.workers.list() == []


def test_workers_are_listed_by_activity(line: Line, centre: Centre) -> None:
    sid = centre.worker(line.agent)
    assert [one.sid for one in centre.workspace.workers.list(activity_name="Available")] == [sid]
    assert centre.workspace.workers.list(activity_name="Offline") == []
    assert [one.sid for one in centre.workspace.workers.list(available="true")] == [sid]


def test_a_queue_is_changed_and_removed(centre: Centre) -> None:
    queue = centre.workspace.task_queues.create(friendly_name="all")
    assert (queue.target_workers, str(queue.task_order)) == ("1==1", "FIFO")
    queue.update(target_workers="skills HAS 'billing'")
    assert centre.workspace.task_queues(str(queue.sid)).fetch().target_workers == "skills HAS 'billing'"
    queue.delete()
    assert len(centre.workspace.task_queues.list()) == 2


def test_a_workflow_is_changed_and_removed(centre: Centre) -> None:
    (workflow,) = centre.workspace.workflows.list()
    assert workflow.task_reservation_timeout == 60
    workflow.update(friendly_name="Calls", task_reservation_timeout=30)
    changed = centre.workspace.workflows(centre.workflow).fetch()
    assert (changed.friendly_name, changed.task_reservation_timeout) == ("Calls", 30)
    assert changed.configuration == workflow.configuration
    workflow.delete()
    assert centre.workspace.workflows.list(friendly_name="Calls") == []


@pytest.mark.parametrize(
    "target",
    [
        {},  # "The first target within a filter requires a queue."
        {"queue": "WQ" + "0" * 32},
        {"queue": "general", "timeout": 0},
        {"queue": "general", "expression": "worker.name == 'senior-1'"},
        {"queue": "general", "colour": "red"},
    ],
)
def test_a_workflow_that_cannot_be_followed_is_refused(centre: Centre, target: dict[str, Any]) -> None:
    if target.get("queue") == "general":
        target = target | {"queue": centre.queues["general"]}
    with pytest.raises(TwilioRestException) as refused:
        centre.routes(target)
    assert refused.value.status in (400, 404)


def test_a_task_is_made_changed_and_deleted(centre: Centre) -> None:
    task = centre.workspace.tasks.create(workflow_sid=centre.workflow, attributes='{"a": 1}', priority=3)
    assert (str(task.assignment_status), task.priority, task.task_queue_friendly_name) == (
        "pending",
        3,
        "general",
    )
    task.update(attributes='{"a": 2}')
    assert json.loads(str(centre.task.attributes)) == {"a": 2}
    task.delete()
    assert centre.workspace.tasks.list() == []


def test_tasks_are_listed_by_how_they_stand(centre: Centre) -> None:
    first, second = (centre.workspace.tasks.create(workflow_sid=centre.workflow) for _ in range(2))
    first.update(assignment_status="canceled", reason="enough")
    tasks = centre.workspace.tasks
    assert [one.sid for one in tasks.list(assignment_status=["pending"])] == [second.sid]
    assert len(tasks.list(assignment_status=["pending", "canceled"])) == 2


def test_a_task_is_gone_five_minutes_after_its_end(line: Line, centre: Centre) -> None:
    """https://www.twilio.com/docs/taskrouter/lifecycle-task-state#canceled"""
    task = centre.workspace.tasks.create(workflow_sid=centre.workflow)
    task.update(assignment_status="canceled", reason="enough")
    assert centre.workspace.tasks(str(task.sid)).fetch().reason == "enough"
    line.simulator.skips(timedelta(minutes=6))
    assert refusal(centre.workspace.tasks(str(task.sid)).fetch).status == 404


def test_a_task_that_nobody_has_cannot_be_completed(centre: Centre) -> None:
    task = centre.workspace.tasks.create(workflow_sid=centre.workflow)
    assert refusal(task.update, assignment_status="completed").status == 400


def test_what_does_not_exist_is_not_found(line: Line, centre: Centre) -> None:
    assert refusal(line.client.taskrouter.v1.workspaces("WS0").fetch).code == 20404
    assert refusal(centre.workspace.workers("WK0").fetch).code == 20404
    assert refusal(centre.workspace.tasks("WT0").reservations("WR0").fetch).code == 20404


def test_what_is_not_simulated_is_refused(line: Line, centre: Centre) -> None:
    workspaces = line.client.taskrouter.v1.workspaces
    assert refusal(workspaces.create, friendly_name="x", multi_task_enabled=False).code == 20001
    assert (
        refusal(centre.workspace.task_queues.create, friendly_name="x", max_reserved_workers=2).code == 20001
    )
    with pytest.raises(TwilioException, match="HasAddons"):
        centre.workspace.tasks.list(has_addons=True)


def test_two_workers_may_not_have_one_name(line: Line, centre: Centre) -> None:
    centre.worker(line.agent)
    assert refusal(centre.workspace.workers.create, friendly_name="agent").status == 400


def test_ordered_faults_meet_taskrouter_too(line: Line, centre: Centre) -> None:
    line.simulator.rest.fails(status=429)
    assert refusal(centre.workspace.fetch).code == 20429
