"""The rules as they are being changed, or as they are live for whoever may change nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from ivr.console.parts import parts
from ivr.console.rendering import page as rendered
from ivr.console.rules.blueprints import rules
from ivr.console.rules.notes import note_of
from ivr.console.rules.state import state_of, verdict
from ivr.console.rules.trying import facts_asked
from ivr.console.visiting import visitor
from ivr.people.role import Right
from ivr.records import Records
from ivr.versions.diffs import Diff, diffs
from ivr.versions.drafting import draft_of, live_as_draft, live_number, version_at, with_changes_since
from ivr.versions.edited import Edited
from ivr.versions.merging import Clash
from ivr.versions.version import Activation, Version


@dataclass(frozen=True)
class Desk:
    """`edited` is the live file for whoever may change nothing. `changes` are those since it was begun.

    They can be taken in where they are in other lines than those of the draft.
    """

    edited: Edited
    is_kept: bool
    live: Activation | None
    changes: Sequence[Diff]
    can_take_in: bool

    @property
    def is_overtaken(self) -> bool:
        return self.live is not None and self.live.number != self.edited.base


@rules.get("")
def page() -> str:
    desk, tested = parts().store.read(lambda records: (_desk(records), records.backtests.latest(1)))
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
        tested=tested,
    )


def _desk(records: Records) -> Desk:
    edited, live = _edited(records), records.activations.latest()
    is_kept = records.drafts.find(edited.person) is not None
    if live is None or live.number == edited.base:
        return Desk(edited, is_kept, live, (), can_take_in=False)
    changes = diffs(version_at(records, edited.base), version_at(records, live.number))
    return Desk(edited, is_kept, live, changes, _can_take_in(records, edited, live.number))


def _can_take_in(records: Records, edited: Edited, live: int) -> bool:
    try:
        with_changes_since(records, edited, live)
    except Clash:
        return False
    return True


def _edited(records: Records) -> Edited:
    now, person = parts().clock.now(), visitor().person or ""
    begin = draft_of if visitor().may(Right.CHANGE_RULES) else live_as_draft
    return begin(records, person, now)


@rules.get("/changes")
def changes() -> str:
    """What the draft would change of what is live."""
    return rendered("rules/changes.html", changes=parts().store.read(_draft_changes))


def _draft_changes(records: Records) -> Sequence[Diff]:
    edited = _edited(records)
    return diffs(version_at(records, live_number(records)), Version.of(edited.routing, edited.prompts))
