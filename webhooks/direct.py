"""Dialling from the caller's own leg, where REST does not answer; and the whisper on the leg that it dials."""

from flask import Blueprint, Response

from webhooks.answering import answer, let_go, note
from webhooks.forms import Dialled, Form, Gathered
from webhooks.running import door

direct = Blueprint("direct", __name__, url_prefix="/voice/direct")


@direct.post("/dialled/<int:tried>")
def dialled(tried: int) -> Response:
    form = Dialled.read()
    if form.is_over:
        return note(form, lambda records: door().conversation.call_ended(records, form.CallSid))
    over = door().direct.dialled
    return answer(form, lambda records: over(records, form.CallSid, tried, form.DialCallStatus))


@direct.post("/<call_sid>/<agent>/whisper")
def whisper(call_sid: str, agent: str) -> Response:
    form = Form.read()
    return answer(form, lambda records: door().direct.whisper(records, call_sid, agent), otherwise=let_go)


@direct.post("/<call_sid>/<agent>/key")
def key(call_sid: str, agent: str) -> Response:
    form = Gathered.read()
    pressed = door().direct.key_pressed
    return answer(
        form, lambda records: pressed(records, call_sid, agent, form.CallSid, form.Digits), otherwise=let_go
    )
