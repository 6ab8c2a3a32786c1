"""The agent page: how they are, whom they are asked about or talk with, and buttons for all that they can do."""

import hashlib

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.agents.agent import AgentState
from ivr.case import Outcome
from ivr.console.agent.actions import ACTIONS, NOTES, Done, Pressed
from ivr.console.cookies import AGENT, session
from ivr.console.agent.desk import desk_of
from ivr.console.guard import require_form_token
from ivr.console.parts import parts
from ivr.console.rendering import page as rendered

agent_page = Blueprint("agent_page", __name__, url_prefix="/agent")


@agent_page.get("")
def page() -> str | Redirect:
    name = _agent()
    if name is None:
        return redirect(url_for("console.signing_in.form"), 303)
    note = NOTES.get(request.args.get("note", ""), "")
    desk = _desk(name)
    return rendered("agent.html", session(AGENT), name=name, note=note, desk=desk, version=_version(desk))


@agent_page.get("/desk")
def desk() -> Response:
    """The part of the page that changes; 204 when it is as the browser has it, 401 once the session is over."""
    name = _agent()
    if name is None:
        return Response(status=401)
    shown = _desk(name)
    version = _version(shown)
    if version == request.args.get("version"):
        return Response(status=204)
    return Response(shown, headers={"X-Version": version})


@agent_page.post("/<action>")
def act(action: str) -> Redirect:
    name = _agent()
    if name is None:
        return redirect(url_for("console.signing_in.form"), 303)
    require_form_token(session(AGENT))
    done = _done(action, name)
    parts().performer.perform(done.effects)
    return redirect(url_for("console.agent_page.page", note=done.note or None), 303)


def _done(action: str, name: str) -> Done:
    acts = ACTIONS.get(action) or abort(404)
    offer_id, outcome = request.form.get("offer", ""), request.form.get("outcome", "")
    return parts().store.run(lambda records: acts(Pressed(records, parts().door, name, offer_id, outcome)))


def _agent() -> str | None:
    """Whose page this is; nobody's any more when they have gone from the routing file."""
    secret = session(AGENT)
    name = parts().store.read(lambda records: parts().access.agent(records, secret)) if secret else None
    return name if name in parts().door.policies.live.routing.agents else None


def _desk(name: str) -> str:
    now, door = parts().clock.now(), parts().door
    policy = door.policies.live
    return rendered(
        "desk.html",
        session(AGENT),
        desk=parts().store.read(lambda records: desk_of(records, door, name, now)),
        State=AgentState,
        Outcome=Outcome,
        language=policy.routing.business.language,
        at=lambda instant: policy.local(instant).strftime("%H:%M:%S"),
    )


def _version(shown: str) -> str:
    return hashlib.sha256(shown.encode()).hexdigest()[:16]
