"""Folders of ops' own prompts with something wrong in them, and what their authors are told."""

import os
from pathlib import Path

import pytest

from ivr.simulator.voices import calm, silence
from ivr.words import OwnPrompts, PromptFaults, check, faults_in
from ivr.words.folder import look_into
from tests.command.recordings import record
from tests.words.folders import BAD, faults_of, own


@pytest.fixture(autouse=True)
def no_ffmpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether this machine has it or not."""
    monkeypatch.setenv("PATH", "")


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_everything_that_is_wrong_is_said_at_once_with_its_place(folder: Path) -> None:
    assert faults_of(folder) == (folder / "expected.txt").read_text(encoding="utf-8").splitlines()


def recorded(folder: Path, name: str, seconds: float = 2) -> Path:
    (folder / name).parent.mkdir(exist_ok=True)
    record(folder / name, calm(seconds))
    return folder


def test_a_recording_of_nothing_that_is_heard_is_refused(tmp_path: Path) -> None:
    assert faults_of(recorded(tmp_path, "en/greting.wav")) == [
        "en/greting there is no prompt 'greting' that this could be a recording of; did you mean 'greeting'?"
    ]


def test_a_recording_cannot_say_what_differs_from_call_to_call(tmp_path: Path) -> None:
    folder = recorded(tmp_path, "en/notice.wav")
    (fault,) = faults_of(folder)
    assert fault.startswith("en/notice a recording cannot say { $business }; write a text without it")
    (folder / "en" / "caller.ftl").write_text(
        "notice = We measure how loud it is.\n    .without = business\n"
    )
    assert faults_of(folder) == []


def test_a_part_of_the_briefing_cannot_be_recorded(tmp_path: Path) -> None:
    assert faults_of(recorded(tmp_path, "en/briefing-new.wav")) == [
        "en/briefing-new 'briefing-new' is heard in the briefing, and never alone; take the recording away"
    ]


def test_a_prompt_has_one_recording(tmp_path: Path) -> None:
    recorded(recorded(tmp_path, "en/closed.WAV"), "en/closed.wave")
    assert faults_of(tmp_path) == ["en/closed.wave there is another recording of en/closed; keep one"]


def test_a_recording_of_silence_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    record(tmp_path / "en" / "closed.wav", silence(2))
    (fault,) = faults_of(tmp_path)
    assert fault.startswith("en/closed.wav there is no speech in it that could be heard")


def test_a_recording_may_last_as_long_as_the_words(tmp_path: Path) -> None:
    (fault,) = faults_of(recorded(tmp_path, "en/closed.wav", seconds=9))
    assert fault.startswith("en/closed it lasts 9.0")
    assert fault.endswith("seconds, and 6 are the most; record it shorter")
    (tmp_path / "en" / "caller.ftl").write_text("closed = We are closed.\n    .seconds = 10\n")
    assert faults_of(tmp_path) == []


def test_a_damaged_recording_says_which_formats_need_ffmpeg(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "closed.mp3").write_bytes(b"ID3\x04" + bytes(2000))
    (fault,) = faults_of(tmp_path)
    assert (
        "no intact WAV, AIFF, FLAC, MP3 or Ogg file, and others need ffmpeg; install it, or convert to WAV"
        in fault
    )


def test_a_rule_cannot_name_a_prompt_that_one_of_the_lines_does_not_have() -> None:
    mine = own(en="busy-week = This is a busy week.")
    assert list(map(str, faults_in(mine, ["en-US", "es-US"], ["busy-week"]))) == [
        "es/ 'busy-week', which a rule names, is missing"
    ]
    assert faults_in(mine, ["en-US"], ["busy-week"]) == ()


def test_a_rule_cannot_name_a_prompt_with_something_to_fill_in() -> None:
    (fault,) = faults_in(OwnPrompts(), ["en-US"], ["got-reason"])
    assert fault.message == "'got-reason', which a rule names, cannot be given { $label }"


def test_a_misspelt_prompt_of_a_rule_is_recognised() -> None:
    (fault,) = faults_in(OwnPrompts(), ["fr-FR"], ["sory-and-through"])
    assert str(fault).endswith("is missing; did you mean 'sorry-and-through'?")


def test_a_line_cannot_speak_what_nobody_has_written() -> None:
    (fault,) = faults_in(OwnPrompts(), ["it-IT"], [])
    assert str(fault).startswith("it/ there are no prompts for 'it-IT'; there are de, en, es, fr")


def test_notes_and_what_editors_leave_behind_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    for name in ("README.md", "en/notes.txt", "en/.caller.ftl.swp", "en/caller.ftl~", ".DS_Store"):
        (tmp_path / name).write_text("no prompt = {")
    assert look_into(tmp_path).own == OwnPrompts()


def test_all_faults_are_raised_in_one_piece() -> None:
    with pytest.raises(PromptFaults) as refused:
        check(own(en="closed = { $x }", fr="closed = { $y }\nnobody ="), ["en-US"], [])
    assert [fault.place.file for fault in refused.value.faults] == ["en/caller.ftl", *["fr/caller.ftl"] * 2]


def test_files_that_cannot_be_read_as_prompts_are_refused_and_not_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    os.mkfifo(folder / "closed.wav")
    Path(os.fsdecode(bytes(folder) + b"/caf\xe9.ftl")).write_text("closed = We are closed.\n")
    (folder / "greeting.ftl").write_text("#" * 200_001)
    (folder / "notice.wav").symlink_to("/dev/zero")
    assert faults_of(tmp_path) == [
        "en/caf?.ftl the name has characters that are none; rename the file",
        "en/closed.wav this is no file",
        "en/greeting.ftl it is larger than 200 KB",
        "en/notice.wav this is no file",
    ]
