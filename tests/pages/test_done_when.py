"""A problem from the first word to the case that is open again, with everybody at their own page."""

from pathlib import Path

from playwright.sync_api import Browser, Locator

from ivr.people.role import Role
from ivr.simulator.voices import calm, raised
from tests.pages.browser import Seat
from tests.pages.microphone import in_real_time, speaking
from tests.world import World


def test_a_raised_voice_is_followed_from_the_microphone_to_a_case_that_is_open_again(
    tmp_path: Path,
) -> None:
    voice = [*calm(6, seed=2), *raised(6, seed=2)]
    with in_real_time(tmp_path) as line, speaking(line, tmp_path, voice) as player:
        board = at_board(line, player.browser)
        player.sees("#rise", "Raised voice at")
        assert player.page.locator("#trace .raised").is_visible()
        player.clicks("Say", player.caller)
        player.sees("#decision .rule", "raised-voice")
        row(board, "waiting").locator(".chip.raised").wait_for()
        player.rings(player.agent)
        name = player.agent.locator(".number").inner_text().split()[0]
        desk = at_desk(line, player.browser, name)
        assert "senior-" in name
        desk.sees("Raised voice, plus")
        assert "Raised voice, plus" in player.accepts()
        desk.page.locator("#headline").get_by_text("On a call").wait_for()
        row(board, "talking").get_by_text(name).wait_for()

        player.clicks("Hang up", player.caller)
        desk.sees("How did the last call end?")
        desk.presses("Solved")
        player.clicks("Hang up", player.agent)
        player.clicks("To the survey call")
        player.rings(player.caller)
        player.clicks("Answer", player.caller)
        player.hears("Is it solved?")
        player.says("no")
        player.hears("Your case is open again")
        row(board, "reopened").get_by_text(f"last with {name}").wait_for()
        for seat in (board, desk):
            assert seat.violations == []


def at_board(line: World, browser: Browser) -> Seat:
    seat = Seat(line, browser)
    seat.enters(Role.OPS)
    seat.page.goto("/console/board")
    seat.page.locator("#board[aria-busy=false]").wait_for()
    return seat


def at_desk(line: World, browser: Browser, agent: str) -> Seat:
    seat = Seat(line, browser)
    seat.signs_in(agent)
    return seat


def row(board: Seat, section: str) -> Locator:
    return board.page.locator(f"#{section} .row")
