"""What is told of the board: all of it once, and then only what has changed."""

from datetime import UTC, datetime, timedelta
from typing import Any

from ivr.board.alarms import STORE, alarm
from ivr.board.kept import Span
from ivr.board.look import Look, changes, in_vain
from ivr.board.rows import Mark, Waiting
from ivr.board.snapshot import Snapshot
from ivr.board.traces import Trace

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
NUMBER = "+12025550123"


def waits(key: str, **fields: Any) -> Waiting:
    usual: dict[str, Any] = {
        "order": 1.0,
        "number": NUMBER,
        "queue": "General",
        "reason": "a fault",
        "rule": "everybody else",
        "since": NOON,
        "marks": (),
        "earlier_calls": 0,
        "asked": None,
        "wish": None,
        "rises": 0,
        "told_place": None,
        "told_until": None,
    }
    return Waiting(key=key, **(usual | fields))


def look(number: int, *waiting: Waiting, traces: dict[str, Trace] | None = None) -> Look:
    at = NOON + timedelta(seconds=number)
    sections = {"alarms": {}, "waiting": {row.key: row for row in waiting}}
    return Look(number, at, Snapshot(at, sections), traces or {})


def told(seen: Look | None, now: Look, *, in_full: bool = True) -> dict[str, Any]:
    return dict(changes(seen, now, in_full=in_full))


def test_whoever_comes_is_told_everything() -> None:
    first = look(0, waits("a"), waits("b"))

    assert told(None, first) == {
        "now": NOON,
        "whole": True,
        "put": {"waiting": [waits("a"), waits("b")]},
    }


def test_a_row_that_has_not_changed_is_not_told_again() -> None:
    raised = waits("b", marks=(Mark.RAISED,))

    news = told(look(0, waits("a"), waits("b")), look(1, waits("a"), raised))

    assert news["put"] == {"waiting": [raised]}


def test_nothing_new_is_only_the_time() -> None:
    assert told(look(0, waits("a")), look(1, waits("a"))) == {"now": NOON + timedelta(seconds=1)}


def test_a_caller_who_is_gone_is_gone() -> None:
    assert told(look(0, waits("a"), waits("b")), look(1, waits("b")))["gone"] == {"waiting": ["a"]}


def test_a_page_that_was_slow_is_told_what_it_missed() -> None:
    news = told(look(0, waits("a")), look(7, waits("b"), waits("c")))

    assert news["gone"] == {"waiting": ["a"]}
    assert [row.key for row in news["put"]["waiting"]] == ["b", "c"]


def test_who_may_not_see_calls_sees_the_last_digits_of_a_number_only() -> None:
    (row,) = told(None, look(0, waits("a")), in_full=False)["put"]["waiting"]

    assert row.number == "…0123"


def test_a_withheld_number_stays_withheld() -> None:
    (row,) = told(None, look(0, waits("a", number=None)), in_full=False)["put"]["waiting"]

    assert row.number is None


def test_of_a_trace_only_new_points_are_told() -> None:
    known, longer = (
        Trace([(1.0, 0.0), (1.5, 2.0)]),
        Trace([(1.0, 0.0), (1.5, 2.0), (2.0, 9.0)], [Span(1.5, 0.5)]),
    )

    news = told(look(0, traces={"a": known}), look(1, traces={"a": longer}))

    assert news["traces"] == {"a": Trace([(2.0, 9.0)], [Span(1.5, 0.5)])}


def test_a_trace_that_did_not_go_on_is_not_told() -> None:
    known = Trace([(1.0, 0.0)])

    assert "traces" not in told(look(0, traces={"a": known}), look(1, traces={"a": known}))


def test_when_the_store_does_not_answer_the_rows_stay_and_an_alarm_says_since_when_they_are_old() -> None:
    seen = look(3, waits("a"))

    blind = in_vain(seen, NOON + timedelta(seconds=9))
    still_blind = in_vain(blind, NOON + timedelta(seconds=10))

    old = alarm(STORE, since=seen.at)
    assert told(seen, blind) == {"now": NOON + timedelta(seconds=9), "put": {"alarms": [old]}}
    assert told(blind, still_blind) == {"now": NOON + timedelta(seconds=10)}


def test_when_the_store_answers_again_the_alarm_is_over() -> None:
    blind = in_vain(look(3, waits("a")), NOON)

    assert told(blind, look(5, waits("a")))["gone"] == {"alarms": [STORE]}
