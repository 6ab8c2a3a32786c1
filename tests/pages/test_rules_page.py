"""Ops work on the rules in a real browser."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ivr.people.role import Role
from tests.pages.browser import DESKTOP, PATIENCE_MS, PHONE, Seat
from tests.world import World


@pytest.fixture
def ops(line: World, browser: Browser) -> Iterator[Seat]:
    sitting = Seat(line, browser)
    sitting.enters(Role.OPS)
    opens(sitting)
    yield sitting
    sitting.page.context.close()
    assert sitting.violations == []


def opens(seat: Seat) -> Page:
    seat.page.goto("/console/rules")
    seat.page.locator(".halves.live").wait_for()
    return seat.page


def types_below(page: Page, text: str, typed: str) -> None:
    """Into the editor, at the end of the line below the first one with this text."""
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+f")
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    for key in ("ArrowRight", "ArrowDown", "End"):
        page.keyboard.press(key)
    page.keyboard.type(typed)


def test_a_rule_is_changed_with_a_typo_mended_back_tested_and_activated_and_the_next_call_goes_by_it(
    line: World, ops: Seat
) -> None:
    page = ops.page
    types_below(page, "when: asked_for_person", "ll")
    fault = page.locator("button.fault").first
    expect(fault).to_contain_text("'generalll' is not a queue; did you mean 'general'?")
    expect(page.get_by_role("button", name="Activate now")).to_be_disabled()

    fault.click()
    assert "generalll" in page.locator(".cm-activeLine").inner_text()
    assert page.locator(".cm-lint-marker-error").count() >= 1
    page.locator("#f-rules\\[6\\]\\.queue").select_option("senior")
    page.locator("#s-tests > summary").click()
    page.locator("#s-tests\\[6\\] > summary").click()
    page.locator("#f-tests\\[6\\]\\.expect").select_option("senior")
    expect(page.locator("#verdict")).to_have_text("Everything is right")
    assert "queue: senior" in page.locator(".cm-content").inner_text()

    page.get_by_role("button", name="Back-test", exact=True).click()
    ops.sees("No calls were decided in these days")

    opens(ops)
    page.get_by_label("What have you changed, and why?").fill(
        "Seniors for who asks <img src=x onerror=alert(1)>"
    )
    ops.presses("Activate now")
    ops.sees("Your draft is live")
    ops.sees("<img src=x onerror=alert(1)>")
    line.levelhead.versions.look()
    line.calls().presses("0")
    assert line.store.read(lambda records: records.past.latest())
    assert line.ringing_agent is line.agents["senior-1"] or line.ringing_agent is line.agents["senior-2"]


def test_what_is_typed_in_the_form_stays_while_the_answer_to_the_field_before_comes(ops: Seat) -> None:
    page = ops.page
    page.locator("#s-waiting > summary").click()
    page.locator("#f-waiting\\.ring_seconds").fill("25")
    page.keyboard.press("Tab")
    page.keyboard.type("9")
    expect(page.locator("#kept")).to_have_text("Kept as your draft.")
    page.keyboard.type("0")
    assert page.locator("#f-waiting\\.reoffer_after_seconds").input_value() == "90"
    page.keyboard.press("Tab")
    expect(page.locator(".cm-content")).to_contain_text("reoffer_after_seconds: 90")
    expect(page.locator(".cm-content")).to_contain_text("ring_seconds: 25")


def test_a_rule_that_moves_keeps_the_focus_and_what_is_unfolded(ops: Seat) -> None:
    page = ops.page
    page.locator("#s-rules > summary").click()
    page.locator("#s-rules\\[5\\] > summary").click()
    page.locator("#up-rules\\[5\\]").press("Enter")
    expect(page.locator("#up-rules\\[4\\]")).to_be_focused()
    expect(page.locator("#s-rules\\[4\\] > summary")).to_contain_text("5. closed")
    expect(page.locator("#s-rules\\[4\\]")).to_have_attribute("open", "")
    expect(page.locator("#s-rules\\[5\\]")).not_to_have_attribute("open", "")
    page.locator("#new-rules").click()
    expect(page.locator("#f-rules\\[7\\]\\.name")).to_be_focused()


def test_whoever_is_signed_out_while_typing_loses_nothing(ops: Seat) -> None:
    page = ops.page
    page.context.clear_cookies()
    types_below(page, "when: asked_for_person", "x")
    expect(page.locator("#kept")).to_contain_text("you have been signed out")
    ops.enters(Role.OPS)
    page.keyboard.type("y")
    expect(page.locator("#kept")).to_have_text("Kept as your draft.")
    assert "queue: generalxy" in page.locator(".cm-content").inner_text()
    ops.violations.clear()  # the browser tells of each answer that is an error


def test_what_a_server_that_was_away_did_not_keep_is_kept_when_it_is_back(ops: Seat) -> None:
    page = ops.page
    page.route("**/rules/draft", lambda route: route.abort())
    types_below(page, "when: asked_for_person", "x")
    expect(page.locator("#kept")).to_contain_text("Not kept")
    page.unroute("**/rules/draft")
    expect(page.locator("#kept")).to_have_text("Kept as your draft.", timeout=PATIENCE_MS)
    ops.violations.clear()  # the browser tells of each request that fails


def test_without_scripts_the_text_can_be_changed_checked_and_activated(line: World, browser: Browser) -> None:
    seat = Seat(line, browser, scripts=False)
    seat.enters(Role.OPS)
    page = seat.page
    page.goto("/console/rules")
    text = page.locator("#text").input_value()
    page.locator("#text").fill(text.replace("Example Company", "Changed Company"))
    seat.presses("Keep and check")
    seat.sees("Everything is right")
    seat.presses("Activate now")
    seat.sees("Your draft is live")
    assert seat.violations == []


def test_everybody_can_read_and_use_it_on_a_desk_and_on_a_phone(
    line: World, browser: Browser, ops: Seat
) -> None:
    types_below(ops.page, "when: asked_for_person", "  # a change to be shown")
    expect(ops.page.locator("#kept")).to_have_text("Kept as your draft.")
    back_test = back_tested(ops)
    looks: tuple[tuple[tuple[int, int], Literal["light", "dark"]], ...] = (
        (DESKTOP, "light"),
        (DESKTOP, "dark"),
        (PHONE, "light"),
        (PHONE, "dark"),
    )
    for size, scheme in looks:
        seat = Seat(line, browser, size, scheme)
        seat.enters(Role.OPS)
        page = opens(seat)
        for section in page.locator("#form > details > summary").all():
            section.click()
        page.get_by_role("button", name="Try", exact=True).click()
        page.locator("#tried dl").wait_for()
        for where in ("", "/changes", "/history", "/history/1", "/back-tests", back_test):
            if where:
                page.goto(f"/console/rules{where}")
            found = Axe().run(page).response["violations"]
            assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
            assert not seat.overflows()
        assert seat.violations == []
        page.context.close()


def back_tested(ops: Seat) -> str:
    """Where the result is of what the draft would have done to a call."""
    ops.line.calls().presses("0")
    ops.presses("Back-test")
    ops.sees("Of the calls decided then, 1 in all")
    return ops.page.url.partition("/console/rules")[2]
