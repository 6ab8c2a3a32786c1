"""Conversations of some time, in portions: each from a short transaction of its own."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from ivr.figures.contact import Contact
from ivr.ports import Archive

PORTION = timedelta(days=7)


def contacts(archive: Archive, since: datetime, until: datetime) -> Iterator[Contact]:
    while since < until:
        end = min(since + PORTION, until)
        yield from archive.read(lambda records: records.contacts.ended(since, end))  # noqa: B023, as it is called at once
        since = end
