"""What there is to see of the rules: the draft or the live file, the history, and back-tests."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from flask import Blueprint, Response, abort, send_from_directory

from ivr.backtest_request import BackTestRequest
from ivr.console.guard import takes
from ivr.console.parts import parts
from ivr.console.rendering import page as rendered
from ivr.console.rules.changing import changing
from ivr.console.rules.notes import note_of
from ivr.console.rules.state import state_of, verdict
from ivr.console.rules.trying import facts_asked, trying
from ivr.console.visiting import needs, visitor
from ivr.people.role import Right
from ivr.records import NotOnRecord, Records
from ivr.routing.loading import LARGEST_BYTES
from ivr.versions.diffs import Diff, diffs
from ivr.versions.drafting import before, draft_of, live_as_draft, version_at
from ivr.versions.edited import Edited
from ivr.versions.version import Activation, Version

BACK_TESTS_SHOWN = 20
# In a form, a text is longer than it is, and not alone.
LARGEST_FORM = 3 * LARGEST_BYTES + 10_000

rules = Blueprint("rules", __name__, url_prefix="/rules")
rules.before_request(takes(LARGEST_FORM))
rules.before_request(needs(Right.SEE_RULES))
rules.register_blueprint(changing)
rules.register_blueprint(trying)


@dataclass(frozen=True)
class Desk:
    """`edited` is the live file for whoever may change nothing. `changes` are those since it was begun."""

    edited: Edited
    is_kept: bool
    live: Activation | None
    changes: Sequence[Diff]

    @property
    def is_overtaken(self) -> bool:
        return self.live is not None and self.live.number != self.edited.base


@rules.get("")
def page() -> str:
    desk = parts().store.read(_desk)
    state = state_of(desk.edited)
    return rendered(
        "rules/rules.html",
        desk=desk,
        state=state,
        verdict=verdict(state.findings),
        may_change=visitor().may(Right.CHANGE_RULES),
        facts=facts_asked(),
        known={"reason": tuple(parts().door.policies.live.routing.reasons)},
        note=note_of(),
        tested=parts().store.read(lambda records: records.backtests.latest(1)),
    )


def _desk(records: Records) -> Desk:
    now, live = parts().clock.now(), records.activations.latest()
    if not visitor().may(Right.CHANGE_RULES):
        return Desk(live_as_draft(records, "", now), False, live, ())
    edited = draft_of(records, visitor().person or "", now)
    changes = diffs(version_at(records, edited.base), version_at(records, live.number if live else 0))
    return Desk(edited, records.drafts.find(edited.person) is not None, live, changes)


@rules.get("/changes")
def changes() -> str:
    """What the draft would change of what is live."""
    return rendered("rules/changes.html", changes=parts().store.read(_draft_changes))


def _draft_changes(records: Records) -> Sequence[Diff]:
    desk = _desk(records)
    live = version_at(records, desk.live.number if desk.live else 0)
    return diffs(live, Version.of(desk.edited.routing, desk.edited.prompts))


@rules.get("/history")
def history() -> str:
    activations = parts().store.read(lambda records: records.activations.after(0))
    live = max((each.number for each in activations if each.refusal is None), default=0)
    return rendered("rules/history.html", activations=activations[::-1], live=live, note=note_of())


@rules.get("/history/<int:number>")
def activation(number: int) -> str:
    found = parts().store.read(lambda records: _activation(records, number))
    may_change = visitor().may(Right.CHANGE_RULES)
    return rendered("rules/activation.html", may_change=may_change, note=note_of(), **found)


def _activation(records: Records, number: int) -> dict[str, Any]:
    """What it changed, and what going back to it would change now."""
    found, live = records.activations.find(number), records.activations.latest()
    if found is None:
        abort(404)
    if found.refusal is not None:
        return {"activation": found, "live": live, "changed": (), "back": ()}
    version, then = version_at(records, number), before(records, found)
    now = version_at(records, live.number if live else 0)
    return {
        "activation": found,
        "live": live,
        "changed": diffs(version_at(records, then), version),
        "back": diffs(now, version),
    }


@rules.get("/back-tests")
def back_tests() -> str:
    asked = parts().store.read(lambda records: records.backtests.latest(BACK_TESTS_SHOWN))
    return rendered("rules/back_tests.html", asked=asked, now=parts().clock.now(), note=note_of())


@rules.get("/back-tests/<key>")
def back_test(key: str) -> str:
    try:
        asked: BackTestRequest = parts().store.read(lambda records: records.backtests.get(key))
    except NotOnRecord:
        abort(404)
    return rendered("rules/back_test.html", asked=asked, shown=asked.shown(parts().clock.now()))


@rules.get("/pictures.js")
def pictures() -> Response:
    """As on the page that the command line writes."""
    return send_from_directory(str(files("ivr.backtest").joinpath("templates")), "page.js")
