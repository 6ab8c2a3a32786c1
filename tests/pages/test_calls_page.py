"""Calls and cases in a real browser: found as one types, told as they go on, and nothing of what callers say runs."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from ivr.people.role import Role
from ivr.simulator import Phone
from ivr.simulator.voices import calm, raised
from tests.pages.browser import PHONE, Seat
from tests.world import CALLER, World

FAULT = "my internet is off"
SCRIPT = "<img src=x onerror=alert(1)>"
Scheme = Literal["light", "dark"]
OTHER = "+13125550142"


@pytest.fixture
def seat(line: World, browser: Browser) -> Iterator[Seat]:
    """Of a supervisor. Nothing may have been complained of in the end."""
    sitting = Seat(line, browser)
    sitting.enters(Role.SUPERVISOR)
    yield sitting
    sitting.page.context.close()
    assert sitting.violations == []


def talks(line: World, caller: Phone, words: str = FAULT) -> Phone:
    """Raised, with the agent who takes the call."""
    line.calls(caller).says(words, [*calm(8), *raised(6)])
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    return agent


def has_talked(line: World, caller: Phone, words: str = FAULT) -> None:
    agent = talks(line, caller, words)
    caller.waits(60)
    caller.hangs_up()
    agent.presses("2")


def test_calls_are_found_as_one_types_and_the_address_says_which(line: World, seat: Seat) -> None:
    seat.page.goto("/console/calls")
    seat.sees("No calls yet")
    has_talked(line, line.caller)
    line.calls(line.simulator.phone(OTHER, "other")).says("the bill")
    seat.page.reload()
    seat.sees(OTHER)

    seat.page.get_by_label("Number, words or CallSid").press_sequentially("0142")
    expect(seat.page.locator("#found tbody tr")).to_have_count(1)
    assert "text=0142" in seat.page.url

    seat.page.get_by_label("Voice").select_option("Raised")
    seat.sees("No call fits")
    seat.page.get_by_role("link", name="Show all calls").first.click()
    expect(seat.page.locator("#found tbody tr")).to_have_count(2)


def test_a_call_is_told_while_it_goes_on(line: World, seat: Seat) -> None:
    line.calls()
    seat.page.goto(f"/console/calls/{line.caller.call_sid}")
    seat.sees("The call comes in")
    line.caller.says(FAULT, [*calm(8), *raised(6)])
    seat.sees("The voice is raised, by")
    seat.page.locator("#trace .raised").wait_for(state="attached")
    assert (seat.page.locator("#trace .voice").get_attribute("d") or "").startswith("M")

    agent = line.ringing_agent
    agent.answers()
    seat.sees("Raised voice, plus")
    line.caller.hangs_up()
    seat.sees("The call ends in the line")
    expect(seat.page.locator("#timeline")).not_to_have_attribute("hx-trigger", "every 2s")


def test_a_supervisor_settles_a_case_by_keyboard(line: World, seat: Seat) -> None:
    has_talked(line, line.caller)
    seat.page.goto("/console/cases")
    seat.page.locator("#found a").first.click()
    seat.page.get_by_role("button", name="Close as solved").focus()
    seat.page.keyboard.press("Enter")
    seat.sees("The case is closed as solved.")
    seat.presses("Open again")
    seat.sees("The case is open again.")
    seat.page.get_by_role("link", name=f"The call of {CALLER}").click()
    seat.sees("The case is open again")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_anybody_from_reading_the_pages(line: World, browser: Browser, scheme: Scheme) -> None:
    """WCAG 2.2 AA, by axe, on a phone and in another language; what a caller said is never run."""
    has_talked(line, line.caller, f"{FAULT} {SCRIPT}")
    case_id = line.store.read(lambda records: records.calls.get(line.caller.call_sid)).case_id
    seat = Seat(line, browser, PHONE, scheme, language="de-DE")
    seat.enters(Role.SUPERVISOR)
    for page in ("calls", f"calls/{line.caller.call_sid}", "cases", f"cases/{case_id}"):
        seat.page.goto(f"/console/{page}")
        assert seat.page.locator("html").get_attribute("lang") == "de"
        for details in seat.page.locator("summary").all():
            details.click()
        found = Axe().run(seat.page).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == [], page
        assert not seat.overflows(), page
    seat.page.context.close()
    assert seat.violations == []
