"""The page of a back-test: one file, the same in tables and in pictures, and no text of it can do harm."""

import base64
import hashlib
from collections import Counter
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest

from ivr.backtest import BackTest, page
from ivr.survey.survey import SurveyState
from tests.backtest.past import NOT_SOLVED, RAISED, a_file, a_past_call, raised_then, tried
from tests.backtest.reading import Page

NEW_YORK = ZoneInfo("America/New_York")
BILLS = '{name: bills, when: reason == "billing", queue: billing}'
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<!--<script>",
    "{{ 7 * 7 }}",
    "a\u2028b & c",
]


def a_result() -> BackTest:
    return tried(
        a_file(BILLS, RAISED),
        *(a_past_call(number, reason="billing", hour=number) for number in range(1, 8)),
        *(raised_then(number, talk_seconds=1800.0) for number in range(11, 14)),
        raised_then(20, reason="billing", **NOT_SOLVED),
        a_past_call(21, survey=SurveyState.SOLVED),
        a_past_call(22, **NOT_SOLVED),
    )


@pytest.fixture(scope="module")
def shown() -> Page:
    return Page(page(a_result(), "draft.yaml", NEW_YORK))


def data_of(shown: Page) -> Any:
    return orjson.loads(shown.scripts[0])


def number(cell: str) -> int:
    return int(cell.replace(",", ""))


def test_it_says_first_how_many_calls_move(shown: Page) -> None:
    assert (
        "Of 13 calls, the draft puts 8 into another queue (61.5%). 1 of these had ended unsolved"
        in shown.text
    )


def test_the_flow_that_is_drawn_is_the_table_of_moves(shown: Page) -> None:
    moved = [[flow["old"], flow["new"], flow["calls"]] for flow in data_of(shown)["flow"]]
    drawn = [flow for flow in moved if flow[0] != flow[1]]
    _, *rows = shown.tables["Moved to another queue"]
    assert sorted(drawn) == sorted([old, new, number(calls)] for old, new, calls, _ in rows)
    assert sum(flow[2] for flow in moved) == 13


def test_the_hours_that_are_drawn_are_the_table_of_hours(shown: Page) -> None:
    hours = data_of(shown)["hours"]
    days, *rows = shown.tables["Hour by hour"]
    assert days[1:] == hours["days"]
    for hour, (_, *cells) in enumerate(rows):
        for day, cell in enumerate(cells):
            then, _, draft = cell.partition(" → ")
            at = 24 * day + hour
            assert (number(then), number(draft or then)) == (hours["then"][at], hours["draft"][at])
    assert (sum(hours["then"]), sum(hours["draft"])) == (4, 3)


def test_the_answers_that_are_drawn_are_the_table_of_answers(shown: Page) -> None:
    ends = data_of(shown)["ends"]
    _, *rows = shown.tables["What surveys said"]
    drawn = zip(ends["answers"], ends["moved"], ends["others"], strict=True)
    assert list(drawn) == [(answer, number(moved), number(others)) for answer, moved, _, others, _ in rows]


def test_all_moved_calls_are_listed_the_unsolved_first_at_the_time_of_the_business(shown: Page) -> None:
    _, first, *others = shown.tables["Moved calls: 8"]
    assert first == [
        a_past_call(20).sid,
        "2026-11-15 19:20",
        "raised-voice",
        "bills",
        "senior",
        "billing",
        "not solved",
    ]
    assert [row[0] for row in others] == [a_past_call(number).sid for number in range(1, 8)]


def test_unsolved_calls_that_are_not_moved_are_listed(shown: Page) -> None:
    assert shown.tables["Not solved, and not moved: 1"][1:] == [[a_past_call(22).sid]]


def test_without_scripts_there_are_tables_and_no_empty_frames(shown: Page) -> None:
    frames = Counter(name for name, _ in shown.attributes)
    assert frames["hidden"] == shown.elements["figure"] == 3


def test_the_page_asks_for_nothing_beyond_itself(shown: Page) -> None:
    names = {name for name, _ in shown.attributes}
    assert names.isdisjoint({"src", "href", "srcset", "action", "onload", "style"})
    assert not shown.elements.keys() & {"link", "img", "iframe", "object"}
    (policy,) = [
        value for name, value in shown.attributes if name == "content" and "default-src" in (value or "")
    ]
    assert policy
    assert policy.startswith("default-src 'none';")


def test_only_the_two_scripts_that_are_ours_may_run(shown: Page) -> None:
    (policy,) = [value or "" for _, value in shown.attributes if "script-src" in (value or "")]
    _, *scripts = shown.scripts
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    assert len(digests) == 2
    assert policy.partition("script-src ")[2].split() == [f"'sha256-{digest}'" for digest in digests]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_is_text_wherever_it_stands(text: str, shown: Page) -> None:
    """Names of rules and queues come from files, ids from the network."""
    call = a_past_call(1, sid=text, rule=text, queue=text, reason="billing")
    hurt = Page(page(tried(a_file(BILLS), call), text, NEW_YORK))
    assert hurt.elements["script"] == len(hurt.scripts) == 3
    assert hurt.elements.keys() <= shown.elements.keys()
    assert data_of(hurt)["flow"] == [{"old": text, "new": "billing", "calls": 1}]
    _, row = hurt.tables["Moved calls: 1"]
    assert (row[0], row[2], row[4]) == (text, text, text)
    assert text in hurt.text


def test_a_page_of_no_moves_has_no_table_of_them() -> None:
    still = Page(page(tried(a_file(RAISED), a_past_call(1)), "draft.yaml", NEW_YORK))
    assert "Moved to another queue" not in still.tables
    assert still.tables["In the same queue"][1] == ["nothing changed", "1", "100.0%"]
