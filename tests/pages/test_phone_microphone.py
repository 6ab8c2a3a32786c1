"""A voice that comes through the browser's microphone: Chromium's fake one, which plays a file."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from ivr.audio.recording import wav_of
from ivr.simulator.voices import calm, raised
from tests.pages.browser import Seat, chromium
from tests.pages.conftest import apart
from tests.pages.player import Player
from tests.world import World, world

# The microphone is heard in real time, so what is said before it stays short.
PROMPTS = (
    "notice = We measure how loud it is.\n    .without = business\ngreeting = Welcome.\nask-reason = Why?\n"
)
SAID = "my phone is still off"


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    (tmp_path / "prompts" / "en").mkdir(parents=True)
    (tmp_path / "prompts" / "en" / "caller.ftl").write_text(PROMPTS)
    database = f"sqlite:///{tmp_path}/levelhead.sqlite"
    with apart(world(database, prompts=tmp_path / "prompts", pace=1)) as running:
        yield running


@contextmanager
def speaking(line: World, folder: Path, voice: Sequence[bytes]) -> Iterator[Player]:
    """Somebody who has been asked why they call, and speaks like this into the microphone from here on."""
    file = folder / "voice.wav"
    file.write_bytes(wav_of(voice))
    options = (
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={file}%noloop",
    )
    with chromium(*options) as browser:
        seat = Seat(line, browser)
        player = Player(seat)
        player.dials()
        player.hears("Why?")
        player.clicks("Microphone")
        player.caller.get_by_label("What is said").fill(SAID)
        yield player
        seat.page.context.close()
        assert seat.violations == []


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
