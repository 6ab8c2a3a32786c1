"""The leg of a caller who was promised to be called back."""

from flask import Blueprint, Response

from webhooks.answering import answer, note
from webhooks.forms import Form
from webhooks.running import door

callback = Blueprint("callback", __name__, url_prefix="/voice/callback/<offer_id>")


@callback.post("/answered")
def answered(offer_id: str) -> Response:
    form = Form.read()
    return answer(form, lambda records: door().ringing_back.caller_answers(records, offer_id, form.CallSid))


@callback.post("/status")
def status(offer_id: str) -> Response:
    """Completed means that it was answered, and is over now; any other end that nobody was reached."""
    form = Form.read()
    if form.CallStatus == "completed":
        return note(form, lambda records: door().conversation.call_ended(records, form.CallSid))
    if form.is_over:
        return note(form, lambda records: door().ringing_back.not_reached(records, offer_id))
    return note(form, lambda _: ())
