"""`levelhead voice fit FOLDER`, as ops type it; also on a line whose handsets take away what tells a raised voice."""

import hashlib
import re
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result

from ivr.audio.network import shipped_content
from ivr.audio.weights_file import networks_in
from ivr.commands.levelhead import cli
from ivr.simulator.voices import calm, noise, raised, silence
from tests.command.recordings import label, muffled, record

CALLERS = 6
STRETCHES = 4
CALM_SECONDS, PAUSE_SECONDS, RAISED_SECONDS = 7, 20, 3
ROUND_SECONDS = CALM_SECONDS + PAUSE_SECONDS + RAISED_SECONDS


def fit(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["voice", "fit", str(folder), *arguments], env={"COLUMNS": "120"})


def call(caller: int, *, through_handsets: bool) -> list[bytes]:
    """Calm and raised in turns."""
    frames = list[bytes]()
    for stretch in range(STRETCHES):
        pitch_hz, seed = 110.0 + 20 * caller, 10 * caller + stretch
        loud = raised(RAISED_SECONDS, pitch_hz=pitch_hz, seed=seed)
        loud = muffled(loud) if through_handsets else loud
        opening = calm(CALM_SECONDS, pitch_hz=pitch_hz, seed=seed)
        frames += [*opening, *silence(PAUSE_SECONDS), *loud]
    return [*frames, *noise(2)]


def fill(folder: Path, *, through_handsets: bool) -> None:
    rows = list[tuple[object, ...]]()
    for caller in range(CALLERS):
        file = f"call-{caller}.wav"
        record(folder / file, call(caller, through_handsets=through_handsets))
        for began in range(0, STRETCHES * ROUND_SECONDS, ROUND_SECONDS):
            rows.append((file, began, began + CALM_SECONDS + PAUSE_SECONDS, "normal"))
            rows.append((file, began + CALM_SECONDS + PAUSE_SECONDS, began + ROUND_SECONDS, "raised"))
        rows.append((file, STRETCHES * ROUND_SECONDS, STRETCHES * ROUND_SECONDS + 2, "not_speech"))
    label(folder, *rows)


def test_what_is_learnt_from_some_callers_helps_with_others(tmp_path: Path) -> None:
    fill(tmp_path, through_handsets=True)
    weights = tmp_path / "weights.json"
    result = fit(tmp_path, "--out", str(weights))
    assert result.exit_code == 0, result.output
    shipped, refitted = detected(result.output)
    assert shipped + 12 < refitted
    assert "(95 % intervals)" in result.output.replace("\n", " ")
    assert f"set LEVELHEAD_VOICE_WEIGHTS={weights} and restart" in result.output
    written = orjson.loads(weights.read_bytes())
    networks_in(weights.read_bytes())
    assert written["continues_from_sha256"] == hashlib.sha256(shipped_content()).hexdigest()
    assert (written["from"]["callers"], written["from"]["raised_stretches"]) == (6, 24)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", written["made_on"])
    assert str(tmp_path) not in weights.read_text()


def test_nothing_is_written_if_the_shipped_detector_is_as_good(tmp_path: Path) -> None:
    fill(tmp_path, through_handsets=False)
    result = fit(tmp_path, "--out", str(tmp_path / "weights.json"))
    assert result.exit_code == 1
    assert detected(result.output) == (24, 24)
    assert "makes no fewer mistakes; nothing is written" in result.stderr
    assert not (tmp_path / "weights.json").exists()


def detected(output: str) -> tuple[int, int]:
    (found,) = re.findall(r"raised stretches detected +(\d+) of 24 +(\d+) of 24", output)
    return int(found[0]), int(found[1])


def test_too_little_is_refused_with_what_is_missing(tmp_path: Path) -> None:
    record(tmp_path / "call.wav", calm(20))
    label(tmp_path, ("call.wav", 0, 15, "normal"), ("call.wav", 15, 20, "raised"))
    result = fit(tmp_path)
    assert result.exit_code == 1
    assert [line for line in result.stderr.splitlines() if "label at least" in line] == [
        "1 raised stretches; label at least 20",
        "0.2 minutes of normal speech; label at least 10",
        "1 callers with a raised voice; label at least 5",
        "1 callers with normal speech; label at least 5",
    ]


def test_every_fault_of_the_labels_is_named_with_its_line(tmp_path: Path) -> None:
    record(tmp_path / "call.wav", calm(20))
    label(
        tmp_path,
        ("call.wav", 0, 5, "risen"),
        ("call.wav", 5, 5, "normal"),
        ("call.wav", "soon", "-1", "loud"),
        ("call.wav", 6, 25, "normal"),
        ("nowhere.wav", 0, 5, "normal"),
    )
    assert fit(tmp_path).stderr.splitlines()[1:] == [
        "labels.csv:2 'risen' is not a label; did you mean 'raised'?",
        "labels.csv:3 to_seconds: 5 is not after 5",
        "labels.csv:4 'loud' is not a label; write raised, normal, not_speech",
        "labels.csv:4 from_seconds: 'soon' is not a number of seconds such as 12.5",
        "labels.csv:4 to_seconds: '-1' is not a number of seconds such as 12.5",
        "labels.csv:5 to_seconds: 25 is beyond the end of call.wav (20.0 s)",
        f"labels.csv:6 {tmp_path / 'nowhere.wav'}: there is no such file",
    ]


def test_stretches_that_overlap_are_named(tmp_path: Path) -> None:
    record(tmp_path / "call.wav", calm(20))
    label(tmp_path, ("call.wav", 8, 12, "raised"), ("call.wav", 0, 9, "normal"))
    assert "labels.csv:2 overlaps with line 3" in fit(tmp_path).stderr


def test_one_recording_has_one_caller(tmp_path: Path) -> None:
    record(tmp_path / "call.wav", calm(20))
    header = "file,from_seconds,to_seconds,label,caller"
    label(tmp_path, ("call.wav", 0, 9, "normal", "a"), ("call.wav", 9, 12, "raised", "b"), header=header)
    assert "labels.csv:2 call.wav has more than one caller" in fit(tmp_path).stderr


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("", "labels.csv:1 there is no column 'file'"),
        (
            "file,from_seconds,to_seconds,lable\n",
            "labels.csv:1 'lable' is not a column; did you mean 'label'?",
        ),
        ("file;from_seconds;to_seconds;label\n", "separated by semicolons; export it with commas"),
        ("file,from_seconds,to_seconds,label\ncall.wav,0,12,5,raised\n", "labels.csv:2 has 5 cells"),
    ],
)
def test_a_table_that_is_none_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "labels.csv").write_text(text)
    result = fit(tmp_path)
    assert result.exit_code == 1
    assert complaint in result.stderr


def test_a_folder_without_labels_is_told_what_they_are(tmp_path: Path) -> None:
    assert (
        "there is no such file; its columns are file, from_seconds, to_seconds, label" in fit(tmp_path).stderr
    )


def test_a_spreadsheet_may_put_its_mark_before_the_table(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("\ufefffile,from_seconds,to_seconds,label\n", encoding="utf-8")
    assert "0 raised stretches; label at least 20" in fit(tmp_path).stderr
