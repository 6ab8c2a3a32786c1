"""The briefing of one offer as a page: by a link that opens once."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from ivr.agents.access import BRIEFING, Access
from ivr.agents.offer import OfferState
from tests.pages.browser import PHONE, Seat
from tests.world import World


@pytest.fixture
def link(line: World) -> str:
    """To the briefing of the offer that general-1 is being made."""
    line.calls()
    line.caller.says("my internet is off again")
    access = Access(line.simulator.clock)
    (offer,) = line.store.read(
        lambda records: records.offers.stale(tuple(OfferState), line.simulator.clock.now() + timedelta(1))
    )
    return f"/console/briefing/{line.store.run(lambda records: access.link(records, offer))}"


def test_the_link_shows_what_the_whisper_says(line: World, browser: Browser, link: str) -> None:
    reader = Seat(line, browser, PHONE)
    reader.page.goto(link)
    reader.presses("Show the briefing")
    reader.sees('They say: "my internet is off again".')
    line.agents["general-1"].answers()
    whispered = line.agents["general-1"].heard[0].text
    for sentence in reader.page.locator("dd").all_inner_texts():
        assert sentence in whispered
    assert not reader.overflows()
    assert Axe().run(reader.page).response["violations"] == []
    assert reader.violations == []


def test_it_opens_once_and_stays_open_for_whoever_opened_it(line: World, browser: Browser, link: str) -> None:
    first, second = Seat(line, browser), Seat(line, browser)
    first.page.goto(link)
    first.presses("Show the briefing")
    second.page.goto(link)
    second.presses("Show the briefing")
    second.sees("Nothing here any more")
    first.page.reload()
    first.sees("my internet is off again")


def test_whatever_only_looks_at_the_link_does_not_open_it(line: World, browser: Browser, link: str) -> None:
    for _ in range(3):
        Seat(line, browser).page.goto(link)
    reader = Seat(line, browser)
    reader.page.goto(link)
    reader.presses("Show the briefing")
    reader.sees("my internet is off again")


def test_a_link_that_is_too_old_opens_nothing(line: World, browser: Browser, link: str) -> None:
    line.later(seconds=BRIEFING.total_seconds() + 1)
    reader = Seat(line, browser)
    reader.page.goto(link)
    reader.presses("Show the briefing")
    reader.sees("Nothing here any more")


def test_what_was_opened_closes_after_a_while(line: World, browser: Browser, link: str) -> None:
    reader = Seat(line, browser)
    reader.page.goto(link)
    reader.presses("Show the briefing")
    line.later(seconds=BRIEFING.total_seconds() + 1)
    reader.page.reload()
    reader.sees("Nothing here any more")


def test_it_opens_nothing_but_the_briefing(line: World, browser: Browser, link: str) -> None:
    reader = Seat(line, browser)
    reader.page.goto(link)
    reader.presses("Show the briefing")
    (cookie,) = reader.page.context.cookies()
    reader.has_cookie("levelhead-session", cookie["value"])
    reader.page.goto("/console/agent")
    assert "/console/sign-in" in reader.page.url
