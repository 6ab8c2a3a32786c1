"""The board in a real browser: live, at its place, and nothing of what callers say runs."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator

from ivr.people.role import Role
from ivr.records import Records
from ivr.simulator import DoesNotAnswer, Phone
from ivr.simulator.voices import calm, raised
from tests.pages.browser import DESKTOP, PHONE, Seat
from tests.store.samples import a_call
from tests.world import CALLER, World

FAULT = "my internet is off"
SCRIPT = "<img src=x onerror=alert(1)>"


@pytest.fixture
def board(line: World, browser: Browser) -> Iterator[Seat]:
    """Of somebody in ops. Nothing may have been complained of in the end."""
    seat = at_board(line, browser)
    yield seat
    seat.page.context.close()
    assert seat.violations == []


def at_board(line: World, browser: Browser, role: Role = Role.OPS, **how: Any) -> Seat:
    seat = Seat(line, browser, **how)
    seat.enters(role)
    seat.page.goto("/console/board")
    seat.page.locator("#board[aria-busy=false]").wait_for()
    return seat


def row_of(seat: Seat, section: str, text: str = "") -> Locator:
    return seat.page.locator(f"#{section} .row", has_text=text)


def accepts(line: World) -> Phone:
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    return agent


def test_a_call_is_followed_from_the_line_into_the_conversation(line: World, board: Seat) -> None:
    board.sees("Nobody waits")
    line.calls().says(FAULT, calm(8))
    row = row_of(board, "waiting", CALLER)
    row.wait_for()
    assert "everyone-else" in row.inner_text()
    assert "is being asked" in row.inner_text()

    agent = accepts(line)
    line.caller.talks(12, [*calm(6), *raised(6)])

    row = row_of(board, "talking", CALLER)
    row.get_by_text("raised now").wait_for()
    assert agent.name in row.inner_text()
    row.locator("svg rect").wait_for(state="attached")
    assert row.locator(".voice").get_attribute("d").startswith("M")  # type: ignore[union-attr]
    board.sees("Nobody waits")
    line.caller.hangs_up()
    row.wait_for(state="detached")


def test_rows_stay_where_they_are_while_somebody_is_at_them(line: World, board: Seat) -> None:
    line.calls().says(FAULT)
    second = line.simulator.phone("+13125550142", "second")
    line.calls(second)
    second.says(FAULT)
    row_of(board, "waiting", "+13125550142").hover()
    place = row_of(board, "waiting", "+13125550142").bounding_box()

    line.caller.hangs_up()

    row_of(board, "waiting", CALLER).and_(board.page.locator(".gone")).wait_for()
    assert row_of(board, "waiting", "+13125550142").bounding_box() == place
    board.page.mouse.move(0, 0)
    row_of(board, "waiting", CALLER).wait_for(state="detached")


def test_what_is_wrong_is_said_first(line: World, board: Seat) -> None:
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()
    line.calls().says(FAULT)
    now = line.simulator.clock.now()
    line.store.run(lambda records: records.switches.turn(is_on=False, at=now, by="ops"))

    board.page.locator("#alarms").get_by_text("Surveys are switched off").wait_for()


def test_nothing_that_callers_say_runs_and_who_is_sent_away_sees_no_more(line: World, board: Seat) -> None:
    # As of an older file, of which nothing is known any more.
    hostile = a_call(reason=SCRIPT, queue=SCRIPT, number=None)
    line.store.run(lambda records: records.calls.add(hostile))
    row = row_of(board, "waiting", SCRIPT)
    row.wait_for()
    assert row.locator("img").count() == 0
    assert "number withheld" in row.inner_text()

    line.store.run(lambda records: sent_away(records, line.simulator.clock.now()))

    board.page.wait_for_url("**/sign-in**")
    (refused,) = board.violations
    assert "401" in refused
    board.violations.clear()


def sent_away(records: Records, at: datetime) -> None:
    for person in records.people.all():
        records.people.change(person.id, disabled_at=at)


@pytest.mark.parametrize("size, scheme", [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"])
def test_it_is_for_everybody(line: World, browser: Browser, size: tuple[int, int], scheme: Any) -> None:
    """By the rules of axe-core, in another language."""
    line.calls().says(FAULT, calm(8))
    accepts(line)
    line.caller.talks(12, [*calm(6), *raised(6)])
    second = line.simulator.phone("+13125550142", "second")
    line.calls(second)
    second.says("my bill is wrong", [*calm(8), *raised(5)])
    seat = at_board(line, browser, size=size, scheme=scheme, language="de-DE")
    row_of(seat, "talking", CALLER).wait_for()

    violations = Axe().run(seat.page).response["violations"]

    assert [f"{found['id']}: {node['target']}" for found in violations for node in found["nodes"]] == []
    assert not seat.overflows()
    assert "Im Gespräch" in seat.text
    assert seat.violations == []
    seat.page.context.close()
