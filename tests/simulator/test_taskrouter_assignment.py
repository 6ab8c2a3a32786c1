"""Assignment callbacks.  https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks"""

import json
from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException

from ivr.simulator import Phone
from tests.simulator.centre import CALL, Centre
from tests.simulator.hosting import LINE, PUBLIC_URL
from tests.simulator.scripted import Line


@pytest.fixture
def senior(line: Line) -> Phone:
    return line.phone("+12025550112", "senior")


def status(centre: Centre) -> str:
    return str(centre.reservation.reservation_status)


def test_the_callback_tells_of_task_worker_and_reservation(line: Line, centre: Centre) -> None:
    worker = centre.worker(line.agent)
    centre.calls({"reason": "billing"})
    (asked,) = centre.asked
    assert asked["WorkerSid"] == worker
    assert json.loads(asked["WorkerAttributes"])["contact_uri"] == line.agent.number
    assert json.loads(asked["TaskAttributes"])["reason"] == "billing"
    assert asked["WorkflowSid"] == centre.workflow
    assert asked["TaskQueueSid"] == centre.queues["general"]
    assert asked["ReservationSid"].startswith("WR")
    assert {"Timestamp", "AccountSid", "WorkspaceSid", "TaskSid", "TaskAge", "TaskPriority"} <= asked.keys()


def test_the_worker_is_called_and_hears_the_url(line: Line, centre: Centre) -> None:
    line.pages["/whisper"] = "<Gather><Say>Third call in nine days.</Say></Gather>"
    centre.answers(CALL)
    centre.worker(line.agent)
    centre.calls()
    line.agent.answers()
    line.agent.hears("third call")
    asked = line.pages.last("/whisper")
    assert (asked["From"], asked["To"]) == (LINE, line.agent.number)
    assert json.loads(centre.task.attributes)["worker_call_sid"] == line.agent.call_sid
    assert status(centre) == "pending"


def test_a_worker_who_does_not_answer_leaves_the_reservation_pending(line: Line, centre: Centre) -> None:
    """ "it is your application's responsibility to accept or reject the task at a later point" """
    centre.answers(CALL | {"timeout": 20, "status_callback_url": f"{PUBLIC_URL}/over"})
    centre.worker(line.agent)
    centre.calls()
    line.caller.waits(21)
    assert line.pages.last("/over")["CallStatus"] == "no-answer"
    assert status(centre) == "pending"


def test_status_callbacks_of_instructions_are_get_requests(line: Line, centre: Centre) -> None:
    centre.answers(CALL | {"status_callback_url": f"{PUBLIC_URL}/over"})
    centre.worker(line.agent)
    centre.calls()
    line.agent.rejects()
    (told,) = [request for request in line.agent.requests if request.url.startswith(f"{PUBLIC_URL}/over")]
    assert (told.method, told.parameters["CallStatus"]) == ("GET", "busy")


def test_a_call_may_accept_at_once(line: Line, centre: Centre) -> None:
    centre.answers(CALL | {"accept": True})
    centre.worker(line.agent)
    centre.calls()
    assert status(centre) == "accepted"


def test_a_rejected_task_goes_to_the_next_and_the_worker_to_the_activity(
    line: Line, centre: Centre, senior: Phone
) -> None:
    away = centre.activities["Unavailable"]
    centre.answers({"instruction": "reject", "activity_sid": away}, CALL)
    worker = centre.worker(line.agent)
    line.simulator.passes(seconds=1)
    centre.worker(senior)
    centre.calls()
    assert senior.is_ringing
    assert centre.workspace.workers(worker).fetch().activity_name == "Unavailable"
    assert centre.told.count("reservation.rejected") == 1


def test_who_rejects_and_stays_available_has_it_again(line: Line, centre: Centre) -> None:
    """ "We recommend to set this activity to an 'unavailable' activity" """
    centre.answers({"instruction": "reject"}, CALL)
    centre.worker(line.agent)
    centre.calls()
    assert not line.agent.is_ringing
    line.caller.waits(2)
    assert line.agent.is_ringing


def test_an_endless_rejection_does_not_stop_the_world(line: Line, centre: Centre) -> None:
    centre.answers({"instruction": "reject"})
    centre.worker(line.agent)
    centre.calls()
    line.caller.waits(10)
    assert 5 <= len(centre.asked) <= 12


def test_an_accepted_task_is_assigned(line: Line, centre: Centre) -> None:
    centre.answers({"instruction": "accept"})
    centre.worker(line.agent)
    centre.calls()
    assert (status(centre), centre.task.assignment_status) == ("accepted", "assigned")


def test_an_empty_answer_leaves_it_to_a_later_request(line: Line, centre: Centre) -> None:
    centre.answers(None)
    centre.worker(line.agent)
    centre.calls()
    assert status(centre) == "pending"
    centre.reservation.update(reservation_status="accepted")
    assert centre.task.assignment_status == "assigned"
    assert line.simulator.faults == []


def test_a_reservation_is_rejected_by_request(line: Line, centre: Centre) -> None:
    worker = centre.worker(line.agent)
    centre.calls()
    away = centre.activities["Unavailable"]
    centre.reservation.update(reservation_status="rejected", worker_activity_sid=away)
    assert (status(centre), centre.task.assignment_status) == ("rejected", "pending")
    assert centre.workspace.workers(worker).fetch().activity_sid == away


def test_a_reservation_that_is_over_cannot_be_accepted(line: Line, centre: Centre) -> None:
    centre.worker(line.agent)
    centre.calls()
    away = centre.activities["Unavailable"]
    centre.reservation.update(reservation_status="rejected", worker_activity_sid=away)
    with pytest.raises(TwilioRestException):
        centre.reservation.update(reservation_status="accepted")


def falls_back(centre: Centre) -> None:
    """The workflow has a second URL, which rejects."""
    url = f"{PUBLIC_URL}/second"
    centre.workspace.workflows(centre.workflow).update(fallback_assignment_callback_url=url)
    reject = {"instruction": "reject", "activity_sid": centre.activities["Unavailable"]}
    centre.line.pages.answers("/second", json.dumps(reject), kind="application/json")


def test_an_answer_after_five_seconds_is_not_processed(line: Line, centre: Centre) -> None:
    """ "If Your application doesn't respond within 5 seconds [...] TaskRouter will not process [it]" """
    taskrouter = line.simulator.exchange.taskrouter
    assert taskrouter.answer_seconds == 5
    taskrouter.answer_seconds, line.pages.delays["/assigned"] = 0.05, 0.2
    centre.answers({"instruction": "accept"})
    centre.worker(line.agent)
    centre.calls()
    assert status(centre) == "pending"
    assert [fault.code for fault in line.simulator.faults] == [11205]


def test_the_fallback_is_asked_instead(line: Line, centre: Centre) -> None:
    line.simulator.exchange.taskrouter.answer_seconds, line.pages.delays["/assigned"] = 0.05, 0.2
    falls_back(centre)
    centre.answers({"instruction": "accept"})
    centre.worker(line.agent)
    centre.calls()
    assert status(centre) == "rejected"


@pytest.mark.parametrize(
    "body, code, kind", [("oops", 500, "application/json"), ('{"instruction": "accept"}', 200, "text/html")]
)
def test_errors_and_other_types_are_no_instruction(
    line: Line, centre: Centre, body: str, code: int, kind: str
) -> None:
    line.pages.forgets("/assigned")
    line.pages.answers("/assigned", body, code, kind)
    falls_back(centre)
    centre.worker(line.agent)
    centre.calls()
    assert status(centre) == "rejected"
    assert len(line.simulator.faults) == 1


@pytest.mark.parametrize(
    "instruction",
    [
        {"instruction": "dance"},
        {"instruction": "call", "url": "https://voice.example.com/whisper"},
        CALL | {"method": "GET"},
        CALL | {"from": "+12025550177"},
    ],
)
def test_an_instruction_that_is_wrong_is_a_fault(
    line: Line, centre: Centre, instruction: dict[str, Any]
) -> None:
    centre.answers(instruction)
    centre.worker(line.agent)
    centre.calls()
    assert [fault.code for fault in line.simulator.faults] in ([55555], [40114])
    assert status(centre) == "pending"


def test_callbacks_are_signed_and_may_come_twice(line: Line, centre: Centre) -> None:
    line.simulator.duplicates_requests = True
    centre.answers({"instruction": "accept"})
    centre.worker(line.agent)
    centre.calls()
    assert len(centre.asked) == 2
    assert centre.told.count("reservation.created") == 2
    assert centre.task.assignment_status == "assigned"
