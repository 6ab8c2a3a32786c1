"""What somebody is changing: begun from the live version, and kept whenever they change it."""

from dataclasses import replace
from datetime import datetime

from ivr.records import NotOnRecord, Records
from ivr.versions.edited import Edited
from ivr.versions.merging import merged
from ivr.versions.version import Activation, Version
from ivr.words import OwnPrompts


def draft_of(records: Records, person: str, now: datetime) -> Edited:
    """What they have kept, or else what is live."""
    return records.drafts.find(person) or live_as_draft(records, person, now)


def live_as_draft(records: Records, person: str, now: datetime) -> Edited:
    number = live_number(records)
    version = version_at(records, number)
    return Edited(person, number, version.routing, version.prompts, now)


def keep_routing(records: Records, person: str, routing: str, now: datetime) -> Edited:
    """The prompts stay as they are in the draft."""
    edited = replace(draft_of(records, person, now), routing=routing, at=now)
    records.drafts.keep(edited)
    return edited


def keep_prompts(records: Records, person: str, prompts: OwnPrompts, now: datetime) -> Edited:
    """The routing file stays as it is in the draft."""
    edited = replace(draft_of(records, person, now), prompts=prompts, at=now)
    records.drafts.keep(edited)
    return edited


def carry_over(records: Records, person: str, base: int, now: datetime) -> None:
    """Go on from another activation than the draft was begun from, whose changes its author has seen."""
    records.drafts.keep(replace(draft_of(records, person, now), base=base, at=now))


def with_changes_since(records: Records, draft: Edited, number: int) -> Edited:
    """The draft, with what has been changed from its base up to an activation. Raises `Clash`."""
    base, live = version_at(records, draft.base), version_at(records, number)
    both = merged(base, live, Version.of(draft.routing, draft.prompts))
    return replace(draft, base=number, routing=both.routing, prompts=both.prompts)


def live_number(records: Records) -> int:
    """Of the activation; 0 as long as nothing is live."""
    live = records.activations.latest()
    return live.number if live else 0


def version_at(records: Records, number: int) -> Version:
    """Of an activation; an empty one for number 0. Raises `NotOnRecord`."""
    if number == 0:
        return Version.of("", OwnPrompts())
    activation = records.activations.find(number)
    if activation is None:
        raise NotOnRecord(f"no activation {number}")
    return records.versions.get(activation.version)


def before(records: Records, activation: Activation) -> int:
    """The number of the activation that was live before this one; 0 where there was none."""
    were_live = (each for each in records.activations.after(0) if each.refusal is None)
    return max((each.number for each in were_live if each.number < activation.number), default=0)
