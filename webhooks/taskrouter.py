"""TaskRouter's side: what is to be done about a reservation, and what happens in the workspace."""

import json
from datetime import UTC, datetime
from typing import Annotated

from flask import Blueprint, Response
from pydantic import BeforeValidator, Field, StringConstraints

from ivr.effects import Effect
from ivr.records import Records
from ivr.taskrouter.assigning import Instruction, Reservation
from webhooks.answering import Written, answered, note
from webhooks.forms import CallId, Form, Posted
from webhooks.running import Running, door
from webhooks.twiml import new_document

taskrouter = Blueprint("taskrouter", __name__, url_prefix="/voice/taskrouter")

REJECT = json.dumps({"instruction": "reject"})
WorkerId = Annotated[str, StringConstraints(pattern=r"^WK[0-9a-fA-F]{32}$")]
ReservationId = Annotated[str, StringConstraints(pattern=r"^WR[0-9a-fA-F]{32}$")]


def _call_sid(attributes: str) -> object:
    """Of the waiting caller; a task that is no call is none of ours."""
    try:
        return json.loads(attributes)["call_sid"]
    except (ValueError, LookupError, TypeError):
        raise ValueError("no call") from None


class Assignment(Posted):
    """Twilio: "Handling Assignment Callbacks", request parameters. Of the task's attributes, the call is read."""

    ReservationSid: ReservationId
    WorkerSid: WorkerId
    TaskAttributes: Annotated[CallId, BeforeValidator(_call_sid)]

    @property
    def reservation(self) -> Reservation:
        return Reservation(self.ReservationSid, self.WorkerSid, self.TaskAttributes)


class Event(Posted):
    """Twilio: "TaskRouter Events reference"."""

    Sid: Annotated[str, StringConstraints(pattern=r"^(EV[0-9a-fA-F]{32})?$")] = ""
    EventType: Annotated[str, StringConstraints(pattern=r"^[a-z.-]{1,64}$")]
    Timestamp: Annotated[int, Field(ge=0, le=10**11)]
    ReservationSid: ReservationId | None = None
    WorkerSid: WorkerId | None = None
    WorkerActivityName: Annotated[str, StringConstraints(max_length=64)] = ""

    @property
    def at(self) -> datetime:
        return datetime.fromtimestamp(self.Timestamp, UTC)


@taskrouter.post("/assignment")
def assignment() -> Response:
    """TaskRouter waits 5 seconds for it (Twilio: "Handling Assignment Callbacks")."""
    form = Assignment.read()
    written = Written("application/json", _instruction, lambda *_: REJECT)
    return answered(form, lambda records: door().assigning.reserved(records, form.reservation), written)


def _instruction(_records: Records, levelhead: Running, _form: Posted, decided: Instruction) -> str:
    """Twilio: "Handling Assignment Callbacks", "Initiating a phone call"."""
    call, document = decided.call, new_document()
    if call is None:
        return REJECT
    return json.dumps(
        {
            "instruction": "call",
            "to": call.number,
            "from": call.caller_id,
            "timeout": call.ring_seconds,
            "url": levelhead.urls.in_document(call.turn, document),
            "status_callback_url": levelhead.urls.in_document(call.status, document),
        }
    )


@taskrouter.post("/event")
def event() -> Response:
    form = Event.read()
    note(form, lambda records: _happened(records, form))
    return Response(status=204, content_type="application/json")


def _happened(records: Records, form: Event) -> tuple[Effect, ...]:
    happenings = door().happenings
    kind, _, what = form.EventType.partition(".")
    if kind == "reservation" and form.ReservationSid:
        return happenings.reservation(records, what, form.ReservationSid)
    if form.EventType == "worker.activity.update" and form.WorkerSid:
        return happenings.activity(records, form.WorkerSid, form.WorkerActivityName, form.at)
    return ()


@taskrouter.route("/leg/<offer_id>", methods=["GET", "POST"])
def leg(offer_id: str) -> Response:
    """The end of the leg on which TaskRouter rang an agent, who may never have answered."""
    form = Form.read()
    if not form.is_over:
        return note(form, lambda _: ())

    def ended(records: Records) -> tuple[Effect, ...]:
        records.offers.change(offer_id, agent_call_sid=form.CallSid)
        return door().conversation.agent_leg_ended(records, offer_id)

    return note(form, ended)


@taskrouter.post("/bridged/<offer_id>")
def bridged(offer_id: str) -> Response:
    """On the caller's leg, right before the two hear each other (Twilio: "TwiML Voice: <Queue>", `url`)."""
    return note(Form.read(), lambda records: door().conversation.started(records, offer_id))
