"""The page of the phone: its words, its looks, and what a browser and a screen reader make of it."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from ivr.simulator.browser.page_words import languages, page_words
from tests.pages.browser import DESKTOP, PHONE, Seat
from tests.pages.conftest import apart
from tests.pages.player import Player
from tests.world import world

STICKING_OUT = """[...document.querySelectorAll(".card *")]
    .filter((each) => each.closest(".card").getBoundingClientRect().right < each.getBoundingClientRect().right)
    .map((each) => each.outerHTML)"""


@pytest.mark.parametrize("language", languages())
def test_every_language_has_all_words_and_fills_in_the_same(language: str) -> None:
    english, words = page_words("en"), page_words(language)
    assert words.names == english.names
    for name in english.names:
        assert words.slots(name) == english.slots(name), name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_screen_reader_and_weak_eyes_find_nothing_in_the_way(
    tmp_path: Path, browser: Browser, scheme: Literal["light", "dark"]
) -> None:
    """By the rules of axe-core, before and in a call."""
    with apart(world(f"sqlite:///{tmp_path}/levelhead.sqlite", pace=5)) as line:
        player = Player(Seat(line, browser, scheme=scheme))
        assert found_in(player) == []
        player.dials()
        player.hears("why are you calling")
        player.page.get_by_label("Sound", exact=True).select_option("raised")
        player.clicks("Say", player.caller)
        player.rings(player.agent)
        for fold in player.page.locator("summary").all():
            fold.click()
        assert found_in(player) == []
        assert player.seat.violations == []


def found_in(player: Player) -> list[str]:
    violations = Axe().run(player.page).response["violations"]
    return [f"{found['id']}: {node['target']}" for found in violations for node in found["nodes"]]


def test_it_speaks_the_visitors_language_and_fits_every_screen(tmp_path: Path, browser: Browser) -> None:
    with apart(world(f"sqlite:///{tmp_path}/levelhead.sqlite", pace=5)) as line:
        for language in languages():
            for size in (DESKTOP, PHONE):
                seat = Seat(line, browser, size, language=language)
                player = Player(seat)
                assert player.page.get_by_role("heading", level=1).inner_text() == page_words(language)(
                    "title"
                )
                assert not seat.overflows(), (language, size)
                assert player.page.evaluate(STICKING_OUT) == [], (language, size)
                seat.page.context.close()
                assert seat.violations == []


def test_with_the_keyboard_alone_everything_can_be_reached(tmp_path: Path, browser: Browser) -> None:
    with apart(world(f"sqlite:///{tmp_path}/levelhead.sqlite", pace=5)) as line:
        page = Player(Seat(line, browser)).page
        reached = set()
        for _ in range(60):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
        wanted = page.evaluate(
            """[...document.querySelectorAll('button, input, select, summary, [tabindex="0"]')]
               .filter((each) => each.checkVisibility())
               .map((each) => [...document.querySelectorAll('*')].indexOf(each))"""
        )
        assert set(wanted) <= reached
