"""The briefing of one offer, for whoever has a browser at hand: a link that opens once."""

from flask import Blueprint, Response, redirect, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.agents.access import Access
from ivr.briefing import Briefing, Briefings
from ivr.console.cookies import BRIEFING, keep, session
from ivr.console.parts import parts
from ivr.console.rendering import page
from ivr.records import Records

briefing_page = Blueprint("briefing_page", __name__, url_prefix="/briefing")


@briefing_page.get("/<link>")
def knock(link: str) -> str:
    """A button, which opens the link. Chats and mail programs fetch what is sent through them, but press no buttons."""
    return page("agent/link.html", link=link)


@briefing_page.post("/<link>")
def open_link(link: str) -> Response | Redirect:
    secret = parts().store.run(lambda records: parts().access.opened(records, link))
    if secret is None:
        return _gone()
    return keep(redirect(url_for("console.briefing_page.briefing"), 303), BRIEFING, secret)


@briefing_page.get("")
def briefing() -> str | Response:
    found = parts().store.read(lambda records: _briefing(records, parts().access))
    language = parts().door.policies.live.routing.business.language
    return page("agent/briefing.html", briefing=found, language=language) if found else _gone()


def _briefing(records: Records, access: Access) -> Briefing | None:
    offer_id = access.offer_id(records, session(BRIEFING))
    offer = records.offers.find(offer_id) if offer_id else None
    if offer is None:
        return None
    return Briefings(parts().door.offers.policy(records, offer)).of_offer(records, offer, parts().clock.now())


def _gone() -> Response:
    return Response(page("agent/gone.html"), 410)
