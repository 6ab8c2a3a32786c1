"""Agents for other programs, as JSON: a time clock that signs them in, a desktop that shows whom they talk with."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal, TypeVar

from flask import Blueprint, Response, abort, g, jsonify, request, url_for
from pydantic import BaseModel, ConfigDict, ValidationError
from werkzeug.exceptions import HTTPException

from ivr.agents.agent import Agent
from ivr.agents.offer import PENDING, Offer, OfferState
from ivr.agents.pin import PinCheck
from ivr.briefing import Briefings
from ivr.console.api_access import OPS, allow, known_by, told
from ivr.console.parts import parts
from ivr.console.people.entering import by_pin, tried
from ivr.effects import Effect
from ivr.people.act import Act
from ivr.people.role import Role
from ivr.people.signing_in import TooMany
from ivr.records import Records

# Who acts in the audit log, where all that is known is the token of ops.
API = "API"


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Wanted(Body):
    state: Literal["available", "break", "offline"]


class Entered(Body):
    pin: str


B = TypeVar("B", bound=Body)


def api(token: str) -> Blueprint:
    """A fresh one for each application. `token` is that of ops, and not empty."""
    views = Blueprint("api", __name__, url_prefix="/api/agents")
    views.before_request(known_by(token))
    views.register_error_handler(HTTPException, told)
    views.add_url_rule("", view_func=agents)
    views.add_url_rule("/<name>", view_func=change, methods=["PUT"])
    views.add_url_rule("/<name>/waive", view_func=waive, methods=["POST"])
    views.add_url_rule("/<name>/offer", view_func=offer)
    views.add_url_rule("/<name>/session", view_func=session, methods=["POST"])
    return views


def agents() -> Response:
    there = parts().store.read(parts().door.roster.agents)
    return jsonify(agents=[_shown(agent) for agent in there if g.who in (OPS, agent.name)])


def change(name: str) -> Response:
    allow(name)
    roster, wanted = parts().door.roster, _posted(Wanted).state
    acts = {"available": roster.signs_in, "break": roster.takes_break, "offline": roster.signs_out}
    return _done(name, wanted, acts[wanted])


def waive(name: str) -> Response:
    allow(name, ops=False)
    return _done(name, "waive", parts().door.roster.waives)


def offer(name: str) -> Response:
    """What they are asked, or talking about; and a link that opens the same as a page, once."""
    allow(name)
    return jsonify(offer=parts().store.run(lambda records: _offer(records, name)))


def session(name: str) -> Response:
    """For a program of the agent's own."""
    entered = _posted(Entered)
    try:
        checked, secret = by_pin(tried(name), name, entered.pin)
    except TooMany:
        abort(429, "there were too many wrong tries from your network")
    if checked is not PinCheck.RIGHT:
        abort(
            403, "there were too many wrong PINs" if checked is PinCheck.LOCKED else "name and PIN do not fit"
        )
    return jsonify(token=secret)


def _posted(body: type[B]) -> B:
    try:
        return body.model_validate_json(request.get_data())
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        abort(400, "; ".join(fault.removeprefix(": ") for fault in faults))


def _done(name: str, what: str, act: Callable[[Records, str], tuple[Effect, ...]]) -> Response:
    def noted(records: Records) -> tuple[Effect, ...]:
        by, role = (API, Role.OPS) if g.who == OPS else (name, Role.AGENT)
        records.acts.add(Act(parts().clock.now(), by, role, "program used", name, {"pressed": what}))
        return act(records, name)

    parts().performer.happens(noted)
    return jsonify(_shown(parts().store.read(lambda records: records.agents.get(name))))


def _shown(agent: Agent) -> dict[str, Any]:
    return {
        "name": agent.name,
        "state": agent.shown(parts().clock.now()),
        "since": _iso(agent.since),
        "available_from": _iso(agent.available_from),
        "next_state": agent.next_state,
    }


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _offer(records: Records, name: str) -> dict[str, Any] | None:
    offer_id = records.agents.get(name).offer_id
    found = records.offers.find(offer_id) if offer_id else None
    if found is None or found.state not in (*PENDING, OfferState.ACCEPTED):
        return None
    return {
        "id": found.id,
        "kind": found.kind,
        "state": found.state,
        "made_at": _iso(found.made_at),
        "briefing": _briefing(records, found),
        "link": _link(records, found),
    }


def _briefing(records: Records, found: Offer) -> str:
    policy = parts().door.offers.policy(records, found)
    return Briefings(policy).of_offer(records, found, parts().clock.now()).text


def _link(records: Records, found: Offer) -> str:
    link = parts().access.link(records, found)
    return parts().public_url + url_for("console.briefing_page.knock", link=link)
