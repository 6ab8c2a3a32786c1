"""Signing in to the agent page with name and PIN, and out of it. Whether they take calls is another matter."""

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.agents.pin import PinCheck
from ivr.console.cookies import AGENT, drop, keep, session
from ivr.console.guard import require_form_token
from ivr.console.parts import parts
from ivr.console.rendering import page
from ivr.records import Records

signing_in = Blueprint("signing_in", __name__)

# A name that is nobody's gets the same answer as a wrong PIN.
REFUSED = {
    PinCheck.WRONG: "Name and PIN do not fit.",
    PinCheck.NONE: "Name and PIN do not fit.",
    PinCheck.LOCKED: "There were too many wrong PINs. Wait a while, or ask for a new PIN.",
}


@signing_in.get("/sign-in")
def form() -> str:
    return page("sign_in.html", name="", refused="")


@signing_in.post("/sign-in")
def sign_in() -> Response | Redirect:
    name, pin = request.form.get("name", "").strip(), request.form.get("pin", "").strip()
    result, secret = parts().store.run(lambda records: attempt(records, name, pin))
    if result is PinCheck.RIGHT:
        return keep(redirect(url_for("console.agent_page.page"), 303), AGENT, secret)
    return Response(page("sign_in.html", name=name, refused=REFUSED[result]), 403)


def attempt(records: Records, name: str, pin: str) -> tuple[PinCheck, str]:
    """With the secret of a new session where the PIN is right."""
    if name not in parts().door.policies.live.routing.agents or records.agents.find(name) is None:
        return PinCheck.WRONG, ""
    result = parts().door.roster.check_pin(records, name, pin)
    return result, parts().access.session(records, name) if result is PinCheck.RIGHT else ""


@signing_in.post("/sign-out")
def sign_out() -> Redirect:
    secret = session(AGENT)
    require_form_token(secret)
    parts().store.run(lambda records: parts().access.end(records, secret))
    return drop(redirect(url_for("console.signing_in.form"), 303), AGENT)
