"""The result of a back-test on a terminal, or in a pipe."""

from zoneinfo import ZoneInfo

from ivr.backtest import BackTest, sheets
from ivr.commands.paper import paper
from ivr.commands.sheet import print_sheet

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
        print_sheet(sheet, console)
