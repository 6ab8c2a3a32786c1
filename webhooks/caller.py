"""The caller's leg, from the ring to the agent."""

from flask import Blueprint, Response

from ivr.intake import Answer
from ivr.records import Records
from ivr.steps import Leave, Reply
from webhooks.answering import answer, note
from webhooks.forms import ConferenceEvent, Form, Gathered, Incoming, Left, Queued, Recorded, Ringing
from webhooks.running import Running, door

caller = Blueprint("caller", __name__, url_prefix="/voice")


@caller.post("/incoming")
def incoming() -> Response:
    form = Incoming.read()
    ring = form.ring
    return answer(form, lambda records: door().signing_in.call_arrives(records, ring))


@caller.post("/reason/<int:attempt>")
def reason(attempt: int) -> Response:
    form = Gathered.read()
    said = Answer(form.SpeechResult.strip(), form.Digits)
    return answer(form, lambda records: door().intake.reason_given(records, form.CallSid, attempt, said))


def be_on_record(records: Records, call_sid: str) -> None:
    """A call whose first webhook failed is not; what is promised to it must be."""
    if records.calls.find(call_sid) is None:
        door().intake.note_call(records, Ringing.read().ring)


def leave_the_queue(_: Running) -> Reply:
    """`/voice/left` is asked next, and can do more than a wait document may."""
    return Reply((Leave(),))


@caller.post("/wait")
def wait() -> Response:
    form = Queued.read()
    waits = door().waiting.caller_waits
    return answer(
        form, lambda records: waits(records, form.CallSid, form.QueueTime), otherwise=leave_the_queue
    )


@caller.post("/wait/key")
def waiting_key() -> Response:
    form = Gathered.read()
    pressed = door().waiting.key_pressed
    return answer(
        form, lambda records: pressed(records, form.CallSid, form.Digits), otherwise=leave_the_queue
    )


@caller.post("/left")
def left() -> Response:
    form = Left.read()
    if form.is_over:
        return note(form, lambda records: door().conversation.call_ended(records, form.CallSid))
    return answer(form, lambda records: door().waiting.left(records, form.CallSid, form.QueueResult))


@caller.post("/nobody")
def nobody_key() -> Response:
    form = Gathered.read()
    return answer(form, lambda records: door().promises.chosen(records, form.CallSid, form.Digits))


@caller.post("/message")
def message() -> Response:
    form = Recorded.read()
    recording = (form.RecordingUrl, form.RecordingDuration)

    def kept(records: Records) -> Reply:
        be_on_record(records, form.CallSid)
        return door().promises.message_left(records, form.CallSid, *recording)

    return answer(form, kept)


@caller.post("/no-message")
def no_message() -> Response:
    form = Form.read()
    return answer(form, lambda records: door().promises.no_message(records, form.CallSid))


@caller.post("/meet")
def meet() -> Response:
    form = Form.read()
    return answer(form, lambda records: door().conversation.caller_meets(records, form.CallSid))


@caller.post("/warning-heard")
def warning_heard() -> Response:
    form = Form.read()
    return answer(form, lambda records: door().conversation.warning_heard(records, form.CallSid))


@caller.post("/farewell")
def farewell_key() -> Response:
    form = Gathered.read()
    pressed = door().conduct.farewell_key
    return answer(form, lambda records: pressed(records, form.CallSid, form.Digits))


@caller.post("/met/<offer_id>")
def met(offer_id: str) -> Response:
    form = ConferenceEvent.read()
    return note(form, lambda records: door().conversation.started(records, offer_id))


@caller.post("/parted")
def parted() -> Response:
    form = Form.read()
    if form.is_over:
        return note(form, lambda records: door().conversation.call_ended(records, form.CallSid))
    return answer(form, lambda records: door().conversation.caller_parted(records, form.CallSid))
