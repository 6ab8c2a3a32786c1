"""What has been live: by whom, when, and what it changed."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import abort

from ivr.console.parts import parts
from ivr.console.query import MOST
from ivr.console.rendering import page
from ivr.console.rules.blueprints import rules
from ivr.console.rules.notes import note_of
from ivr.console.visiting import visitor
from ivr.people.role import Right
from ivr.records import Records
from ivr.versions.diffs import diffs
from ivr.versions.drafting import before, live_number, version_at
from ivr.versions.version import Activation, How


@rules.get("/history")
def history() -> str:
    activations = parts().store.read(lambda records: records.activations.after(0))
    live = max((each.number for each in activations if each.refusal is None), default=0)
    to = _rolled_back_to(activations)
    return page("rules/history.html", activations=activations[::-1], live=live, to=to, note=note_of())


def _rolled_back_to(history: Sequence[Activation]) -> Mapping[int, int]:
    """For each time that somebody went back, the activation of which they did: the latest before of that version."""
    latest: dict[str, int] = {}
    found = {}
    for each in history:
        if each.how is How.ROLLBACK and each.version in latest:
            found[each.number] = latest[each.version]
        if each.refusal is None:
            latest[each.version] = each.number
    return found


@rules.get(f"/history/<int(max={MOST}):number>")
def activation(number: int) -> str:
    found = parts().store.read(lambda records: _activation(records, number))
    return page(
        "rules/activation.html", may_change=visitor().may(Right.CHANGE_RULES), note=note_of(), **found
    )


def _activation(records: Records, number: int) -> dict[str, Any]:
    """What it changed, and what going back to it would change now."""
    found, live = records.activations.find(number) or abort(404), live_number(records)
    if found.refusal is not None:
        return {"activation": found, "live": live, "changed": (), "back": ()}
    version = version_at(records, number)
    return {
        "activation": found,
        "live": live,
        "changed": diffs(version_at(records, before(records, found)), version),
        "back": diffs(version_at(records, live), version),
    }
