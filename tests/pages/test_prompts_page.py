"""The prompts in a browser: found, corrected and heard."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from ivr.people.role import Role
from tests.pages.browser import PHONE, Seat
from tests.world import World

SPOKEN = "window.spoken = []; speechSynthesis.speak = (words) => spoken.push([words.text, words.lang]);"


@pytest.fixture
def ops(line: World, browser: Browser) -> Iterator[Seat]:
    """Nothing may have been complained of in the end."""
    sitting = Seat(line, browser)
    sitting.enters(Role.OPS)
    yield sitting
    sitting.page.context.close()
    assert sitting.violations == []


def test_a_prompt_is_found_as_one_types(ops: Seat) -> None:
    ops.page.goto("/console/prompts?language=es")
    ops.page.get_by_label("Search").press_sequentially("buzón del")
    ops.sees("No prompt fits")
    ops.page.get_by_label("Search").fill("goodbye")
    ops.page.get_by_role("link", name="survey-goodbye").click()
    ops.page.wait_for_url("**/console/prompts/es/survey-goodbye")


def test_a_fault_is_told_while_typing_and_mended_words_are_kept(ops: Seat) -> None:
    ops.page.goto("/console/prompts/en/got-reason")
    words = ops.page.get_by_role("textbox", name="Words")
    words.fill("So you call about <b>this</b>:\n{ $lable }.")
    ops.page.get_by_role("button", name="Line 2, column 3").click()
    assert words.evaluate("(it) => it.value.slice(it.selectionStart)") == "$lable }."
    words.fill("So you call about <b>this</b>: ")
    ops.page.get_by_role("button", name="{ $label }").click()
    ops.sees("So you call about <b>this</b>: a bill or a payment")
    ops.presses("Keep in the draft")
    ops.sees("Kept in your draft.")
    ops.sees("One prompt is changed in your draft.")


def test_words_are_said_aloud_in_their_language(ops: Seat) -> None:
    ops.page.add_init_script(SPOKEN)
    ops.page.goto("/console/prompts/de/got-reason")
    ops.page.get_by_role("button", name="Hear").first.click()
    ((text, language),) = ops.page.evaluate("window.spoken")
    assert "eine Rechnung oder Zahlung" in text
    assert language == "de"


def test_prompts_are_changed_without_scripts(line: World, browser: Browser) -> None:
    seat = Seat(line, browser, scripts=False)
    seat.enters(Role.OPS)
    seat.page.goto("/console/prompts")
    seat.page.get_by_label("Search").fill("after the notice")
    seat.presses("Filter")
    seat.page.get_by_role("link", name="greeting").click()
    seat.page.get_by_role("textbox", name="Words").fill("Press 0.")
    seat.presses("Keep in the draft")
    seat.sees("Kept in your draft.")
    seat.page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_in_the_way_of_a_screen_reader_or_a_small_screen(
    line: World, browser: Browser, scheme: Literal["light", "dark"]
) -> None:
    seat = Seat(line, browser, size=PHONE, scheme=scheme, language="de")
    seat.enters(Role.OPS)
    for where in ("?language=fr", "/fr/survey-callback-at", "/en/greeting"):
        seat.page.goto(f"/console/prompts{where}")
        assert Axe().run(seat.page).response["violations"] == []
        assert not seat.overflows()
    seat.page.context.close()
    assert seat.violations == []
