"""All of Levelhead's views under one blueprint."""

from flask import Blueprint, Response

from webhooks.agent import agent
from webhooks.callback import callback
from webhooks.caller import caller
from webhooks.direct import direct
from webhooks.forms import BadForm
from webhooks.guard import refuse_form, require_signature
from webhooks.health import health
from webhooks.seat import seat
from webhooks.sounds import sounds
from webhooks.status import fallback, status
from webhooks.survey import survey
from webhooks.taskrouter import taskrouter
from webhooks.team import team
from webhooks.urls import BLUEPRINT

SIGNED = (caller, agent, callback, direct, seat, survey, status, fallback, taskrouter, team)
OPEN = (sounds, health)

for legs in SIGNED:
    legs.before_request(require_signature)


def routes() -> Blueprint:
    """A fresh one for each application, because a blueprint remembers where it was registered."""
    levelhead = Blueprint(BLUEPRINT, __name__)
    for views in (*SIGNED, *OPEN):
        levelhead.register_blueprint(views)
    levelhead.register_error_handler(BadForm, refuse_form)
    levelhead.add_url_rule("/media/<call_sid>", "media_socket", _not_a_socket)
    return levelhead


def _not_a_socket(call_sid: str) -> Response:  # noqa: ARG001  # the server takes sockets before Flask sees them
    return Response(
        "This is a WebSocket for Twilio Media Streams.\n", status=426, headers={"Upgrade": "websocket"}
    )
