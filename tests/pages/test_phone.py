"""Calls on the phone in the browser, by whoever sits in front of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.pages.browser import Seat
from tests.pages.conftest import apart
from tests.pages.player import Player, last_state_of_case
from tests.world import World, world

PACE = 5
HOSTILE = "internet <script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    with apart(world(f"sqlite:///{tmp_path}/levelhead.sqlite", pace=PACE)) as running:
        yield running


@pytest.fixture
def player(line: World, browser: Browser) -> Iterator[Player]:
    """Nothing may have been complained of in the end."""
    seat = Seat(line, browser)
    yield Player(seat)
    seat.page.context.close()
    assert seat.violations == []


def test_a_call_by_keys_from_dialling_to_the_survey_that_says_no(line: World, player: Player) -> None:
    player.dials()
    player.hears("why are you calling")
    player.clicks("1", player.caller)
    assert "something is not working" in player.accepts()
    player.says("How can I help?", player.agent)
    player.hears("How can I help?", player.caller)
    player.clicks("Hang up", player.caller)
    player.hears("Press 1 if it is solved", player.agent)
    player.clicks("2", player.agent)
    player.agent.get_by_text("Not in a call").wait_for()
    player.clicks("To the survey call")
    player.rings(player.caller)
    player.clicks("Answer", player.caller)
    player.hears("Is it solved?")
    player.says("no")
    player.hears("Your case is open again")
    player.sees("#story", "reopened")
    assert last_state_of_case(line) == "reopened"


def test_a_recording_of_a_raised_voice_is_drawn_and_reaches_a_senior(player: Player) -> None:
    player.dials()
    player.hears("why are you calling")
    player.page.get_by_label("Sound", exact=True).select_option("raised")
    player.clicks("Say", player.caller)
    player.sees("#rise", "Raised voice at")
    assert player.page.locator("#trace .raised").is_visible()
    player.sees("#decision .rule", "raised-voice")
    player.sees("#decision", "voice_raised = yes")
    assert "Raised voice, plus" in player.accepts()
    assert "senior-" in player.agent.locator(".number").inner_text()


def test_the_requests_pass_by_with_their_twiml(player: Player) -> None:
    player.dials()
    player.page.get_by_text("Requests and their TwiML").click()
    request = player.page.locator("#requests details").first
    request.locator("summary").click()
    assert "POST /voice/incoming 200 · caller" in request.inner_text()
    assert "<Say" in request.locator("pre").inner_text()


def test_an_agent_who_declines_makes_another_phone_ring(player: Player) -> None:
    player.dials()
    player.clicks("1", player.caller)
    player.rings(player.agent)
    first = player.agent.locator(".number").inner_text()
    player.clicks("Decline", player.agent)
    player.agent.locator(".number").filter(has_not_text=first).wait_for()
    player.rings(player.agent)


def test_agents_who_pick_up_by_themselves_need_nobody(player: Player) -> None:
    player.page.get_by_label("Agents pick up by themselves").check()
    player.dials()
    player.clicks("1", player.caller)
    player.is_with("general-")


def test_what_is_typed_is_text_wherever_it_is_shown(player: Player) -> None:
    player.dials()
    player.hears("why are you calling")
    player.says(HOSTILE)
    player.sees("#story", HOSTILE)
    player.page.get_by_text("Requests and their TwiML").click()
    player.page.locator("#requests summary").last.click()
    assert player.page.title() == "A phone to try | Levelhead"
    assert player.page.locator(".log script, .log img").count() == 0


def test_the_keyboard_dials_and_presses_keys(player: Player) -> None:
    player.page.locator("#caller .up").focus()
    player.page.keyboard.press("Enter")
    player.caller.get_by_text("In a call").wait_for()
    player.page.keyboard.press("1")
    player.rings(player.agent)
    assert player.page.evaluate("document.activeElement.className") == "main up"


def test_whoever_comes_second_can_watch_and_is_told_so(line: World, player: Player, browser: Browser) -> None:
    player.dials()
    second = Player(Seat(line, browser))
    second.sees("#turn", "Somebody else is using the phone.")
    second.caller.get_by_text("In a call").wait_for()
    second.clicks("Hang up", second.caller)
    second.sees("#trouble", "Somebody else is on the phone")
    player.caller.get_by_text("In a call").wait_for()


def test_a_page_that_is_opened_in_a_call_shows_its_decision(
    line: World, player: Player, browser: Browser
) -> None:
    player.dials()
    player.clicks("1", player.caller)
    player.rings(player.agent)
    second = Player(Seat(line, browser))
    second.rings(second.agent)
    assert second.page.locator("#decision .rule").count() == 1


def test_when_the_server_is_gone_the_page_says_so(player: Player) -> None:
    player.page.route("**/phone/events", lambda route: route.abort())
    player.page.reload()
    player.sees("#lost", "No connection.")
    player.seat.violations.clear()
