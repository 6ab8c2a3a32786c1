"""`levelhead prompts`, as ops type it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ivr.audio.companded_wav import linear
from ivr.commands.levelhead import cli
from ivr.routing.default import default_text
from tests.audio.recordings import FOLDER


def prompts(*arguments: str | Path, **settings: str) -> Result:
    return CliRunner().invoke(cli, ["prompts", *map(str, arguments)], env=settings)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mine" / "en").mkdir(parents=True)
    shutil.copy(FOLDER / "notice.wav", tmp_path / "mine" / "en" / "greeting.wav")
    return tmp_path / "mine"


def test_the_shipped_prompts_are_good() -> None:
    result = prompts("check")
    assert result.exit_code == 0
    assert result.output == (
        "OK: 0 texts and 0 recordings of your own; there are prompts in de, en, es, fr. Lines speak en-US.\n"
    )


def test_own_texts_and_recordings_are_counted(folder: Path) -> None:
    (folder / "en" / "caller.ftl").write_text("closed = We are closed.\nnobody = Nobody is here.\n")
    assert prompts("check", folder).output.startswith("OK: 2 texts and 1 recording of your own")


def test_everything_that_is_wrong_is_said_and_ends_in_1(folder: Path) -> None:
    (folder / "en" / "caller.ftl").write_text("closed = { $why }\nnobdy = Nobody.\n")
    (folder / "en" / "notice.wav").write_bytes(b"no sound")
    result = prompts("check", folder, PATH="")
    assert result.exit_code == 1
    assert [line.split()[0] for line in result.stderr.splitlines()] == [
        "en/caller.ftl:1:12",
        "en/caller.ftl:2:1",
        "en/notice.wav",
    ]


def test_without_a_folder_that_of_the_setting_is_checked(folder: Path) -> None:
    (folder / "en" / "caller.ftl").write_text("nobdy = Nobody.\n")
    assert prompts("check", LEVELHEAD_PROMPTS=str(folder)).exit_code == 1


def test_rules_need_their_prompts_in_every_language_of_a_line(folder: Path, tmp_path: Path) -> None:
    routing = tmp_path / "routing.yaml"
    spanish = 'lines: {"+1 202 555 0199": {language: es-US}}'
    text = default_text().replace("lines: {}", spanish).replace("sorry-and-through", "one-of-us")
    routing.write_text(text, encoding="utf-8")
    (folder / "en" / "caller.ftl").write_text("one-of-us = I am putting you through to one of us.\n")
    result = prompts("check", folder, ROUTING_FILE=str(routing))
    assert result.stderr == "es/ 'one-of-us', which a rule names, is missing\n"


def test_a_prompt_is_shown_with_examples_and_its_length() -> None:
    result = prompts("play", "got-reason", "--language", "de")
    assert result.output.splitlines() == [
        '"Danke. Ich habe verstanden: eine Rechnung oder Zahlung. Ich verbinde Sie."',
        "Said by a voice: about 5.8 seconds, of 10 at most.",
    ]


def test_without_a_language_that_of_the_business_is_shown() -> None:
    assert prompts("play", "closed").output.startswith('"We are closed at the moment."\n')


def test_every_form_of_a_prompt_is_shown() -> None:
    shown = prompts("play", "briefing-repeat", "--language", "fr").output
    assert "Deuxième appel aujourd'hui." in shown
    assert "Appel numéro 7 en un jour." in shown


def test_a_recording_is_written_as_callers_hear_it(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "heard.wav"
    result = prompts("play", "greeting", "--out", out, LEVELHEAD_PROMPTS=str(folder))
    assert result.exit_code == 0
    assert "Recorded: 6.2 seconds, of 8 at most." in result.output
    sound = linear(out.read_bytes())
    assert sound is not None
    assert len(sound.pcm) / 16000 == pytest.approx(6.2, abs=0.1)


def test_a_machine_that_cannot_play_sound_says_what_to_do(folder: Path) -> None:
    result = prompts("play", "greeting", LEVELHEAD_PROMPTS=str(folder), PATH="")
    assert result.exit_code == 1
    assert "write it with --out FILE.wav" in result.stderr


@pytest.mark.parametrize(
    "arguments, complaint",
    [
        (["greting"], "there is no prompt 'greting'; did you mean 'greeting'?"),
        (["greeting", "--language", "it"], "there are no prompts for 'it'; there are de, en, es, fr"),
        (["greeting", "--out", "x.wav"], "there is no recording of 'greeting' in en to write"),
    ],
)
def test_what_cannot_be_played_is_said(arguments: list[str], complaint: str) -> None:
    result = prompts("play", *arguments)
    assert result.exit_code == 1
    assert complaint in result.stderr
