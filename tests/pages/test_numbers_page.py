"""The page of numbers in a real browser: drawn, told, and fit for every screen."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from ivr.people.role import Role
from tests.pages.browser import DESKTOP, PHONE, Seat
from tests.world import World

PICTURES = ("calls", "callers", "waits", "service")


def have_called(line: World) -> None:
    """One talks with an agent; then they call again about the same, and give up."""
    caller = line.calls()
    caller.says("the internet is off")
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.later(minutes=1)
    caller.hangs_up()
    line.calls().says("the internet is off")
    line.later(minutes=1)
    caller.hangs_up()


@pytest.fixture
def seat(line: World, browser: Browser) -> Iterator[Seat]:
    """Of a viewer, after calls. Nothing may have been complained of in the end."""
    have_called(line)
    sitting = Seat(line, browser)
    sitting.enters(Role.VIEWER)
    sitting.page.goto("/console/numbers?days=1&by=reason")
    yield sitting
    sitting.page.context.close()
    assert sitting.violations == []


def test_what_the_tables_say_is_drawn(seat: Seat) -> None:
    for name in PICTURES:
        picture = seat.page.locator(f"[data-draws={name}]")
        expect(picture.locator("svg")).to_be_visible()
    seat.sees("Nobody has said anything in a survey yet.")
    calls = seat.page.locator(".card", has=seat.page.locator("[data-draws=calls]"))
    calls.get_by_text("As a table").click()
    expect(calls.get_by_role("row")).to_have_count(14)


def test_a_picture_tells_its_values_where_the_pointer_is(seat: Seat) -> None:
    picture = seat.page.locator("[data-draws=service]")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box
    seat.page.mouse.move(box["x"] + box["width"] - 40, box["y"] + box["height"] / 2)
    expect(picture).to_contain_text("Service level: 50% (1 of 2)")


def test_what_is_chosen_shows_at_once_and_keeps_the_rest(seat: Seat) -> None:
    with seat.page.expect_navigation():
        seat.page.get_by_label("Answered within").select_option("10 seconds")
    assert "days=1" in seat.page.url
    tile = seat.page.locator(".tile", has_text="Service level")
    expect(tile).to_contain_text("of 2")
    with seat.page.expect_navigation():
        seat.page.get_by_role("link", name="7 days").click()
    assert "within=10" in seat.page.url


def test_a_formula_opens_and_closes_by_key(seat: Seat) -> None:
    seat.page.get_by_role("button", name="How it is counted: Service level").focus()
    seat.page.keyboard.press("Enter")
    formula = seat.page.get_by_text("Calls answered within 20 seconds / (all calls in line")
    expect(formula).to_be_visible()
    seat.page.keyboard.press("Escape")
    expect(formula).to_be_hidden()


@pytest.mark.parametrize("size, scheme", [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"])
def test_everybody_can_use_it_on_every_screen(
    line: World, browser: Browser, size: tuple[int, int], scheme: Literal["light", "dark"]
) -> None:
    """By the rules of axe-core, in another language, with all tables open."""
    have_called(line)
    seat = Seat(line, browser, size, scheme, language="de-DE")
    seat.enters(Role.OPS)
    seat.page.goto("/console/numbers?days=1")
    expect(seat.page.locator("[data-draws=calls] svg")).to_be_visible()
    for summary in seat.page.locator("summary").all():
        summary.click()
    assert Axe().run(seat.page).response["violations"] == []
    assert not seat.overflows()
    assert seat.violations == []
    seat.page.context.close()
