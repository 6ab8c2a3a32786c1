"""What ops do to the rules. Everything but the changes of a draft is written down."""

from datetime import timedelta
from typing import Any

from flask import Blueprint, abort, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response as Redirect

from ivr.backtest_request import LONGEST, BackTestRequest
from ivr.console.audit import noted
from ivr.console.parts import parts
from ivr.console.rules.change import change_of
from ivr.console.rules.starting import start
from ivr.console.rules.state import for_script, state_of
from ivr.console.visiting import needs, visitor
from ivr.people.role import Right
from ivr.records import Records
from ivr.routing import RoutingFaults
from ivr.routing.editing import ByHandOnly, edited
from ivr.versions.activating import Activating, NothingToRollBack, Overtaken
from ivr.versions.draft import Draft, Refused
from ivr.versions.drafting import carry_over, draft_of, keep_routing
from ivr.versions.findings import findings_in
from ivr.versions.version import Activation, How

MOST_DAYS = 365
RUNNING_AT_MOST = 2
LONGEST_NOTE = 500
KEPT_FOR = timedelta(days=90)

changing = Blueprint("changing", __name__)
changing.before_request(needs(Right.CHANGE_RULES))


def _text() -> str:
    """Browsers send line breaks of two characters."""
    return request.form.get("text", "").replace("\r\n", "\n")


def _person() -> str:
    return visitor().person or abort(403)


@changing.post("/draft")
def draft() -> ResponseReturnValue:
    """Keeps the text, and says what is wrong with it: to a script as JSON, else as the page."""
    state = _kept(_text())
    if request.accept_mimetypes.best == "application/json":
        return jsonify(for_script(state_of(state)))
    return redirect(url_for("console.rules.page"), 303)


def _kept(text: str) -> Any:
    now = parts().clock.now()
    return parts().store.run(lambda records: keep_routing(records, _person(), text, now))


@changing.post("/change")
def change() -> ResponseReturnValue:
    """One setting, changed in the form."""
    text = _text()
    try:
        after = edited(text, change_of(text, request.form))
    except (ByHandOnly, RoutingFaults):
        return jsonify(by_hand=True), 409
    return jsonify(for_script(state_of(_kept(after))))


@changing.post("/discard")
def discard() -> Redirect:
    parts().store.run(lambda records: records.drafts.drop(_person()))
    return _to_page("discarded")


@changing.post("/carry-over")
def carry() -> Redirect:
    """Go on over what has become live since the draft was begun."""
    base, now = request.form.get("base", 0, int), parts().clock.now()
    parts().store.run(lambda records: carry_over(records, _person(), base, now))
    return _to_page("carried")


@changing.post("/activate")
def activate() -> Redirect:
    draft = parts().store.read(lambda records: draft_of(records, _person(), parts().clock.now()))
    policy = findings_in(draft).policy
    if policy is None:
        return _to_page("wrong")
    own = Draft(draft.routing.encode(), "draft", draft.prompts)

    def make_live(records: Records) -> Activation:
        live = _activating().activate(records, own, policy, How.CONSOLE, base=draft.base, note=_note())
        records.drafts.drop(draft.person)
        noted(records, "rules activated", f"activation {live.number}", version=live.version, note=_note())
        return live

    try:
        parts().store.run(make_live)
    except Overtaken:
        return _to_page("overtaken")
    return redirect(url_for("console.rules.history", note="live"), 303)


@changing.post("/history/<int:number>/roll-back")
def roll_back(number: int) -> Redirect:
    def go_back(records: Records) -> None:
        live = _activating().roll_back(records, number, _note())
        noted(records, "rules rolled back", f"activation {live.number}", to=number, note=_note())

    try:
        parts().store.run(go_back)
    except NothingToRollBack:
        abort(404)
    except Refused:
        return redirect(url_for("console.rules.activation", number=number, note="too-old"), 303)
    return redirect(url_for("console.rules.history", note="rolled-back"), 303)


def _activating() -> Activating:
    return Activating(parts().clock, visitor().name)


def _note() -> str | None:
    return request.form.get("note", "").strip()[:LONGEST_NOTE] or None


@changing.post("/back-tests")
def back_test() -> Redirect:
    """Of the draft as it is kept."""
    draft = parts().store.read(lambda records: draft_of(records, _person(), parts().clock.now()))
    days = min(max(request.form.get("days", 7, int), 1), MOST_DAYS)
    if findings_in(draft).policy is None:
        return _to_page("wrong")
    asked = parts().store.run(lambda records: _asked(records, draft.routing, days))
    if asked is None:
        return _to_page("busy")
    start(parts().database_url, asked.id)
    return redirect(url_for("console.rules.back_test", key=asked.id), 303)


def _asked(records: Records, routing: str, days: int) -> BackTestRequest | None:
    now = parts().clock.now()
    records.backtests.forget(now - KEPT_FOR)
    if records.backtests.running_since(now - LONGEST) >= RUNNING_AT_MOST:
        return None
    asked = BackTestRequest(records.new_id(), now, visitor().name, routing, days)
    records.backtests.add(asked)
    noted(records, "rules back-tested", f"{days} days", back_test=asked.id)
    return asked


def _to_page(note: str) -> Redirect:
    return redirect(url_for("console.rules.page", note=note), 303)
