"""Tables as files for spreadsheets."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from flask import Response

from ivr.csv_cells import csv_lines
from ivr.ports import Archive
from ivr.records import Records

F = TypeVar("F")
P = TypeVar("P")
Rows = Iterable[Sequence[object]]
# The mark by which spreadsheets know UTF-8 (Unicode 16.0, 23.8 "Byte Order Mark").
MARK = "\ufeff"


def csv_file(name: str, columns: Sequence[str], portions: Iterable[Rows]) -> Response:
    """Sent portion by portion, after the view has returned: however long a table is, it is never all in memory."""
    named = {"Content-Disposition": f"attachment; filename={name}.csv"}
    return Response(_written(columns, portions), mimetype="text/csv", headers=named)


def portions(
    store: Archive, find: Callable[[Records, P | None], Sequence[F]], place_of: Callable[[F], P]
) -> Iterator[Sequence[F]]:
    """All that is found, each portion behind the place of the last one, in a short transaction of its own."""
    behind: P | None = None
    while found := store.read(partial(_found, find=find, behind=behind)):
        yield found
        behind = place_of(found[-1])


def _found(
    records: Records, find: Callable[[Records, P | None], Sequence[F]], behind: P | None
) -> Sequence[F]:
    return find(records, behind)


def _written(columns: Sequence[str], portions: Iterable[Rows]) -> Iterator[str]:
    yield MARK + csv_lines([columns])
    yield from map(csv_lines, portions)
