"""From the store to all figures, in portions: each from a short transaction of its own."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ivr.figures.contact import Contact
from ivr.figures.load import loads
from ivr.figures.numbers import Numbers
from ivr.figures.periods import Period
from ivr.figures.reading import contacts
from ivr.figures.share import Share
from ivr.figures.sums import Sums, Verdict
from ivr.figures.tally import Figure, Formula
from ivr.figures.where import By, Where
from ivr.ports import Archive
from ivr.records import Records


@dataclass(frozen=True)
class Wanted:
    """`only` names the groups that count, and `in_time_seconds` is what the service level asks for."""

    periods: Sequence[Period]
    only: Mapping[By, str]
    in_time_seconds: int

    def has(self, where: Where) -> bool:
        return all(getattr(where, by) == name for by, name in self.only.items())


def count(
    archive: Archive, wanted: Wanted, formulas: Mapping[Figure, Formula], seniors: Collection[str]
) -> Numbers:
    """`seniors` are the names of agents."""
    cells = defaultdict[tuple[int, Where], Sums](Sums)
    _count_calls(archive, wanted, cells)
    _count_conversations(archive, wanted, formulas, cells)
    return Numbers(wanted.periods, cells, _loads(archive, wanted.periods, seniors))


def _count_calls(archive: Archive, wanted: Wanted, cells: dict[tuple[int, Where], Sums]) -> None:
    for number, period in enumerate(wanted.periods):
        found = archive.read(lambda records: records.counted.ended(*period, wanted.in_time_seconds))  # noqa: B023, as it is called at once
        for where, counts in found.items():
            if wanted.has(where):
                cells[number, where].calls = counts


def _count_conversations(
    archive: Archive,
    wanted: Wanted,
    formulas: Mapping[Figure, Formula],
    cells: dict[tuple[int, Where], Sums],
) -> None:
    begins = [period.since for period in wanted.periods]
    alike = Counter[tuple[int, Where, tuple[Verdict, ...]]]()
    for contact in contacts(archive, begins[0], wanted.periods[-1].until):
        if wanted.has(where := _where(contact)):
            verdicts = tuple((figure, of(contact)) for figure, of in formulas.items())
            alike[bisect_right(begins, contact.ended_at) - 1, where, verdicts] += 1
    for (number, where, verdicts), conversations in alike.items():
        cells[number, where].add(verdicts, conversations)


def _where(contact: Contact) -> Where:
    return Where(contact.line, contact.queue, contact.reason, contact.rule)


def _loads(archive: Archive, periods: Sequence[Period], seniors: Collection[str]) -> list[Share]:
    since, until = periods[0].since, periods[-1].until

    def of(records: Records) -> list[Share]:
        spent = records.shifts.in_conversation(seniors, since, until)
        return loads(spent, records.shifts.at_work(seniors, since, until), periods)

    return archive.read(of)
