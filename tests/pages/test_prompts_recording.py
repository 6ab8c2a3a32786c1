"""A prompt that ops record in the browser, by Chromium's fake microphone."""

from pathlib import Path

from playwright.sync_api import expect

from ivr.audio.recording import wav_of
from ivr.people.role import Role
from ivr.simulator.voices import calm
from tests.pages.browser import Seat, chromium
from tests.world import World

QUIETEST = -60  # what the meter shows, in dB


def test_a_prompt_is_recorded_by_the_microphone_and_heard(line: World, tmp_path: Path) -> None:
    file = tmp_path / "voice.wav"
    file.write_bytes(wav_of(calm(4, seed=1)))
    options = (
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={file}",
    )
    with chromium(*options) as browser:
        seat = Seat(line, browser)
        seat.enters(Role.OPS)
        seat.page.goto("/console/prompts/en/greeting")
        seat.page.get_by_role("button", name="Record", exact=True).click()
        expect(seat.page.locator("#level")).not_to_have_js_property("value", QUIETEST)
        seat.sees("Recording: 2")
        seat.page.get_by_role("button", name="Stop").click()
        seat.sees("Listen, then keep it.")
        seat.presses("Keep this recording in the draft")
        seat.sees("The recording is in your draft.")
        kept = seat.page.locator("audio").first
        kept.evaluate("(it) => it.play()")
        assert 0.5 < kept.evaluate("(it) => it.duration") < 3
        seat.page.context.close()
        assert seat.violations == []
