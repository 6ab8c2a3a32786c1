"""Coming in, people and the audit log in a real browser."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from ivr.people.register import Register
from ivr.people.role import Role
from tests.console.people.provider import set_up
from tests.console.people.visits import PASSWORD, comes
from tests.pages.browser import PHONE, Seat
from tests.world import World

NEW = "another four words in a row"
HOSTILE = "<img src=x onerror=\"document.title='run'\">"


@pytest.fixture
def ops(line: World, browser: Browser) -> Iterator[Seat]:
    """Nothing may have been complained of in the end."""
    comes(line, "pat")
    sitting = Seat(line, browser)
    sitting.enters(Role.OPS, "pat")
    yield sitting
    sitting.page.context.close()
    assert sitting.violations == []


def link(line: World, name: str) -> str:
    register = Register(line.levelhead.clock)
    return line.store.run(lambda records: register.invite(records, name, Role.VIEWER)).link


def test_somebody_is_invited_and_comes(line: World, ops: Seat, browser: Browser) -> None:
    ops.page.goto("/console/people")
    ops.page.get_by_label("Name").fill("kim")
    ops.page.get_by_label("Supervisor").check()
    ops.presses("Make a link")
    address = ops.page.get_by_label("Link", exact=True).input_value()

    kim = Seat(line, browser)
    kim.page.goto(address.replace("https://voice.example.com", line.origin))
    kim.sees("kim, you are invited as Supervisor.")
    kim.page.get_by_label("New password").fill(NEW)
    with kim.page.expect_navigation():
        kim.page.keyboard.press("Enter")
    kim.page.goto("/console/account")
    kim.sees("See all pages, close and reopen cases")
    kim.presses("Sign out")
    assert kim.page.url.endswith("/console/sign-in")
    assert kim.violations == []


def test_somebody_is_sent_away_and_the_audit_log_tells(line: World, ops: Seat) -> None:
    comes(line, "kim", Role.VIEWER)
    ops.page.goto("/console/people")
    ops.page.get_by_role("link", name="kim").click()
    ops.presses("Disable")
    ops.sees("disabled")
    ops.page.get_by_role("link", name="Audit log").click()
    ops.page.locator("[name=what]").select_option("person disabled")
    ops.presses("Filter")
    (row,) = ops.page.get_by_role("row").all()[1:]
    assert re.search(r"Nov 23, 2026.*pat.*Operations.*person disabled.*kim", row.inner_text(), re.DOTALL)


def test_a_password_and_the_language_are_changed_by_keyboard(ops: Seat) -> None:
    ops.page.goto("/console/account")
    ops.page.get_by_label("Password until now").fill(PASSWORD)
    ops.page.get_by_label("New password").fill(NEW)
    with ops.page.expect_navigation():
        ops.page.keyboard.press("Enter")
    ops.sees("The new password holds from now on.")
    ops.page.get_by_label("Language").select_option("de")
    ops.presses("Save")
    ops.sees("Die Seiten sind in der Sprache, die Sie gewählt haben.")
    assert ops.page.locator("html").get_attribute("lang") == "de"


def test_a_browser_that_comes_back_from_a_provider_is_in(line: World, browser: Browser) -> None:
    register = Register(line.levelhead.clock)
    line.store.run(lambda records: register.invite(records, "kim", Role.VIEWER, email="kim@example.com"))
    with set_up(line, public_url=line.origin):
        kim = Seat(line, browser)
        kim.page.goto("/console/account")
        kim.page.get_by_role("link", name="Sign in with your organisation").click()
        kim.page.wait_for_url("**/console/account")
        kim.sees("You sign in with your organisation.")
        assert kim.violations == []
        kim.page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_page_can_be_read_by_everybody_and_fits_a_phone(
    line: World, browser: Browser, scheme: str
) -> None:
    """WCAG 2.2 AA, by axe; a name is never run."""
    comes(line, "pat")
    hostile = comes(line, HOSTILE, Role.AGENT, "senior-1")
    opened = link(line, "kim")
    seat = Seat(line, browser, PHONE, scheme="dark" if scheme == "dark" else "light")
    addresses = ["sign-in", f"invitation/{opened}"]
    for address in addresses:
        is_fine(seat, address)
    seat.enters(Role.OPS, "pat")
    for address in ("account", "people", f"people/{hostile.id}", "audit"):
        is_fine(seat, address)
    assert seat.violations == []
    is_fine(seat, "invitation/none")


def is_fine(seat: Seat, address: str) -> None:
    seat.page.goto(f"/console/{address}")
    found = Axe().run(seat.page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == [], address
    assert not seat.overflows(), address
    assert seat.page.title() != "run"
