"""The result of a back-test on a terminal, or in a pipe."""

from zoneinfo import ZoneInfo

from rich.table import Table
from rich.text import Text

from ivr.backtest import BackTest, sheets
from ivr.backtest.sheet import Sheet
from ivr.commands.paper import paper

MOVED_CALLS_SHOWN = 20


def print_sheets(result: BackTest, zone: ZoneInfo) -> None:
    console = paper()
    console.print(sheets.headline(result), soft_wrap=True)
    for sheet in (
        sheets.moves(result),
        sheets.stayed(result),
        sheets.senior_load(result),
        sheets.answers(result),
        sheets.rules(result),
        sheets.not_known(result),
        sheets.moved_calls(result, zone, MOVED_CALLS_SHOWN),
    ):
        if sheet.rows:
            console.print("", Text(sheet.title, style="bold"), _table(sheet), sep="\n")
            console.print(Text(sheet.note, style="dim"), end="\n" if sheet.note else "", soft_wrap=True)


def _table(sheet: Sheet) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for number, column in enumerate(sheet.columns):
        table.add_column(column, justify="left" if number < sheet.words else "right", no_wrap=True)
    for row in sheet.rows:
        table.add_row(*map(Text, row))
    return table
