"""Who is asking for a page, and whether they may have it."""

from collections.abc import Callable
from typing import cast
from urllib.parse import urlsplit

from flask import Response, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.caller import abridged
from ivr.console.cookies import SESSION, session
from ivr.console.guard import require_form_token
from ivr.console.parts import parts
from ivr.console.rendering import page
from ivr.people.role import Right
from ivr.people.visitor import Visitor, visitor_of


def needs(right: Right) -> Callable[[], Response | Redirect | None]:
    """For before each view: only for those who have signed in and have this right, and only from forms of ours."""

    def check() -> Response | Redirect | None:
        found = look_for_visitor()
        if found is None:
            return _to_sign_in()
        if not found.may(right):
            return Response(page("not_yours.html"), 403)
        if request.method == "POST":
            require_form_token(found.secret)
        return None

    return check


def look_for_visitor() -> Visitor | None:
    """Whose session this request is of."""
    secret, agents = session(SESSION), parts().door.policies.live.routing.agents
    now = parts().wall_clock.now()
    found = parts().store.read(lambda records: visitor_of(records, secret, agents, now)) if secret else None
    g.visitor = found
    return found


def visitor() -> Visitor:
    """That of the request that is being answered, which has passed `needs`."""
    return cast(Visitor, g.visitor)


def shown_number(number: str | None) -> str:
    """The last digits of a caller's number, for those who need not know it; "" for a withheld one."""
    if number is None or visitor().may(Right.SEE_CALLS):
        return number or ""
    return abridged(number)


def _to_sign_in() -> Response | Redirect:
    if request.method != "GET":
        abort(401)
    shown = urlsplit(request.headers.get("HX-Current-URL", request.full_path.rstrip("?")))
    form = url_for("console.signing_in.form", next=shown._replace(scheme="", netloc="").geturl())
    if "HX-Request" in request.headers:
        # A part of a page would take the form for itself (htmx: "HX-Redirect").
        return Response(status=401, headers={"HX-Redirect": form})
    return redirect(form, 303)
