"""`levelhead voice` with recordings, names and files that nobody meant to give it."""

import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from ivr.audio.network import SHIPPED, Networks, shipped_content
from ivr.audio.recording import UnreadableRecording, frames_of
from ivr.audio.weights_file import BadWeights, networks_in
from ivr.commands.levelhead import cli
from ivr.simulator.voices import calm
from ivr.voice.hear_command import hear as hear_command
from ivr.voice.heard import hear
from ivr.voice.labels import LabelFaults, labelled_in
from tests.command.recordings import label, record

SURE = Networks(
    *(
        replace(each, output=0 * each.output, output_bias=10.0)
        for each in (SHIPPED.over_baseline, SHIPPED.first_words)
    )
)
"""Takes any voice for raised."""


def heard(*files: Path | str) -> Result:
    result = CliRunner().invoke(hear_command, [str(file) for file in files])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.mark.parametrize("frames", [17, 18, 19, 29])
def test_a_rise_that_only_the_silence_after_a_recording_confirms_lies_within_it(frames: int) -> None:
    speech, rises = list(calm(3)), 0
    for first in range(100):
        recording = hear(speech[first : first + frames], networks=SURE)
        assert recording.moments == () or recording.moments[-1].at_seconds <= recording.seconds
        for rise in recording.rises:
            assert 0 <= rise.from_seconds <= rise.to_seconds <= recording.seconds
            rises += 1
    assert rises


@pytest.mark.parametrize("name", ["[bold]call.wav", "call[/red].wav"])
def test_a_name_in_brackets_is_shown_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    record(tmp_path / name, calm(1))
    record(tmp_path / "other.wav", calm(1))
    monkeypatch.chdir(tmp_path)
    assert heard(name, "other.wav").stdout.count(name) == 2


def test_a_name_cannot_command_the_terminal(tmp_path: Path) -> None:
    told = heard(record(tmp_path / "\x1b[31mred\x1b]0;title\x07.wav", calm(1)), tmp_path / "\x1b[2Jgone.wav")
    assert told.exit_code == 1
    assert "\x1b" not in told.output


def test_files_whose_names_look_alike_are_each_heard(tmp_path: Path) -> None:
    sound = Path(record(tmp_path / "a.wav", calm(1))).read_bytes()
    names = [os.fsdecode(os.fsencode(tmp_path) + name) for name in (b"/\xfe.wav", b"/\xff.wav")]
    for name in names:
        Path(name).write_bytes(sound)
    assert len(json.loads(heard("--json", *names).stdout)) == 2


def test_a_name_that_is_too_long_for_a_file_is_no_recording() -> None:
    with pytest.raises(UnreadableRecording, match="too long"):
        frames_of("a" * 5000)


@pytest.mark.parametrize(
    "labels, complaint",
    [
        ("file,from_seconds,to_seconds,label\na.wav,10.5,10.8,raised\n", "beyond the end of a.wav"),
        ("file,from_seconds,to_seconds,label,label\na.wav,0,1,normal,raised\n", "2 columns 'label'"),
        (f"file,from_seconds,to_seconds,label\n{'a' * 200_000},0,1,raised\n", "labels.csv:2 cannot be read"),
        ("", "there is no column 'file'"),
    ],
)
def test_labels_that_cannot_be_meant_are_told(tmp_path: Path, labels: str, complaint: str) -> None:
    record(tmp_path / "a.wav", calm(10))
    (tmp_path / "labels.csv").write_text(labels)
    with pytest.raises(LabelFaults, match=complaint):
        labelled_in(tmp_path)


def test_a_label_may_end_a_little_after_its_recording(tmp_path: Path) -> None:
    record(tmp_path / "a.wav", calm(10))
    label(tmp_path, ("a.wav", 9.5, 10.8, "raised"))
    [span] = labelled_in(tmp_path)[0].spans
    assert (span.from_seconds, span.to_seconds) == (9.5, 10.0)


def changed(name: str, value: object) -> bytes:
    weights = json.loads(shipped_content())
    weights["over_baseline"][name] = value
    return json.dumps(weights).encode()


SHAPE = np.shape(SHIPPED.over_baseline.hidden)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        changed("output_bias", -1000.0),
        changed("output", [1e308] * SHAPE[1]),
        changed("hidden", np.full(SHAPE, 1e308).tolist()),
        changed("hidden", np.full(SHAPE, np.nan).tolist()),
    ],
)
def test_weights_that_would_overflow_in_a_call_are_refused(content: bytes) -> None:
    with pytest.raises(BadWeights):
        networks_in(content)


def test_a_fit_that_could_not_be_written_is_not_begun(tmp_path: Path) -> None:
    told = CliRunner().invoke(
        cli, ["voice", "fit", str(tmp_path), "--out", str(tmp_path / "none" / "w.json")]
    )
    assert told.exit_code == 1
    assert "there is no such folder" in told.stderr
