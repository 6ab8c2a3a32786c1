"""The people of the pages, for whoever manages them: invite, change a role, disable, send a new link."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.console.audit import noted
from ivr.console.parts import parts
from ivr.console.people.wanted import Fault, Wanted, wanted
from ivr.console.rendering import page as rendered
from ivr.console.visiting import needs
from ivr.people.person import Person
from ivr.people.register import Invited, LastOps, Register, Taken
from ivr.people.role import Right, Role
from ivr.records import NotOnRecord, Records

people = Blueprint("people", __name__, url_prefix="/people")
people.before_request(needs(Right.MANAGE_PEOPLE))


@people.get("")
def page() -> str:
    return _page()


@people.post("")
def invite() -> str | Response:
    """Not redirected: the link is shown this once, and stands in no address."""
    try:
        new = wanted(request.form)
        return _shown(parts().store.run(lambda records: _invited(records, new)))
    except Fault as fault:
        return Response(_page(fault=str(fault)), 422)
    except Taken as taken:
        return Response(_page(fault="people-taken", taken=str(taken)), 422)


def _invited(records: Records, new: Wanted) -> Invited:
    noted(records, "person invited", new.name, role=new.role, agent=new.agent)
    return _register().invite(records, new.name, new.role, new.agent, new.email)


@people.get("/<id_>")
def one(id_: str) -> str:
    return _one(id_)


@people.post("/<id_>/role")
def set_role(id_: str) -> Response | Redirect:
    def change(records: Records, person: Person) -> None:
        new = wanted(request.form, of=person)
        _register().set_role(records, id_, new.role, new.agent)
        noted(records, "role changed", person.name, role=new.role, agent=new.agent)

    return _changed(id_, change)


@people.post("/<id_>/disable")
def disable(id_: str) -> Response | Redirect:
    def change(records: Records, person: Person) -> None:
        _register().disable(records, id_)
        noted(records, "person disabled", person.name)

    return _changed(id_, change)


@people.post("/<id_>/enable")
def enable(id_: str) -> Response | Redirect:
    def change(records: Records, person: Person) -> None:
        _register().enable(records, id_)
        noted(records, "person enabled", person.name)

    return _changed(id_, change)


@people.post("/<id_>/link")
def new_link(id_: str) -> str:
    def change(records: Records) -> Invited:
        invited = _register().invite_again(records, _person(records, id_).id)
        noted(records, "new link made", invited.person.name)
        return invited

    return _shown(parts().store.run(change))


def _changed(id_: str, change: Callable[[Records, Person], None]) -> Response | Redirect:
    try:
        parts().store.run(lambda records: change(records, _person(records, id_)))
    except LastOps:
        return Response(_one(id_, fault="people-last-ops"), 409)
    except Fault as fault:
        return Response(_one(id_, fault=str(fault)), 422)
    return redirect(url_for(".one", id_=id_), 303)


def _person(records: Records, id_: str) -> Person:
    try:
        return records.people.held(id_)
    except NotOnRecord:
        abort(404)


def _register() -> Register:
    return Register(parts().wall_clock)


def _shown(invited: Invited) -> str:
    address = parts().public_url + url_for("console.invitation.form", link=invited.link)
    return rendered("people/invited.html", person=invited.person, address=address)


def _page(fault: str = "", taken: str = "") -> str:
    there = parts().store.read(lambda records: records.people.all())
    return rendered("people/people.html", people=there, fault=fault, taken=taken, **_choices())


def _one(id_: str, fault: str = "") -> str:
    person = parts().store.read(lambda records: records.people.find(id_)) or abort(404)
    return rendered("people/person.html", person=person, fault=fault, **_choices())


def _choices() -> dict[str, Any]:
    agents = list(parts().door.policies.live.routing.agents)
    has_provider = parts().identity is not None
    return {
        "roles": list(Role),
        "agents": agents,
        "now": parts().wall_clock.now(),
        "has_provider": has_provider,
    }
