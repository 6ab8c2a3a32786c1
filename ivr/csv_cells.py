"""Tables as CSV, which a spreadsheet reads as words and numbers, and never as formulas.

Callers choose their words, and may choose the number that is shown: a cell could hold `=HYPERLINK(…)`.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import StringIO

# What begins a formula, also in its wide and small forms, behind what is not seen or taken for the quotes of a cell.
# Where semicolons, tabs or lines divide cells, another one begins after them.
# OWASP, "CSV Injection" (https://owasp.org/www-community/attacks/CSV_Injection).
UNSEEN = r"[\s\"\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*"
BEGINS_FORMULA = re.compile(
    rf"(^|[;\t\r\n])(?={UNSEEN}[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])"
)


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Instants are in ISO 8601, numbers not in quotes; what is None is left empty."""
    return csv_lines([columns, *rows])


def csv_lines(rows: Iterable[Sequence[object]]) -> str:
    """Without the names of the columns: a part of a longer table."""
    text = StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def defused(words: str) -> str:
    """With an apostrophe before what a spreadsheet would take for a formula."""
    return BEGINS_FORMULA.sub(r"\1'", words)


def _cell(value: object) -> str | int | float:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return value
        case datetime():
            return value.isoformat()
    return defused(str(value))
