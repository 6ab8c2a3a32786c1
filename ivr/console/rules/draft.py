"""The draft that ops are changing, as text or in the form. It is kept with every change."""

from dataclasses import replace

from flask import abort, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response as Redirect

from ivr.console.parts import parts
from ivr.console.query import whole_number
from ivr.console.rules.blueprints import changing
from ivr.console.rules.change import change_of
from ivr.console.rules.state import for_script, state_of
from ivr.console.visiting import visitor
from ivr.records import Records
from ivr.routing import RoutingFaults
from ivr.routing.document import dotted
from ivr.routing.editing import ByHandOnly, edited
from ivr.versions.drafting import carry_over, draft_of, keep_routing, live_number, with_changes_since
from ivr.versions.edited import Edited
from ivr.versions.merging import Clash


@changing.post("/draft")
def draft() -> ResponseReturnValue:
    """Keeps the text, and says what is wrong with it: to a script as JSON, else as the page."""
    kept = _kept(typed_text())
    if request.accept_mimetypes.best == "application/json":
        return jsonify(for_script(state_of(kept)))
    return redirect(url_for("console.rules.page"), 303)


@changing.post("/change")
def change() -> ResponseReturnValue:
    """One setting, changed in the form."""
    text = typed_text()
    try:
        wanted = change_of(text, request.form)
        after = edited(text, wanted)
    except (ByHandOnly, RoutingFaults):
        return jsonify(by_hand=True), 409
    return jsonify(for_script(state_of(_kept(after))) | {"at": dotted(wanted.path)})


@changing.post("/discard")
def discard() -> Redirect:
    person = drafting_person()
    parts().store.run(lambda records: records.drafts.drop(person))
    return to_page("discarded")


@changing.post("/carry-over")
def carry() -> Redirect:
    """Go on over what has become live since the draft was begun."""
    person, base, now = drafting_person(), request.form.get("base", 0, whole_number), parts().clock.now()

    def go_on(records: Records) -> None:
        live = records.activations.find(base)
        if live is None or live.refusal is not None:
            abort(400)
        carry_over(records, person, base, now)

    parts().store.run(go_on)
    return to_page("carried")


@changing.post("/take-in")
def take_in() -> Redirect:
    """Put what has become live since the draft was begun into the draft."""
    person, now = drafting_person(), parts().clock.now()

    def take(records: Records) -> None:
        draft = draft_of(records, person, now)
        records.drafts.keep(replace(with_changes_since(records, draft, live_number(records)), at=now))

    try:
        parts().store.run(take)
    except Clash:
        return to_page("clash")
    return to_page("taken-in")


def typed_text() -> str:
    """Browsers send line breaks of two characters. No database and no YAML takes a NUL."""
    text = request.form.get("text", "").replace("\r\n", "\n")
    return abort(400) if "\0" in text else text


def drafting_person() -> str:
    """Whoever may change rules is a person, and no agent with a PIN."""
    return visitor().person or abort(403)


def to_page(note: str) -> Redirect:
    return redirect(url_for("console.rules.page", note=note), 303)


def _kept(text: str) -> Edited:
    person, now = drafting_person(), parts().clock.now()
    return parts().store.run(lambda records: keep_routing(records, person, text, now))
