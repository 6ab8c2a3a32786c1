"""A voice that comes through the browser's microphone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.simulator.voices import calm, raised
from tests.pages.microphone import in_real_time, speaking
from tests.world import World


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    with in_real_time(tmp_path) as running:
        yield running


def test_a_calm_voice_reaches_a_general_agent(line: World, tmp_path: Path) -> None:
    with speaking(line, tmp_path, calm(8, seed=2)) as player:
        player.page.locator("#now").get_by_text("dB over the caller's own level").wait_for()
        player.clicks("Say", player.caller)
        player.sees("#decision .rule", "everyone-else")
        player.rings(player.agent)
        assert "general-" in player.agent.locator(".number").inner_text()
        assert player.page.locator("#trace .raised").count() == 0


def test_a_raised_voice_is_drawn_and_reaches_a_senior_who_is_told(line: World, tmp_path: Path) -> None:
    with speaking(line, tmp_path, [*calm(6, seed=2), *raised(6, seed=2)]) as player:
        player.sees("#rise", "Raised voice at")
        assert player.page.locator("#trace .raised").is_visible()
        player.clicks("Say", player.caller)
        player.sees("#decision .rule", "raised-voice")
        assert "Raised voice, plus" in player.accepts()
        assert "senior-" in player.agent.locator(".number").inner_text()


def test_a_microphone_that_is_closed_is_heard_no_more(line: World, tmp_path: Path) -> None:
    with speaking(line, tmp_path, calm(20, seed=2)) as player:
        microphone = player.page.get_by_role("button", name="Microphone")
        player.page.locator("#now").get_by_text("dB over").wait_for()
        microphone.click()
        player.sees("#now", "Nobody speaks")
        assert microphone.get_attribute("aria-pressed") == "false"
