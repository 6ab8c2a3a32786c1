"""All pages under one blueprint."""

from importlib.resources import files
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, redirect, request, send_from_directory, url_for
from flask.blueprints import BlueprintSetupState
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as Redirect

from ivr.console.agent import agent_page, briefing_page
from ivr.console.board import board
from ivr.console.calls import calls
from ivr.console.cases import case_acts, cases
from ivr.console.guard import harden, refuse_others
from ivr.console.numbers import numbers
from ivr.console.parts import EXTENSION, Parts
from ivr.console.people.views import people_views
from ivr.console.prompts import prompt_changes, prompts
from ivr.console.rendering import page
from ivr.console.rules import rules
from ivr.console.signing_in import wanted
from ivr.console.visiting import look_for_visitor
from ivr.logs import logger
from ivr.people.role import Role

log = logger(__name__)
VENDORED = {
    "codemirror.min.js": str(files("ivr.vendor").joinpath("codemirror")),
    "echarts.min.js": str(files("ivr.vendor").joinpath("echarts")),
    "htmx.min.js": str(files("ivr.vendor").joinpath("htmx")),
}


def pages(parts: Parts) -> Blueprint:
    """A fresh one for each application, because a blueprint remembers where it was registered."""
    console = Blueprint("console", __name__, url_prefix="/console", static_folder="static")
    for views in (
        board,
        *people_views,
        agent_page,
        briefing_page,
        calls,
        cases,
        case_acts,
        numbers,
        prompts,
        prompt_changes,
        rules,
    ):
        console.register_blueprint(views)
    console.add_url_rule("/", "beginning", _begin)
    console.add_url_rule("/static/vendor/<name>", "vendored", vendored)
    console.add_url_rule("/<path:_nowhere>", "nowhere", nowhere)
    console.before_request(refuse_others)
    console.after_request(harden)
    console.register_error_handler(Exception, _away)

    def keep(setup: BlueprintSetupState) -> None:
        setup.app.extensions[EXTENSION] = parts

    console.record(keep)
    return console


def _begin() -> Redirect:
    """Agents begin with their own calls, everybody else with those of all."""
    found = look_for_visitor()
    if found is None:
        return redirect(url_for("console.signing_in.form"), 303)
    area = "agent_page" if found.role is Role.AGENT else "board"
    return redirect(url_for(f"console.{area}.page"), 303)


def vendored(name: str) -> Response:
    """Scripts of other projects."""
    return send_from_directory(VENDORED.get(name) or abort(404), name)


def nowhere(_nowhere: str) -> Response:
    """What is none of our pages; with our headers, too."""
    look_for_visitor()
    return Response(page("not_found.html"), 404)


def _away(error: Exception) -> Response | HTTPException:
    """Such as a store that does not answer. The address is not logged: it may be that of a link."""
    if isinstance(error, HTTPException):
        return error
    log.error("page failed", view=request.endpoint, exc_info=error)
    return Response(page("away.html", again=_to_try_again()), 503)


def _to_try_again() -> str:
    """Where the button was that was pressed, so that it is not pressed again by itself; "" is the page itself."""
    return "" if request.method == "GET" else wanted(urlsplit(request.referrer or "").path)
