"""Signing in with a name and a password or PIN, and out. Whether agents take calls is another matter."""

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.console.cookies import SESSION, drop, keep, session
from ivr.console.guard import require_form_token
from ivr.console.parts import parts
from ivr.console.people.entering import entered
from ivr.console.query import text_in
from ivr.console.rendering import page
from ivr.people.signing_in import TooMany

signing_in = Blueprint("signing_in", __name__)


@signing_in.get("/sign-in")
def form() -> str:
    return _form()


@signing_in.post("/sign-in")
def sign_in() -> Response | Redirect:
    name, password = text_in(request.form, "name"), request.form.get("password", "")
    try:
        secret = entered(name, password)
    except TooMany:
        return Response(_form(name, "people-too-many"), 429)
    if not secret:
        return Response(_form(name, "people-does-not-fit"), 403)
    return keep(redirect(wanted(request.form.get("next", "")), 303), SESSION, secret)


@signing_in.post("/sign-out")
def sign_out() -> Redirect:
    secret = session(SESSION)
    require_form_token(secret)
    parts().store.run(lambda records: parts().access.end(records, secret))
    return drop(redirect(url_for("console.signing_in.form"), 303), SESSION)


def wanted(address: str) -> str:
    """Where somebody was going when they had to sign in, if that is one of our pages."""
    ours = url_for("console.beginning")
    return address if address.startswith(ours) and address.isprintable() else ours


def _form(name: str = "", refused: str = "") -> str:
    return page(
        "people/sign_in.html",
        name=name,
        refused=refused,
        next=request.values.get("next", ""),
        has_provider=parts().identity is not None,
    )
