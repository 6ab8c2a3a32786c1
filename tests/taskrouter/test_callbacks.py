"""What TaskRouter asks and tells, request by request."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any
from xml.etree import ElementTree

import pytest
from werkzeug.test import TestResponse

from ivr.records import Records
from ivr.steps import Bridge, Reply, Task, Wait
from ivr.taskrouter.resource import Kind
from ivr.turn import Turn
from tests.webhooks.signed import CALL_SID, RING, Twilio, application
from tests.world import ACCOUNT_SID, LINE
from webhooks.twiml import render

MARK = "00c0ffee"
ASSIGNMENT, EVENT = "/voice/taskrouter/assignment", "/voice/taskrouter/event"
WORKER, RESERVATION = "WK" + "1" * 32, "WR" + "2" * 32
# Twilio: "Assigning Tasks to Workers: Handling Assignment Callbacks", parameters.
RESERVED = {
    "Timestamp": "1795453200",
    "AccountSid": ACCOUNT_SID,
    "WorkspaceSid": "WS" + "3" * 32,
    "WorkflowSid": "WW" + "4" * 32,
    "TaskQueueSid": "WQ" + "5" * 32,
    "WorkerSid": WORKER,
    "WorkerAttributes": '{"queues": ["general"]}',
    "TaskSid": "WT" + "6" * 32,
    "TaskAttributes": f'{{"call_sid": "{CALL_SID}", "queue": "general"}}',
    "TaskAge": "12",
    "TaskPriority": "0",
    "ReservationSid": RESERVATION,
}


@pytest.fixture
def twilio(tmp_path: Path) -> Iterator[Twilio]:
    with application(f"sqlite:///{tmp_path}/levelhead.sqlite") as app:
        yield Twilio(app)


def keep_worker(records: Records) -> None:
    records.resources.keep(Kind.WORKER, "general-1", WORKER)


@pytest.fixture
def waiting(twilio: Twilio) -> Twilio:
    """A caller waits, and TaskRouter knows general-1."""
    twilio.posts("/voice/incoming", RING)
    twilio.posts("/voice/reason/1", RING | {"CallStatus": "in-progress", "SpeechResult": "my phone is off"})
    twilio.levelhead.store.run(keep_worker)
    return twilio


def reserved(twilio: Twilio, **changes: str) -> TestResponse:
    return twilio.posts(ASSIGNMENT, RESERVED | changes)


def test_the_agent_is_called_with_the_whisper_well_within_five_seconds(waiting: Twilio) -> None:
    """Twilio: "Handling Assignment Callbacks": a JSON answer; it waits 5 seconds."""
    started = perf_counter()
    answer = reserved(waiting)
    assert perf_counter() - started < 1
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    instruction: dict[str, Any] = answer.get_json()
    assert instruction.pop("url").startswith("https://voice.example.com/voice/agent/")
    assert "/voice/taskrouter/leg/" in instruction.pop("status_callback_url")
    assert instruction == {"instruction": "call", "to": "+12025550113", "from": LINE, "timeout": 20}


def test_an_assignment_that_comes_twice_is_answered_alike_and_makes_one_offer(waiting: Twilio) -> None:
    first, second = reserved(waiting), reserved(waiting)
    assert first.data == second.data
    moments = waiting.levelhead.store.run(lambda records: records.timeline.after(0))
    assert [moment.kind for moment in moments].count("offered") == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"WorkerSid": "WK" + "9" * 32},
        {"TaskAttributes": f'{{"call_sid": "CA{"9" * 32}"}}'},
    ],
    ids=["a worker that we do not know", "a call that we do not know"],
)
def test_what_is_none_of_ours_is_rejected(waiting: Twilio, changes: dict[str, str]) -> None:
    assert reserved(waiting, **changes).get_json() == {"instruction": "reject"}


def test_an_agent_who_has_gone_home_is_not_called(waiting: Twilio) -> None:
    roster = waiting.levelhead.door.roster
    waiting.levelhead.store.run(lambda records: roster.signs_out(records, "general-1"))
    assert reserved(waiting).get_json() == {"instruction": "reject"}


def test_a_second_agent_is_not_called_for_a_caller_whom_somebody_is_asked_to_take(waiting: Twilio) -> None:
    other = "WK" + "8" * 32
    waiting.levelhead.store.run(lambda records: records.resources.keep(Kind.WORKER, "general-2", other))
    reserved(waiting)
    second = reserved(waiting, WorkerSid=other, ReservationSid="WR" + "7" * 32)
    assert second.get_json() == {"instruction": "reject"}


def test_without_a_store_the_reservation_is_rejected(
    waiting: Twilio, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: object) -> None:
        raise OSError("the store is gone")

    monkeypatch.setattr(waiting.levelhead.store, "run", gone)
    assert reserved(waiting).get_json() == {"instruction": "reject"}


@pytest.mark.parametrize("path", [ASSIGNMENT, EVENT, "/voice/taskrouter/bridged/an-offer"])
def test_whoever_is_not_twilio_is_refused(twilio: Twilio, path: str) -> None:
    assert twilio.posts(path, RESERVED, signature="none").status_code == 403


@pytest.mark.parametrize("attributes", ["", "{}", "[]", "null", '{"call_sid": 5}', '{"call_sid": "CA1"}'])
def test_a_task_that_is_no_call_is_refused(twilio: Twilio, attributes: str) -> None:
    assert reserved(twilio, TaskAttributes=attributes).status_code == 400


@pytest.mark.parametrize(
    "told",
    [
        {"EventType": "reservation.timeout", "ReservationSid": RESERVATION},
        {"EventType": "worker.activity.update", "WorkerSid": WORKER, "WorkerActivityName": "Lunch"},
        {"EventType": "task-queue.entered"},
    ],
)
def test_events_are_answered_as_taskrouter_asks(twilio: Twilio, told: dict[str, str]) -> None:
    """Twilio: "TaskRouter Events reference": "204 No Content and a Content-Type header of application/json"."""
    answer = twilio.posts(EVENT, {"AccountSid": ACCOUNT_SID, "Timestamp": "1795453200"} | told)
    assert (answer.status_code, answer.mimetype) == (204, "application/json")


def test_the_leg_that_taskrouter_rang_tells_of_its_end_by_get(waiting: Twilio) -> None:
    """Twilio: "Handling Assignment Callbacks", status_callback_url; it is asked by GET."""
    path = reserved(waiting).get_json()["status_callback_url"].removeprefix("https://voice.example.com")
    ended = f"&AccountSid={ACCOUNT_SID}&CallSid=CA{'7' * 32}&CallStatus=no-answer"
    signed = {"X-Twilio-Signature": waiting.signature(path + ended, {})}
    assert waiting.client.get(path + ended, headers=signed).status_code == 200
    moments = waiting.levelhead.store.run(lambda records: records.timeline.after(0))
    # Somebody else may have been asked since, whom nobody can dial here.
    not_taken = next(moment for moment in moments if moment.kind == "not taken")
    assert not_taken.data == {"agent": "general-1", "why": "unanswered"}


def test_a_caller_becomes_a_task_of_the_workflow(twilio: Twilio) -> None:
    """Twilio: "Queueing Twilio calls with TaskRouter", examples 3 and 4."""
    task = Task("WW" + "4" * 32, {"queue": "general", "hard": False, "known_agent": None}, 77)
    wait = Wait("general", Turn("caller.wait"), Turn("caller.left"), task)
    (enqueue,) = ElementTree.fromstring(  # noqa: S314  # our own document
        render(Reply((wait,)), twilio.levelhead.urls, CALL_SID, MARK)
    )
    assert enqueue.attrib == {
        "workflowSid": "WW" + "4" * 32,
        "waitUrl": f"https://voice.example.com/voice/wait?document={MARK}",
        "action": f"https://voice.example.com/voice/left?document={MARK}",
    }
    assert (enqueue.text, enqueue[0].tag, enqueue[0].attrib) == (None, "Task", {"priority": "77"})
    assert enqueue[0].text == '{"queue": "general", "hard": false, "known_agent": null}'


def test_an_agent_takes_the_caller_of_their_reservation_out_of_the_queue(twilio: Twilio) -> None:
    """Twilio: "Queueing Twilio calls with TaskRouter", `<Dial><Queue reservationSid>`."""
    bridge = Bridge(RESERVATION, Turn("agent.parted", {"offer_id": "o"}), Turn("caller.meet"))
    document = render(Reply((bridge,)), twilio.levelhead.urls, CALL_SID, MARK)
    assert document == (
        '<?xml version="1.0" encoding="UTF-8"?><Response>'
        f'<Dial action="https://voice.example.com/voice/agent/o/parted?document={MARK}" hangupOnStar="true">'
        f'<Queue reservationSid="{RESERVATION}" url="https://voice.example.com/voice/meet?document={MARK}" />'
        "</Dial></Response>"
    )
