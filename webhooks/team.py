"""The leg of an agent who calls the line from their own phone."""

from flask import Blueprint, Response

from webhooks.answering import answer
from webhooks.forms import Entered
from webhooks.running import door

team = Blueprint("team", __name__, url_prefix="/voice/team")


@team.post("/pin/<int:tries>")
def pin(tries: int) -> Response:
    form = Entered.read()
    ring, entered = form.ring, door().signing_in.pin_entered
    return answer(form, lambda records: entered(records, ring, tries, form.Digits))


@team.post("/<name>/menu")
def menu(name: str) -> Response:
    form = Entered.read()
    ring, chosen = form.ring, door().signing_in.chosen
    return answer(form, lambda records: chosen(records, ring, name, form.Digits))
