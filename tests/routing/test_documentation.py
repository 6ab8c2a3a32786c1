"""What ops can write, the documentation must say."""

import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from ivr.routing import load
from ivr.routing.default import default_text
from ivr.routing.document import read
from ivr.routing.facts import described
from ivr.routing.file import RoutingFile
from ivr.routing.reference import reference
from tests.documentation.pages import blocks, page

REFERENCE = page("docs/routing-reference.md")
GUIDE = page("docs/routing-file.md")
EVERYONE_ELSE = {"name": "everyone-else", "when": "true", "queue": "general"}


def sections(annotation: Any) -> Iterator[type[BaseModel]]:
    """The section that a setting holds, or holds many of, and the sections in it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from sections(field.annotation)
    else:
        for inner in get_args(annotation):
            yield from sections(inner)


SETTINGS = [(section, name) for section in sections(RoutingFile) for name in section.model_fields]


def test_the_reference_is_current() -> None:
    assert reference() == REFERENCE, "make reference"


@pytest.mark.parametrize("section, name", SETTINGS, ids=lambda value: getattr(value, "__name__", value))
def test_every_setting_describes_itself_and_is_in_the_reference(section: type[BaseModel], name: str) -> None:
    field = section.model_fields[name]
    assert field.description or next(sections(field.annotation)).__doc__
    written = field.alias or name
    assert f"| `{written}` |" in REFERENCE or f"## `{written}`" in REFERENCE


@pytest.mark.parametrize("name", RoutingFile.model_fields)
def test_the_guide_leads_through_every_section(name: str) -> None:
    assert f"[`{name}`](routing-reference.md#{name})" in GUIDE


@pytest.mark.parametrize("name", described())
def test_every_fact_is_documented_with_its_meaning(name: str) -> None:
    rows = [line for line in REFERENCE.splitlines() if line.startswith(f"| `{name}` |")]
    assert any(described()[name].about.meaning in row for row in rows)


@pytest.mark.parametrize("block", blocks(GUIDE, "yaml"))
def test_what_the_guide_shows_can_be_written_into_the_shipped_file(block: str) -> None:
    shown = read(block, "routing-file.md").root
    root = {**read(default_text(), "default.yaml").root, "tests": (), **shown}
    if "rules" in shown:
        root["rules"] = (*shown["rules"], EVERYONE_ELSE)
    load(json.dumps(root), "routing-file.md")
