"""The setting `LEVELHEAD_VOICE_WEIGHTS`: a file of weights for the line."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ivr.audio.network import SHIPPED, Networks
from ivr.audio.weights_file import BadWeights, content_of, networks_in
from ivr.settings import SettingsFaults, load_settings

CUES = np.linspace(-3, 3, 200)[np.newaxis]
SHIPPED_CONTENT = content_of(SHIPPED, {"made_by": "a test"})


def answers(networks: Networks) -> list[float]:
    return [*networks.over_baseline(CUES), *networks.first_words(CUES)]


def test_weights_that_are_written_and_read_again_answer_the_same() -> None:
    assert answers(networks_in(SHIPPED_CONTENT)) == pytest.approx(answers(SHIPPED), abs=0.01)


def spoilt(**changes: Any) -> bytes:
    weights = json.loads(SHIPPED_CONTENT)
    weights["over_baseline"] |= changes
    return json.dumps(weights).encode()


@pytest.mark.parametrize(
    "content, complaint",
    [
        (b"", "this is no file of weights"),
        (b"[]", "this is no file of weights"),
        (b'{"over_baseline": {}}', "this is no file of weights"),
        (b"\xff\xfe\xfd", "this is no file of weights"),
        (spoilt(inputs=["rise of temperature"]), "this is no file of weights"),
        (spoilt(hidden=[[1, 2], [3]]), "this is no file of weights"),
        (spoilt(centre=[0.0]), "these weights are damaged"),
        (spoilt(output_bias=float("nan")), "these weights are damaged"),
        (spoilt(output_bias="1"), "these weights are damaged"),
        (spoilt(inputs=[], centre=[], scale=[], hidden=[]), "these weights are damaged"),
    ],
)
def test_a_bad_file_is_refused_with_what_to_do(content: bytes, complaint: str) -> None:
    with pytest.raises(BadWeights, match=f"{complaint}.*fit it again"):
        networks_in(content)


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LEVELHEAD_VOICE_WEIGHTS", "weights.json")
    return tmp_path / "weights.json"


def test_the_line_hears_with_the_weights_of_the_setting(weights: Path) -> None:
    weights.write_bytes(spoilt(output_bias=9.0))
    assert load_settings().networks.over_baseline.output_bias == 9.0


def test_without_the_setting_it_hears_with_the_shipped_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEVELHEAD_VOICE_WEIGHTS", raising=False)
    assert load_settings().networks is SHIPPED


def test_a_bad_file_is_told_with_the_other_faults(weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights.write_bytes(b"{}")
    monkeypatch.setenv("PORT", "0")
    with pytest.raises(SettingsFaults) as found:
        load_settings()
    assert [fault.partition(":")[0] for fault in found.value.faults] == ["PORT", "LEVELHEAD_VOICE_WEIGHTS"]
    assert "fit it again with `levelhead voice fit`" in found.value.faults[1]


@pytest.mark.usefixtures("weights")
def test_a_file_that_is_not_there_is_told_too() -> None:
    with pytest.raises(SettingsFaults, match="LEVELHEAD_VOICE_WEIGHTS: "):
        load_settings()
