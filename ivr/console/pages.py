"""All pages under one blueprint."""

from flask import Blueprint
from flask.blueprints import BlueprintSetupState

from ivr.console.agent_page import agent_page
from ivr.console.briefing_page import briefing_page
from ivr.console.guard import harden, refuse_others
from ivr.console.parts import EXTENSION, Parts
from ivr.console.signing_in import signing_in


def pages(parts: Parts) -> Blueprint:
    """A fresh one for each application, because a blueprint remembers where it was registered."""
    console = Blueprint("console", __name__, url_prefix="/console", static_folder="static")
    for views in (signing_in, agent_page, briefing_page):
        console.register_blueprint(views)
    console.before_request(refuse_others)
    console.after_request(harden)

    def keep(setup: BlueprintSetupState) -> None:
        setup.app.extensions[EXTENSION] = parts

    console.record(keep)
    return console
