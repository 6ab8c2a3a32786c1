"""The figures of some time: of all conversations, and of each group of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

from ivr.figures.contact import Contact
from ivr.figures.definitions import FirstContact, Precision
from ivr.figures.tally import Figure, Tally
from ivr.figures.where import By


@dataclass(frozen=True)
class Report:
    """Of conversations that ended from `since` on, and before `until`. `groups` has the most unsolved ones first."""

    since: datetime
    until: datetime
    window: timedelta
    total: Tally
    by: By | None
    groups: Mapping[str, Tally]


def report(
    contacts: Iterable[Contact],
    since: datetime,
    until: datetime,
    first_contact: FirstContact,
    precision: Precision,
    by: By | None = None,
) -> Report:
    total, groups = Tally(first_contact, precision), dict[str, Tally]()
    group_of: Callable[[Contact], str] | None = attrgetter(by) if by else None
    for contact in contacts:
        total.add(contact)
        if group_of:
            groups.setdefault(group_of(contact), Tally(first_contact, precision)).add(contact)
    return Report(
        since, until, first_contact.window, total, by, dict(sorted(groups.items(), key=_unsolved_first))
    )


def _unsolved_first(group: tuple[str, Tally]) -> tuple[int, int, str]:
    name, tally = group
    return -tally.share(Figure.UNSOLVED).part, -tally.contacts, name
