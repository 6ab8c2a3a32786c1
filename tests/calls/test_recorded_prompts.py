"""Ops have recorded a greeting: callers hear it, and the words where it cannot be had."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ivr.audio.companded_wav import linear
from ivr.simulator.events import Heard, Requested
from tests.audio.recordings import FOLDER
from tests.world import PUBLIC_URL, World, world

GREETING = "You can press 0 at any time to speak to a person."
WELCOME = "Say what it is about, or press 0 for one of us."


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    """A real recording, with the words that it is to stand for."""
    (tmp_path / "prompts" / "en").mkdir(parents=True)
    shutil.copy(FOLDER / "notice.wav", tmp_path / "prompts" / "en" / "greeting.wav")
    return tmp_path / "prompts"


@pytest.fixture
def line(prompts: Path, tmp_path: Path) -> Iterator[World]:
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", prompts=prompts) as running:
        yield running


def played(line: World) -> list[str]:
    """The addresses of sounds in the first document of the latest call."""
    documents = [event.answer for event in line.simulator.events if isinstance(event, Requested)]
    return re.findall(r"<Play>([^<]*)</Play>", documents[-1])


def sources(line: World) -> list[tuple[str, str]]:
    return [(one.source, one.text) for one in line.caller.heard[:2]]


def test_a_recorded_greeting_is_played_in_place_of_its_words(line: World) -> None:
    line.calls()
    (notice, _), greeting = sources(line)
    assert (notice, greeting) == ("Say", ("Play", GREETING))
    assert line.simulator.faults == []


def test_the_question_comes_when_the_recording_is_over(line: World) -> None:
    """After 6.2 seconds of it and one of silence; a voice would have taken 4.4 seconds for the words."""
    line.calls()
    heard = [event.at for event in line.simulator.events if isinstance(event, Heard)]
    assert (heard[2] - heard[1]).total_seconds() == pytest.approx(7.2, abs=0.3)


def test_the_sound_is_telephone_audio_that_may_be_kept_for_good(line: World) -> None:
    line.calls()
    (address,) = played(line)
    answer = httpx.get(address.replace(PUBLIC_URL, line.origin), trust_env=False)
    assert re.fullmatch(rf"{PUBLIC_URL}/sounds/[0-9a-f]{{32}}\.wav\?says=You\+can\+press.*", address)
    assert answer.headers["content-type"] == "audio/wav"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    sound = linear(answer.content)
    assert sound is not None
    assert (sound.channels, sound.rate) == (1, 8000)
    assert len(sound.pcm) / 16000 == pytest.approx(6.2, abs=0.2)


def test_any_process_serves_it_from_the_store(line: World, tmp_path: Path) -> None:
    line.calls()
    (address,) = played(line)
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite") as other:
        answer = httpx.get(address.replace(PUBLIC_URL, other.origin), trust_env=False)
    assert (answer.status_code, answer.content[:4]) == (200, b"RIFF")


def test_where_the_sound_cannot_be_had_the_words_are_said(line: World, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "levelhead.sqlite") as store:
        store.execute("DELETE FROM sounds")
    line.calls()
    assert sources(line)[1] == ("Say", GREETING)


def test_own_words_stand_beside_the_recording(prompts: Path, tmp_path: Path) -> None:
    (prompts / "en" / "caller.ftl").write_text(f"greeting = {WELCOME}\n")
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", prompts=prompts) as line:
        line.calls()
        assert sources(line)[1] == ("Play", WELCOME)


def test_a_sound_that_never_was_is_not_found(line: World) -> None:
    assert httpx.get(f"{line.origin}/sounds/{'0' * 32}.wav", trust_env=False).status_code == 404
