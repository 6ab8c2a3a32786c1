"""A table on a terminal, or in a pipe."""

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ivr.commands.paper import PIPED_COLUMNS
from ivr.sheet import Sheet

INDENT = 2


def print_sheet(sheet: Sheet, console: Console) -> None:
    """Nothing, if it has no rows."""
    if sheet.rows:
        console.print("", Text(sheet.title, style="bold"), _fitted(sheet, console), sep="\n")
        console.print(Text(sheet.note, style="dim"), end="\n" if sheet.note else "", soft_wrap=True)


def _fitted(sheet: Sheet, console: Console) -> RenderableType:
    """A CallSid that is cut short finds no call: where the table is too wide, each row becomes a paragraph."""
    table = _table(sheet)
    unbounded = console.options.update_width(PIPED_COLUMNS)
    if Measurement.get(console, unbounded, table).maximum <= console.width:
        return table
    return Group(*(_paragraph(sheet, row) for row in sheet.rows))


def _paragraph(sheet: Sheet, row: Sequence[str]) -> RenderableType:
    columns = zip(sheet.columns[1:], row[1:], strict=True)
    others = ", ".join(f"{column} {cell}" for column, cell in columns)
    return Group(Text(row[0]), Padding(Text(others), (0, 0, 0, INDENT)))


def _table(sheet: Sheet) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for number, column in enumerate(sheet.columns):
        table.add_column(column, justify="left" if number < sheet.words else "right", no_wrap=True)
    for row in sheet.rows:
        table.add_row(*map(Text, row))
    return table
