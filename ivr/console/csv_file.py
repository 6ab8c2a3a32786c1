"""Tables as files for spreadsheets."""

from collections.abc import Iterable, Iterator, Sequence

from flask import Response

from ivr.csv_cells import csv_lines

Rows = Iterable[Sequence[object]]
# The mark by which spreadsheets know UTF-8 (Unicode 16.0, 23.8 "Byte Order Mark").
MARK = "\ufeff"


def csv_file(name: str, columns: Sequence[str], portions: Iterable[Rows]) -> Response:
    """Sent portion by portion, after the view has returned: however long a table is, it is never all in memory."""
    named = {"Content-Disposition": f"attachment; filename={name}.csv"}
    return Response(_written(columns, portions), mimetype="text/csv", headers=named)


def _written(columns: Sequence[str], portions: Iterable[Rows]) -> Iterator[str]:
    yield MARK + csv_lines([columns])
    yield from map(csv_lines, portions)
