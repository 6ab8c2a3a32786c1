"""The agent page: how they are, whom they are asked about or talk with, and buttons for all that they can do."""

import hashlib
from typing import cast

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.agents.agent import AgentState
from ivr.case import Outcome
from ivr.console.agent.actions import ACTIONS, NOTES, Done, Pressed
from ivr.console.agent.desk import desk_of
from ivr.console.audit import noted
from ivr.console.parts import parts
from ivr.console.rendering import page as rendered
from ivr.console.visiting import needs, shown_number, visitor
from ivr.people.role import Right
from ivr.records import Records

agent_page = Blueprint("agent_page", __name__, url_prefix="/agent")
agent_page.before_request(needs(Right.OWN_PAGE))


@agent_page.get("")
def page() -> str:
    note = request.args.get("note", "")
    desk = _desk()
    return rendered(
        "agent/page.html",
        note=note if note in NOTES else "",
        desk=desk,
        version=_version(desk),
        now=parts().clock.now(),
    )


@agent_page.get("/desk")
def desk() -> Response:
    """The part of the page that changes; 204 when it is as the browser has it."""
    shown = _desk()
    version = _version(shown)
    headers = {"X-Version": version, "X-Now": parts().clock.now().isoformat()}
    if version == request.args.get("version"):
        return Response(status=204, headers=headers)
    return Response(shown, headers=headers)


@agent_page.post("/<action>")
def act(action: str) -> Redirect:
    if action not in ACTIONS:
        abort(404)
    done = parts().store.run(lambda records: _done(records, action))
    parts().performer.perform(done.effects)
    return redirect(url_for("console.agent_page.page", note=done.note or None), 303)


def _done(records: Records, action: str) -> Done:
    offer_id, outcome = request.form.get("offer", ""), request.form.get("outcome", "")
    noted(records, "own page used", _agent(), pressed=action)
    return ACTIONS[action](Pressed(records, parts().door, _agent(), offer_id, outcome))


def _agent() -> str:
    """Whose page this is."""
    return cast(str, visitor().agent)


def _desk() -> str:
    now, door = parts().clock.now(), parts().door
    policy = door.policies.live
    return rendered(
        "agent/desk.html",
        desk=parts().store.read(lambda records: desk_of(records, door, _agent(), now)),
        State=AgentState,
        Outcome=Outcome,
        language=policy.routing.business.language,
        label=policy.reason_label,
        shown_number=shown_number,
    )


def _version(shown: str) -> str:
    return hashlib.sha256(shown.encode()).hexdigest()[:16]
