"""The leg of a senior who is offered a seat beside an agent in conversation."""

from flask import Blueprint, Response

from webhooks.answering import answer, let_go, note
from webhooks.forms import Form, Gathered
from webhooks.running import door

seat = Blueprint("seat", __name__, url_prefix="/voice/seat/<offer_id>")


@seat.post("/whisper")
def whisper(offer_id: str) -> Response:
    form = Form.read()
    picked_up = door().seat_leg.picked_up
    return answer(form, lambda records: picked_up(records, offer_id, form.CallSid), otherwise=let_go)


@seat.post("/key")
def key(offer_id: str) -> Response:
    form = Gathered.read()
    pressed = door().seat_leg.key_pressed
    return answer(form, lambda records: pressed(records, offer_id, form.Digits), otherwise=let_go)


@seat.post("/room")
def room(offer_id: str) -> Response:
    form = Form.read()
    return answer(form, lambda records: door().seat_leg.to_room(records, offer_id), otherwise=let_go)


@seat.post("/parted")
def parted(offer_id: str) -> Response:
    form = Form.read()
    if form.is_over:
        return note(form, lambda records: door().conversation.agent_leg_ended(records, offer_id))
    return answer(form, lambda records: door().seat_leg.parted(records, offer_id), otherwise=let_go)


@seat.post("/menu/<int:asked>")
def menu(offer_id: str, asked: int) -> Response:
    form = Gathered.read()
    pressed = door().seat_leg.menu
    return answer(form, lambda records: pressed(records, offer_id, asked, form.Digits), otherwise=let_go)
