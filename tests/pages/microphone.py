"""Somebody who speaks into the browser's microphone: Chromium's fake one, which plays a file."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ivr.audio.recording import wav_of
from tests.pages.browser import Seat, chromium
from tests.pages.conftest import apart
from tests.pages.player import Player
from tests.world import World, world

# The microphone is heard in real time, so what is said before it stays short.
PROMPTS = (
    "notice = We measure how loud it is.\n    .without = business\ngreeting = Welcome.\nask-reason = Why?\n"
)
SAID = "my phone is still off"


@contextmanager
def in_real_time(folder: Path) -> Iterator[World]:
    """A line on which time passes as it does here."""
    (folder / "prompts" / "en").mkdir(parents=True)
    (folder / "prompts" / "en" / "caller.ftl").write_text(PROMPTS)
    database = f"sqlite:///{folder}/levelhead.sqlite"
    with apart(world(database, prompts=folder / "prompts", pace=1)) as running:
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
