"""The link by which somebody comes: they set a password, and are in."""

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.console.cookies import SESSION, keep
from ivr.console.parts import parts
from ivr.console.people.entering import begin_session
from ivr.console.rendering import page
from ivr.people.password import LONGEST, SHORTEST, hashed, is_long_enough
from ivr.people.person import Person
from ivr.people.register import Register
from ivr.people.sessions import Sessions
from ivr.records import Records

invitation = Blueprint("invitation", __name__, url_prefix="/invitation")


@invitation.get("/<link>")
def form(link: str) -> str | Response:
    person = _invited(link)
    return _form(person) if person else _gone()


@invitation.post("/<link>")
def accept(link: str) -> Response | Redirect:
    """The link itself is what no other site knows."""
    person, password = _invited(link), request.form.get("password", "")
    if person is None:
        return _gone()
    if not is_long_enough(password):
        return Response(_form(person, "people-password-length"), 422)
    password_hash = hashed(password)
    secret = parts().store.run(lambda records: _accepted(records, link, password_hash))
    return keep(redirect(url_for("console.beginning"), 303), SESSION, secret) if secret else _gone()


def _invited(link: str) -> Person | None:
    return parts().store.read(lambda records: Sessions(parts().wall_clock).invited(records, link))


def _accepted(records: Records, link: str, password_hash: str) -> str:
    person = Register(parts().wall_clock).accepts(records, link, password_hash)
    return begin_session(records, person, "password set") if person else ""


def _form(person: Person, fault: str = "") -> str:
    return page("people/invitation.html", person=person, fault=fault, shortest=SHORTEST, longest=LONGEST)


def _gone() -> Response:
    return Response(page("people/gone.html"), 410)
