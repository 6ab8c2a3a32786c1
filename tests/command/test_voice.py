"""`levelhead voice FILE...`, as ops type it."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import orjson
import pytest
from click.testing import CliRunner, Result

from ivr.audio.network import SHIPPED
from ivr.audio.weights_file import content_of
from ivr.commands.levelhead import cli
from ivr.simulator.voices import calm, noise, raised
from tests.command.recordings import record, record_stereo

SPEAKS_UP = [*calm(10), *raised(5), *calm(8, seed=10)]


def voice(*arguments: str, columns: int = 100) -> Result:
    return CliRunner().invoke(cli, ["voice", *arguments], env={"COLUMNS": str(columns)})


def test_a_rise_is_told_with_its_figures(tmp_path: Path) -> None:
    result = voice(record(tmp_path / "call.wav", SPEAKS_UP))
    assert result.exit_code == 0
    assert "23.0 s, with a voice in" in result.output
    assert re.search(r"own level: -3\d\.\d dBFS, known after \d\.\d s", result.output)
    rise = r"1\d\.\d-1\d\.\d s +[56]\.\d s +\+1\d\.\d dB +\+\d+\.\d dB +\+\d+\.\d +\d+% +\d\.\d s"
    assert len(re.findall(rise, result.output)) == 1


def test_the_picture_stands_over_the_own_level_and_marks_the_rise(tmp_path: Path) -> None:
    file = record(tmp_path / "call.wav", SPEAKS_UP)
    picture = [line for line in voice(file, columns=120).output.splitlines() if "│" in line]
    assert all(len(line) <= 120 for line in picture)
    assert len(max(picture, key=len)) > 110
    (over,) = [line for line in picture if "+12 dB" in line]
    loud = [column for column, cell in enumerate(over) if cell in "▁▂▃▄▅▆▇█"]
    marked = [column for column, cell in enumerate(picture[-1]) if cell in "━▲"]
    assert picture[-1].count("▲") == 1
    assert 50 < min(loud) <= max(loud) < 85
    assert set(loud) <= {*range(marked[0] - 5, marked[-1] + 1)}


def test_a_calm_call_has_no_rise(tmp_path: Path) -> None:
    output = voice(record(tmp_path / "call.wav", calm(20))).output
    assert "No voice was raised in it." in output
    assert "▲" not in output


@pytest.mark.parametrize("seconds", [0.05, 1.0])
def test_a_call_that_is_too_short_says_so(tmp_path: Path, seconds: float) -> None:
    result = voice(record(tmp_path / "call.wav", calm(seconds)))
    assert result.exit_code == 0
    assert "Too little of it to know the caller's own level." in result.output


def test_several_files_end_in_a_summary(tmp_path: Path) -> None:
    loud, quiet = record(tmp_path / "loud.wav", SPEAKS_UP), record(tmp_path / "quiet.wav", calm(12))
    *_, title, first, second = voice(loud, quiet, columns=200).output.splitlines()
    assert title.split()[:2] == ["file", "length"]
    assert re.search(r"loud\.wav +23\.0 s .* dBFS +1 +\d\.\d s +\+1\d\.\d dB", first)
    assert re.search(r"quiet\.wav +12\.0 s .* dBFS +0 +- +-", second)


def test_bad_files_are_all_named_and_the_good_one_is_still_heard(tmp_path: Path) -> None:
    (tmp_path / "text.wav").write_text("not sound")
    bad = [str(tmp_path / "text.wav"), str(tmp_path / "nowhere.wav")]
    result = voice(bad[0], record(tmp_path / "call.wav", calm(12)), bad[1])
    assert result.exit_code == 1
    assert "12.0 s, with a voice in" in result.stdout
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == bad


def test_json_is_for_programs(tmp_path: Path) -> None:
    file = record(tmp_path / "call.wav", SPEAKS_UP)
    (heard,) = orjson.loads(voice("--json", file).output)
    (rise,) = heard.pop("rises")
    assert heard["file"] == file
    assert heard["seconds"] == 23.0
    assert heard["own_level_known_at_seconds"] < 10 < rise["from_seconds"] + 1
    assert rise["from_seconds"] < rise["said_at_seconds"] < rise["to_seconds"]
    assert rise["rise_db"] > 9
    assert 0.5 < rise["confidence"] <= 1


@pytest.mark.parametrize("side, rises", [("left", 1), ("right", 0)])
def test_one_side_of_a_stereo_recording_is_heard(tmp_path: Path, side: str, rises: int) -> None:
    file = record_stereo(tmp_path / "both.wav", SPEAKS_UP, noise(23))
    (heard,) = orjson.loads(voice(file, "--json", "--channel", side).output)
    assert len(heard["rises"]) == rises


def test_a_mono_recording_has_no_sides(tmp_path: Path) -> None:
    result = voice(record(tmp_path / "call.wav", calm(2)), "--channel", "left")
    assert result.exit_code == 1
    assert "it has no left channel (1 in all)" in result.stderr


def test_low_sensitivity_is_later_to_say_it_than_high(tmp_path: Path) -> None:
    file = record(tmp_path / "call.wav", SPEAKS_UP)
    low, high = (
        orjson.loads(voice(file, "--json", "--sensitivity", level).output)[0]["rises"][0]["said_at_seconds"]
        for level in ("low", "high")
    )
    assert high < low


def test_weights_are_read_from_a_file(tmp_path: Path) -> None:
    file, weights = record(tmp_path / "call.wav", SPEAKS_UP), tmp_path / "weights.json"
    weights.write_bytes(content_of(SHIPPED, {}))
    assert voice(file, "--weights", str(weights)).output == voice(file).output


def test_a_file_that_holds_no_weights_is_named(tmp_path: Path) -> None:
    file = record(tmp_path / "call.wav", calm(2))
    result = voice(file, "--weights", file)
    assert result.exit_code == 2
    assert "call.wav: this is no file of weights" in result.stderr


def test_the_svg_is_one_document_whatever_the_file_is_called(tmp_path: Path) -> None:
    name, picture = 'a<b>&\x07".wav', tmp_path / "picture.svg"
    assert voice(record(tmp_path / name, SPEAKS_UP), "--picture", str(picture)).exit_code == 0
    svg = ET.parse(picture).getroot()  # noqa: S314  # it is ours
    texts = [each.text or "" for each in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert texts[0] == 'a<b>&\N{REPLACEMENT CHARACTER}".wav'
    assert {"0 s", "20 s", "-40", "Level, dBFS"} <= {*texts}
    shapes = [each.get("class") for each in svg.iter()]
    assert [shapes.count(kind) for kind in ("level", "own", "effort", "raised", "said")] == [1, 1, 1, 1, 1]
    assert "prefers-color-scheme: dark" in picture.read_text()


def test_one_picture_is_for_one_recording(tmp_path: Path) -> None:
    files = [record(tmp_path / f"{number}.wav", calm(1)) for number in range(2)]
    result = voice(*files, "--picture", str(tmp_path / "picture.svg"))
    assert result.exit_code == 2
    assert "--picture draws one recording" in result.stderr


def test_help_names_both_commands() -> None:
    output = voice("--help").output
    assert "levelhead voice FILE..." in output
    assert re.search(r"^  fit ", output, re.MULTILINE)
