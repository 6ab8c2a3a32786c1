"""The prompts as the visitor has changed them, beside those that are live."""

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from ivr.console.parts import parts
from ivr.console.visiting import visitor
from ivr.records import Records
from ivr.routing import RoutingFaults, RoutingFile, load_again
from ivr.versions.drafting import draft_of, keep_prompts, live_as_draft
from ivr.versions.edited import Edited
from ivr.words import OwnPrompts
from ivr.words.comparing import changed


@dataclass(frozen=True)
class InWork:
    """`edited` is the visitor's draft; as long as they have none, what is live."""

    edited: Edited
    live: OwnPrompts

    @property
    def own(self) -> OwnPrompts:
        return self.edited.prompts

    @cached_property
    def changed(self) -> Set[str]:
        """By language and prompt, such as `es/greeting`."""
        return changed(self.live, self.own)

    @cached_property
    def routing(self) -> RoutingFile:
        """That of the draft, whose rules may name new prompts; while it cannot be read, the live one."""
        try:
            return load_again(self.edited.routing, "draft")
        except RoutingFaults:
            return parts().door.policies.live.routing


def in_work(records: Records) -> InWork:
    person, now = visitor().person or "", parts().clock.now()
    live = live_as_draft(records, person, now).prompts
    return InWork(draft_of(records, person, now), live)


def keep(records: Records, own: OwnPrompts) -> None:
    """In the visitor's draft."""
    keep_prompts(records, visitor().person or "", own, parts().clock.now())
