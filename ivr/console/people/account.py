"""Somebody's own account: their password, and the language of the pages."""

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.console.audit import noted
from ivr.console.cookies import SESSION, keep
from ivr.console.page_words import languages
from ivr.console.parts import parts
from ivr.console.people.entering import begin_session, tried
from ivr.console.rendering import page as rendered
from ivr.console.visiting import needs, visitor
from ivr.people.password import LONGEST, SHORTEST, hashed, is_long_enough
from ivr.people.person import Person
from ivr.people.register import Register
from ivr.people.role import Right
from ivr.people.signing_in import SigningIn, TooMany, Try
from ivr.records import Records

account = Blueprint("account", __name__, url_prefix="/account")
account.before_request(needs(Right.SEE_BOARD))


@account.get("")
def page() -> str:
    return _page(told=request.args.get("told", ""))


@account.post("/password")
def set_password() -> Response | Redirect:
    """All other sessions of theirs end."""
    person, password = _own(), request.form.get("password", "")
    if not is_long_enough(password):
        return Response(_page(fault="people-password-length"), 422)
    try:
        begun = tried(person.name)
    except TooMany:
        return Response(_page(fault="people-too-many"), 429)
    if not begun.is_right(request.form.get("old", "")):
        return Response(_page(fault="people-old-password"), 422)
    new_hash = hashed(password)
    secret = parts().store.run(lambda records: _changed(records, begun, person, new_hash))
    return keep(redirect(url_for(".page", told="password"), 303), SESSION, secret)


def _changed(records: Records, begun: Try, person: Person, new_hash: str) -> str:
    SigningIn(parts().wall_clock).was_right(records, begun)
    Register(parts().wall_clock).set_password(records, person.id, new_hash)
    return begin_session(records, person, "password changed")


@account.post("/language")
def set_language() -> Redirect:
    person, language = _own(), request.form.get("language") or None
    if language not in {None, *languages()}:
        abort(400)

    def change(records: Records) -> None:
        Register(parts().wall_clock).set_language(records, person.id, language)
        noted(records, "language changed", person.name, language=language)

    parts().store.run(change)
    return redirect(url_for(".page", told="language"), 303)


def _own() -> Person:
    """Agents who enter by their PIN have no account."""
    id_ = visitor().person or abort(404)
    return parts().store.read(lambda records: records.people.get(id_))


def _page(told: str = "", fault: str = "") -> str:
    return rendered(
        "people/account.html",
        person=_own(),
        told=told,
        fault=fault,
        languages=languages(),
        shortest=SHORTEST,
        longest=LONGEST,
    )
