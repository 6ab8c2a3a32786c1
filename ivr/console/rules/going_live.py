"""A draft that is made live, and a version that is again. Both are written down."""

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.console.audit import noted
from ivr.console.parts import parts
from ivr.console.query import MOST
from ivr.console.rules.blueprints import changing
from ivr.console.rules.draft import drafting_person, to_page
from ivr.console.visiting import visitor
from ivr.policy import Policy
from ivr.records import Records
from ivr.versions.activating import Activating, NothingToRollBack, Overtaken
from ivr.versions.draft import Draft, Refused
from ivr.versions.edited import Edited
from ivr.versions.findings import findings_in
from ivr.versions.version import How

LONGEST_NOTE = 500


@changing.post("/activate")
def activate() -> Redirect:
    person = drafting_person()
    edited = parts().store.read(lambda records: records.drafts.find(person))
    if edited is None:
        return to_page("nothing")
    policy = findings_in(edited).policy
    if policy is None:
        return to_page("wrong")
    try:
        parts().store.run(lambda records: _make_live(records, edited, policy))
    except Overtaken:
        return to_page("overtaken")
    return _to_history("live")


def _make_live(records: Records, edited: Edited, policy: Policy) -> None:
    draft, note = Draft(edited.routing.encode(), "draft", edited.prompts), _note()
    live = _activating().activate(records, draft, policy, How.CONSOLE, base=edited.base, note=note)
    records.drafts.drop(edited.person)
    noted(records, "rules activated", f"activation {live.number}", version=live.version, note=note)


@changing.post(f"/history/<int(max={MOST}):number>/roll-back")
def roll_back(number: int) -> Redirect:
    try:
        parts().store.run(lambda records: _go_back(records, number))
    except NothingToRollBack:
        abort(404)
    except Refused:
        return redirect(url_for("console.rules.activation", number=number, note="too-old"), 303)
    return _to_history("rolled-back")


def _go_back(records: Records, number: int) -> None:
    live = _activating().roll_back(records, number, _note())
    noted(records, "rules rolled back", f"activation {live.number}", to=number, note=_note())


def _activating() -> Activating:
    return Activating(parts().clock, visitor().name)


def _note() -> str | None:
    return request.form.get("note", "").replace("\0", "").strip()[:LONGEST_NOTE] or None


def _to_history(note: str) -> Redirect:
    return redirect(url_for("console.rules.history", note=note), 303)
