"""The picture of a recording in a terminal: bars of level against the caller's own, raised spans beneath."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from ivr.voice.heard import Heard

ROW_DB = 3
LOWEST_DB, HIGHEST_DB = -15, 24  # over the caller's own level
UNKNOWN_OWN_LEVEL_DBFS = -35
EIGHTHS = " ▁▂▃▄▅▆▇█"
OWN_LEVEL = "▔"  # the upper edge of the row below
SPAN, SAID = "━", "▲"
AXIS = 8  # columns
TICK_COLUMNS = 10
STEPS_SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)


def picture(heard: Heard, width: int) -> Text:
    """`width` columns; readable without colour."""
    columns = max(width - AXIS, TICK_COLUMNS)
    return Text("\n").join([*_bars(heard, columns), _spans(heard, columns), _time(heard, columns)])


@dataclass(frozen=True, slots=True)
class Column:
    """What one column shows."""

    over_own_db: float
    mark: str

    def cell(self, row_db: int, blank: str) -> str:
        """Of the row whose lower edge is at `row_db`."""
        eighths = round(8 * (self.over_own_db - row_db) / ROW_DB)
        if eighths <= 0:
            return blank
        return EIGHTHS[min(eighths, 8)]


def _bars(heard: Heard, columns: int) -> Iterator[Text]:
    shown, known = _columns(heard, columns), heard.own_level_dbfs is not None
    loudest = max((column.over_own_db for column in shown), default=0.0)
    top = min(HIGHEST_DB, max(2 * ROW_DB, ROW_DB * -int(-loudest // ROW_DB)))
    for row_db in range(top - ROW_DB, LOWEST_DB - 1, -ROW_DB):
        line = Text(_axis(row_db, known=known))
        blank = OWN_LEVEL if known and row_db == -ROW_DB else " "
        for column in shown:
            line.append(column.cell(row_db, blank), "bold red" if column.mark else "")
        yield line


def _axis(row_db: int, *, known: bool) -> str:
    """Names the lower edge of each second row, the caller's own level by its name."""
    if row_db % (2 * ROW_DB):
        label = ""
    elif known:
        label = f"{row_db:+} dB" if row_db else "own"
    else:
        label = f"{UNKNOWN_OWN_LEVEL_DBFS + row_db} dB"
    return f"{label:>{AXIS - 2}} │"


def _columns(heard: Heard, columns: int) -> list[Column]:
    """The loudest moment of each column's time."""
    own_level_dbfs = heard.own_level_dbfs
    zero = UNKNOWN_OWN_LEVEL_DBFS if own_level_dbfs is None else own_level_dbfs
    levels = [moment.level_dbfs - zero for moment in heard.moments]
    if not levels:
        return []
    marks = _marks(heard, columns)
    return [Column(max(_share(levels, at, columns)), marks[at]) for at in range(columns)]


def _share(levels: Sequence[float], at: int, columns: int) -> Sequence[float]:
    first = at * len(levels) // columns
    return levels[first : max(first + 1, (at + 1) * len(levels) // columns)]


def _marks(heard: Heard, columns: int) -> list[str]:
    marks = [""] * columns
    for rise in heard.rises:
        first, last = (_column(at, heard, columns) for at in (rise.from_seconds, rise.to_seconds))
        marks[first : last + 1] = SPAN * (last + 1 - first)
        marks[_column(rise.said_at_seconds, heard, columns)] = SAID
    return marks


def _column(at_seconds: float, heard: Heard, columns: int) -> int:
    return min(int(at_seconds / heard.seconds * columns), columns - 1)


def _spans(heard: Heard, columns: int) -> Text:
    marks = "".join(mark or " " for mark in _marks(heard, columns))
    return Text(f"{'raised' if heard.rises else '':>{AXIS - 2}} │{marks}".rstrip())


def _time(heard: Heard, columns: int) -> Text:
    widest = heard.seconds / columns * TICK_COLUMNS
    step = next((step for step in STEPS_SECONDS if step >= widest), STEPS_SECONDS[-1])
    line = " " * (AXIS - 1)
    for at_seconds in range(0, int(heard.seconds) + 1, step):
        tick = line.ljust(AXIS + _column(at_seconds, heard, columns)) + f"{at_seconds} s"
        line = tick if len(tick) <= AXIS + columns else line
    return Text(line)
