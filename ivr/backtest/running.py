"""A back-test that somebody asked for on a page, in a process of its own: callers are answered meanwhile."""

from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

from ivr.backtest import BackTest, past_calls, replay, sheets
from ivr.backtest.pictures import pictures
from ivr.backtest_request import BackTestRequest, BackTestState
from ivr.ports import Archive
from ivr.routing import load_again
from ivr.sheet import Sheet
from ivr.store import SqlStore
from ivr.versions.stored import stored_version

MOVED_CALLS_KEPT = 500


def run(database_url: str, asked: str) -> None:
    """Leaves the result, or that there is none, in the store."""
    with closing(SqlStore(database_url)) as store:
        request = store.read(lambda records: records.backtests.get(asked))
        try:
            result, state = result_of(store, request), BackTestState.DONE
        except Exception:
            store.run(lambda records: records.backtests.change(asked, state=BackTestState.FAILED))
            raise
        store.run(lambda records: records.backtests.change(asked, state=state, result=result))


def result_of(store: Archive, request: BackTestRequest) -> dict[str, Any]:
    """What the page shows, as plain values."""
    draft = load_again(request.routing, "draft")
    until = _end_of_past(store, request.at)
    since = until - timedelta(days=request.days)
    calls = past_calls(store, since, until)
    found = replay(calls, draft, lambda version: stored_version(store, version), since, until)
    shown = _sheets(found, draft.business.time_zone)
    return {
        "calls": found.calls,
        "moved": len(found.moved),
        "unsolved": len(found.ends_of_moved.not_solved),
        "sheets": {name: _plain(sheet) for name, sheet in shown.items()},
        # What draws on paper in SVG sets styles inline, which the policy of pages forbids.
        "pictures": pictures(found) | {"renderer": "canvas"},
    }


def _sheets(found: BackTest, zone: Any) -> dict[str, Sheet]:
    return {
        "moves": sheets.moves(found),
        "stayed": sheets.stayed(found),
        "load": sheets.senior_load(found),
        "hours": sheets.hours_of_week(found),
        "answers": sheets.answers(found),
        "outcomes": sheets.case_outcomes(found),
        "rules": sheets.rules(found),
        "unknown": sheets.not_known(found),
        "moved": sheets.moved_calls(found, zone, MOVED_CALLS_KEPT),
    }


def _plain(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.title,
        "columns": sheet.columns,
        "rows": sheet.rows,
        "words": sheet.words,
        "note": sheet.note,
    }


def _end_of_past(store: Archive, now: datetime) -> datetime:
    """With a simulator that has moved time on, just after its last call."""
    latest = store.read(lambda records: records.past.latest())
    return max(now, latest + timedelta(microseconds=1)) if latest else now
