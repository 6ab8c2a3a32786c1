"""Signing in with an identity provider: there, and back."""

import json
from dataclasses import asdict

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.console.cookies import SESSION, keep
from ivr.console.parts import parts
from ivr.console.people.entering import begin_session
from ivr.console.rendering import page
from ivr.console.signing_in import wanted
from ivr.logs import logger
from ivr.people.identity import Asked, Known, NotVouchedFor, Provider, invited
from ivr.records import Records

COOKIE = "levelhead-asked"
LASTS_SECONDS = 600

log = logger(__name__)
provider = Blueprint("provider", __name__, url_prefix="/sign-in/provider")


@provider.get("")
def begin() -> Response | Redirect:
    try:
        address, asked = _identity().address(_back())
    except NotVouchedFor as why:
        return _not_vouched_for(why)
    kept = json.dumps({**asdict(asked), "next": request.args.get("next", "")})
    # Lax: it has to come along when another site sends the browser back.
    return _with_cookie(redirect(address, 303), kept, LASTS_SECONDS)


@provider.get("/back")
def back() -> Response | Redirect:
    """A page that goes on by itself: the session's cookie is not sent along with what another site has begun."""
    asked, going_to = _kept()
    try:
        known = _identity().known(_back(), request.query_string.decode(), asked)
    except NotVouchedFor as why:
        return _not_vouched_for(why)
    secret = parts().store.run(lambda records: _session(records, known))
    if not secret:
        return _refused("people-not-invited", 403)
    onwards = Response(page("people/back.html", address=wanted(going_to)))
    return _with_cookie(keep(onwards, SESSION, secret), "", 0)


def _session(records: Records, known: Known) -> str:
    person = invited(records, known)
    return begin_session(records, person, "signed in") if person else ""


def _identity() -> Provider:
    return parts().identity or abort(404)


def _back() -> str:
    return parts().public_url + url_for(".back")


def _kept() -> tuple[Asked, str]:
    """What this browser was sent with; 400 for one that was not, or long ago."""
    try:
        kept = json.loads(request.cookies.get(COOKIE, ""))
        return Asked(kept["state"], kept["nonce"], kept["verifier"]), str(kept["next"])
    except (ValueError, LookupError, TypeError):
        abort(400)


def _with_cookie(answer: Redirect, value: str, seconds: int) -> Redirect:
    is_secure = parts().public_url.startswith("https:")
    answer.set_cookie(
        COOKIE, value, seconds, path=url_for(".begin"), secure=is_secure, httponly=True, samesite="Lax"
    )
    return answer


def _not_vouched_for(why: NotVouchedFor) -> Response:
    log.warning("not vouched for", why=str(why))
    return _refused("people-not-vouched-for", 403)


def _refused(why: str, status: int) -> Response:
    return Response(page("people/sign_in.html", name="", refused=why, next="", has_provider=True), status)
