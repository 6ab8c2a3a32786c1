"""An agent's leg: the whisper, the conversation, the disposition."""

from flask import Blueprint, Response

from webhooks.answering import answer, let_go, note
from webhooks.forms import Form, Gathered
from webhooks.running import door

agent = Blueprint("agent", __name__, url_prefix="/voice/agent/<offer_id>")


@agent.post("/whisper")
def whisper(offer_id: str) -> Response:
    form = Form.read()
    picked_up = door().whisper.picked_up
    return answer(form, lambda records: picked_up(records, offer_id, form.CallSid), otherwise=let_go)


@agent.post("/key/<int:repeats>")
def key(offer_id: str, repeats: int) -> Response:
    form = Gathered.read()
    pressed = door().whisper.key_pressed
    return answer(form, lambda records: pressed(records, offer_id, repeats, form.Digits), otherwise=let_go)


@agent.post("/pass-reason")
def pass_reason(offer_id: str) -> Response:
    form = Gathered.read()
    given = door().whisper.pass_reason_given
    return answer(form, lambda records: given(records, offer_id, form.Digits), otherwise=let_go)


@agent.post("/heard-message")
def heard_message(offer_id: str) -> Response:
    form = Form.read()
    return answer(form, lambda records: door().whisper.message_heard(records, offer_id), otherwise=let_go)


@agent.post("/room")
def room(offer_id: str) -> Response:
    form = Form.read()
    return answer(form, lambda records: door().menu.to_room(records, offer_id), otherwise=let_go)


@agent.post("/parted")
def parted(offer_id: str) -> Response:
    form = Form.read()
    if form.is_over:
        return note(form, lambda records: door().conversation.agent_leg_ended(records, offer_id))
    return answer(form, lambda records: door().menu.agent_parted(records, offer_id), otherwise=let_go)


@agent.post("/menu/<int:asked>")
def menu(offer_id: str, asked: int) -> Response:
    form = Gathered.read()
    pressed = door().menu.key_pressed
    return answer(form, lambda records: pressed(records, offer_id, asked, form.Digits), otherwise=let_go)


@agent.post("/disposition")
def disposition(offer_id: str) -> Response:
    form = Gathered.read()
    given = door().dispositions.key_pressed
    return answer(form, lambda records: given(records, offer_id, form.Digits), otherwise=let_go)


@agent.post("/caller-gone")
def caller_gone(offer_id: str) -> Response:
    form = Form.read()
    return answer(form, lambda records: door().whisper.caller_gone(records, offer_id), otherwise=let_go)


@agent.post("/not-reached")
def not_reached(offer_id: str) -> Response:
    form = Form.read()
    tell_agent = door().ringing_back.tell_agent
    return answer(form, lambda records: tell_agent(records, offer_id), otherwise=let_go)


@agent.post("/status")
def status(offer_id: str) -> Response:
    form = Form.read()
    if not form.is_over:
        return note(form, lambda _: ())
    return note(form, lambda records: door().conversation.agent_leg_ended(records, offer_id))
