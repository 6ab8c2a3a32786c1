"""Calls that wait as tasks.  https://www.twilio.com/docs/taskrouter/twiml-queue-calls"""

import json

import pytest

from tests.simulator.centre import CALL, EVENTS, Centre
from tests.simulator.hosting import LINE
from tests.simulator.scripted import Line


@pytest.fixture
def ringing(line: Line, centre: Centre) -> Centre:
    """The caller waits, and the agent's phone rings; 1 takes the call."""
    line.pages["/whisper"] = '<Gather numDigits="1" action="/key"><Say>Press 1.</Say></Gather>'
    line.pages["/left"] = "<Say>Thank you.</Say>"
    line.pages["/parted"] = "<Gather><Say>Is it solved?</Say></Gather>"
    centre.answers(CALL)
    centre.worker(line.agent)
    centre.calls()
    return centre


@pytest.fixture
def talking(line: Line, ringing: Centre) -> Centre:
    line.pages["/key"] = ringing.bridges()
    line.agent.answers()
    line.agent.presses("1")
    return ringing


def test_the_task_knows_its_call(line: Line, centre: Centre) -> None:
    centre.calls({"reason": "billing"})
    attributes = json.loads(centre.task.attributes)
    assert attributes["call_sid"] == line.caller.call_sid
    assert (attributes["from"], attributes["to"]) == (line.caller.number, LINE)
    assert attributes["reason"] == "billing"
    assert centre.task.task_channel_unique_name == "voice"


def test_priority_and_timeout_come_with_the_task(line: Line, centre: Centre) -> None:
    body = f'<Enqueue workflowSid="{centre.workflow}"><Task priority="5" timeout="200">{{}}</Task></Enqueue>'
    line.call(body)
    assert (centre.task.priority, centre.task.timeout) == (5, 200)


def test_without_a_task_element_the_call_waits_all_the_same(line: Line, centre: Centre) -> None:
    line.call(f'<Enqueue workflowSid="{centre.workflow}"/>')
    assert centre.task.assignment_status == "pending"


def test_the_caller_hears_the_wait_url_in_a_queue_named_like_the_workflow(line: Line, centre: Centre) -> None:
    """ "using the provided WorkflowSid as a friendly name" """
    centre.calls()
    line.caller.waits(25)
    assert line.pages.last("/hold")["QueuePosition"] == "1"
    assert [queue.friendly_name for queue in line.client.queues.list()] == [centre.workflow]


def test_the_worker_takes_the_call_by_its_reservation(line: Line, talking: Centre) -> None:
    assert line.caller.bridged_with == {"agent"}
    assert talking.task.assignment_status == "assigned"
    assert talking.reservation.reservation_status == "accepted"


def test_when_they_part_both_go_on_and_the_task_is_wrapped_up(line: Line, talking: Centre) -> None:
    """ "In a multitasking Workspace, Tasks move to wrapping first when the state is automatically transitioned" """
    line.caller.talks(30)
    line.caller.hangs_up()
    line.agent.hears("is it solved")
    assert line.pages.last("/left")["QueueResult"] == "bridged"
    assert line.pages.last("/parted")["DialCallStatus"] == "completed"
    assert talking.task.assignment_status == "wrapping"
    assert talking.reservation.reservation_status == "wrapping"


@pytest.mark.usefixtures("talking")
def test_an_agent_who_hangs_up_leaves_the_caller_to_the_action(line: Line) -> None:
    line.agent.hangs_up()
    line.caller.hears("thank you")


def test_a_task_that_is_wrapped_up_takes_the_workers_capacity_until_it_is_completed(
    line: Line, talking: Centre
) -> None:
    line.caller.hangs_up()
    second = line.phone("+12025550124", "second")
    talking.calls(phone=second)
    assert talking.task.assignment_status == "pending"
    first = talking.workspace.tasks.list(assignment_status=["wrapping"])[0]
    first.update(assignment_status="completed", reason="solved")
    line.simulator.settles()
    assert talking.task.assignment_status == "reserved"
    assert talking.told.count("task.completed") == 1


def test_the_worker_goes_where_the_queue_noun_says_after_the_talk(line: Line, ringing: Centre) -> None:
    line.pages["/key"] = ringing.bridges(postWorkActivitySid=ringing.activities["Unavailable"])
    line.agent.answers()
    line.agent.presses("1")
    line.caller.hangs_up()
    assert ringing.workspace.workers.list()[0].activity_name == "Unavailable"
    assert "worker.activity.update" in ringing.told


def test_who_hangs_up_before_takes_the_task_along(line: Line, ringing: Centre) -> None:
    """ "If the caller hangs up before being assigned to a worker, the Task is automatically canceled." """
    line.caller.hangs_up()
    assert ringing.task.assignment_status == "canceled"
    assert ringing.reservation.reservation_status == "canceled"
    assert line.agent.is_ringing
    canceled = [one for one in line.pages.asked(EVENTS) if one["EventType"] == "task.canceled"]
    assert canceled[0]["TaskCanceledReason"] == "hangup"


def test_the_agent_who_comes_too_late_is_told(line: Line, ringing: Centre) -> None:
    """https://www.twilio.com/docs/api/errors/14215"""
    line.pages["/key"] = ringing.bridges()
    line.caller.hangs_up()
    line.agent.answers()
    line.agent.presses("1")
    line.agent.hears("is it solved")
    assert line.pages.last("/parted")["DialCallStatus"] == "failed"
    assert 14215 in [fault.code for fault in line.simulator.faults]


def test_a_reservation_that_was_accepted_otherwise_cannot_be_dequeued(line: Line, ringing: Centre) -> None:
    line.pages["/key"] = ringing.bridges()
    ringing.reservation.update(reservation_status="accepted")
    line.agent.answers()
    line.agent.presses("1")
    assert line.pages.last("/parted")["DialCallStatus"] == "failed"
    assert not line.caller.bridged_with


def test_a_caller_who_leaves_the_queue_takes_the_task_along(line: Line, centre: Centre) -> None:
    line.pages.now("/hold", '<Pause length="20"/><Leave/>')
    line.pages["/left"] = "<Gather><Say>We will call.</Say></Gather>"
    centre.calls()
    line.caller.waits(21)
    assert line.pages.last("/left")["QueueResult"] == "leave"
    assert centre.task.assignment_status == "canceled"


def test_a_canceled_task_leaves_its_call_in_the_queue(line: Line, centre: Centre) -> None:
    centre.calls()
    centre.task.update(assignment_status="canceled", reason="widened")
    line.caller.waits(25)
    assert line.caller.is_in_call
    assert len(line.pages.asked("/hold")) == 2


@pytest.mark.parametrize(
    "workflow, attributes, code", [("WW0", "{}", 14220), (None, "no json", 14221), (None, "[1]", 14221)]
)
def test_a_call_that_cannot_be_a_task_goes_on_at_the_action(
    line: Line, centre: Centre, workflow: str | None, attributes: str, code: int
) -> None:
    """https://www.twilio.com/docs/api/errors/14220 and /14221"""
    sid = workflow or centre.workflow
    line.call(f'<Enqueue workflowSid="{sid}" action="/left"><Task>{attributes}</Task></Enqueue>')
    assert line.pages.last("/left")["QueueResult"] == "error"
    assert [fault.code for fault in line.simulator.faults] == [code]


def test_what_happens_is_told_in_order(line: Line, talking: Centre) -> None:
    """https://www.twilio.com/docs/taskrouter/api/event/reference"""
    line.caller.hangs_up()
    talking.task.update(assignment_status="completed")
    line.simulator.settles()
    assert talking.told == [
        "task.created",
        "reservation.created",
        "reservation.accepted",
        "reservation.wrapup",
        "task.wrapup",
        "task.completed",
        "reservation.completed",
    ]
    created = line.pages.asked(EVENTS)[1]
    assert created["ResourceSid"] == created["ReservationSid"]
    assert created["WorkerName"] == "agent"
    assert created["TaskQueueName"] == "general"


def test_only_events_that_are_asked_for_are_told(line: Line, centre: Centre) -> None:
    centre.workspace.update(events_filter="task.created,task.canceled")
    centre.worker(line.agent)
    centre.calls()
    line.caller.hangs_up()
    assert centre.told == ["task.created", "task.canceled"]


def test_an_activity_that_changes_is_told_with_the_one_before(line: Line, centre: Centre) -> None:
    worker = centre.worker(line.agent)
    line.simulator.passes(seconds=12)
    centre.goes(worker, "Unavailable")
    told = line.pages.last(EVENTS)
    assert told["EventType"] == "worker.activity.update"
    assert (told["WorkerPreviousActivityName"], told["WorkerActivityName"]) == ("Available", "Unavailable")
    assert told["WorkerTimeInPreviousActivity"] == "12"


def test_who_goes_off_keeps_or_gives_back_what_is_pending(line: Line, centre: Centre) -> None:
    """ "Reservations stay with the Worker until they are accepted, rejected, or time out." """
    worker = centre.worker(line.agent)
    centre.calls()
    centre.goes(worker, "Unavailable")
    assert centre.reservation.reservation_status == "pending"
    centre.goes(worker, "Offline", reject_pending_reservations=True)
    assert centre.reservation.reservation_status == "rejected"
    assert centre.task.assignment_status == "pending"
