"""The figures as tables: to read, and to calculate with."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ivr.case import CaseState
from ivr.figures.definitions import Resolution
from ivr.figures.report import Report
from ivr.figures.share import Share
from ivr.figures.tally import Figure, Tally
from ivr.sheet import Sheet, count, share

SHORT = {
    Figure.FIRST_CONTACT: "FCR",
    Figure.SATISFACTION: "CSAT",
    Figure.RESPONSE: "response",
    Figure.UNSOLVED: "unsolved",
    Figure.PRECISION: "precision",
}
MEANING = {
    Figure.FIRST_CONTACT: "solved, and no further call",
    Figure.SATISFACTION: "rated 4 or 5",
    Figure.RESPONSE: "said yes or no when we called",
    Figure.UNSOLVED: "said no",
    Figure.PRECISION: "sent to a senior by a rule, and had needed one",
}
NOT_KNOWN = "(not known)"


def headline(report: Report, zone: ZoneInfo) -> str:
    since, until = (f"{at.astimezone(zone):%Y-%m-%d %H:%M}" for at in (report.since, report.until))
    counted = f"Conversations: {count(report.total.contacts)}. Cases talked about for the first time: "
    return f"From {since} to {until}. {counted}{count(report.total.cases)}."


def figures(report: Report) -> Sheet:
    rows = [(SHORT[figure], MEANING[figure], *_cells(report.total.share(figure))) for figure in Figure]
    return Sheet("Figures", ("", "", "share", "are", "of"), tuple(rows), words=2)


def cases(report: Report) -> Sheet:
    total = report.total
    became = [(str(each), total.resolutions[each]) for each in Resolution]
    now = [(f"{each} now", total.states[each]) for each in CaseState]
    rows = [(what, count(number), share(number, total.cases)) for what, number in became + now]
    note = f"The window is of {report.window.days} days: repeat_callers.window_days."
    return Sheet("Cases", ("", "cases", "of all"), tuple(rows), note=note)


def groups(report: Report) -> Sheet:
    columns = (str(report.by), "conversations", "cases", *SHORT.values())
    rows = tuple(_group(name, tally) for name, tally in report.groups.items())
    return Sheet(f"By {report.by}", columns, rows)


def _group(name: str, tally: Tally) -> tuple[str, ...]:
    shares = (tally.share(figure) for figure in Figure)
    return (name or NOT_KNOWN, count(tally.contacts), count(tally.cases), *map(_short, shares))


def _cells(figure: Share) -> tuple[str, str, str]:
    return share(figure.part, figure.whole), count(figure.part), count(figure.whole)


def _short(figure: Share) -> str:
    of = f" ({count(figure.part)} of {count(figure.whole)})" if figure.whole else ""
    return share(figure.part, figure.whole) + of


CSV_COLUMNS = (
    "group",
    "conversations",
    "cases",
    *(f"{figure}{ending}" for figure in Figure for ending in ("", ": yes", ": of")),
    *(f"cases {each}" for each in Resolution),
)


def csv_rows(report: Report) -> Iterator[tuple[object, ...]]:
    """One for all, and one for each group."""
    yield _csv_row("all", report.total)
    for name, tally in report.groups.items():
        yield _csv_row(name or NOT_KNOWN, tally)


def _csv_row(name: str, tally: Tally) -> tuple[object, ...]:
    shares = [tally.share(figure) for figure in Figure]
    cells = [cell for each in shares for cell in (each.ratio, each.part, each.whole)]
    return (name, tally.contacts, tally.cases, *cells, *(tally.resolutions[each] for each in Resolution))
