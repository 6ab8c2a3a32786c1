"""The schema with which editors check a routing file while it is written."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ivr.routing.default import default_text
from ivr.routing.document import read
from ivr.routing.schema import schema
from tests.routing.files import GOOD

VALIDATOR = Draft202012Validator(schema())


def complaints(text: str) -> list[str]:
    """The paths of what an editor underlines. Lists are JSON's own only."""
    root = json.loads(json.dumps(read(text, "routing.yaml").root))
    return [error.json_path for error in VALIDATOR.iter_errors(root)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_shipped_schema_is_current() -> None:
    shipped = files("ivr.routing").joinpath("routing.schema.json").read_text(encoding="utf-8")
    assert json.loads(shipped) == schema(), "make reference"


def test_the_shipped_file_fits_it_and_names_it_to_editors() -> None:
    assert complaints(default_text()) == []
    assert default_text().startswith("# yaml-language-server: $schema=./routing.schema.json\n")


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_every_good_file_fits_it(file: Path) -> None:
    assert complaints(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "right, wrong, path",
    [
        ("time_zone: America", "time_zone: 5 # America", "$.business.time_zone"),
        ("time_zone:", "timezone:", "$.business"),
        ('"+1 202 555 0100"', '"202 555 0100"', "$.business.human_line"),
        ("language: en-US", "language: english", "$.business.language"),
        ("lines: {}", 'lines: {"202 555 0101": {}}', "$.lines"),
        ("mon-sun:", "mo-su:", "$.hours.weekly"),
        ("00:00-24:00", "0-24", "$.hours.weekly['mon-sun']"),
        ("closed: []", "closed: [christmas]", "$.hours.closed[0]"),
        ("closed: []", "holidays: {region: NY}", "$.hours.holidays"),
        ("key: 1", "key: 0", "$.reasons.fault.key"),
        ("label: a bill or a payment", "label: {english: a bill}", "$.reasons.billing.label"),
        ("tier: senior", "tier: top", "$.queues.senior.tier"),
        ("widen_after_seconds: 20", "widen_after_seconds: soon", "$.queues.senior.widen_after_seconds"),
        ("when: voice_raised\n", "points: {voice_raised: many}\n", "$.rules[4]"),
        ("    when: voice_raised\n", "", "$.rules[4]"),
        (
            "    when: voice_raised\n",
            "    when: voice_raised\n    points: {silent: 1}\n    at_least: 1\n",
            "$.rules[4]",
        ),
        ("facts: {reason: fault}", "facts: {raeson: fault}", "$.tests[0].facts"),
        ("open: false", "open: sometimes", "$.tests[2].facts.open"),
        ("last_outcome: not_solved", "last_outcome: bad", "$.tests[4].facts.last_outcome"),
        ("priority: 20", "priority: 101", "$.rules[0].priority"),
        ("answers_days: 2 ", "answers_days: 365 ", "$.retention.answers_days"),
        ("survey:", "surveys:", "$"),
    ],
)
def test_what_structure_alone_can_tell_is_underlined(right: str, wrong: str, path: str) -> None:
    text = default_text().replace(right, wrong, 1)
    assert text != default_text()
    assert path in complaints(text)


@pytest.mark.parametrize("setting", ["tries", "holidays", "points", "calls_7d", "tier"])
def test_what_an_editor_shows_explains_itself(setting: str) -> None:
    found: list[dict[str, Any]] = [
        each["properties"][setting] for each in schema()["$defs"].values() if setting in each["properties"]
    ]
    assert found
    assert all(len(shape["description"]) > 20 for shape in found)
