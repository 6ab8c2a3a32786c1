"""What ops can write, the documentation must say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from ivr.routing.facts import described
from ivr.routing.file import RoutingFile

PAGE = (Path(__file__).parents[2] / "docs" / "routing-file.md").read_text(encoding="utf-8")


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


@pytest.mark.parametrize("name", sorted({name for _, name in SETTINGS}))
def test_every_setting_is_documented(name: str) -> None:
    assert f"| `{name}` |" in PAGE


@pytest.mark.parametrize("section, name", SETTINGS, ids=lambda value: getattr(value, "__name__", value))
def test_every_setting_describes_itself(section: type[BaseModel], name: str) -> None:
    field = section.model_fields[name]
    assert field.description or next(sections(field.annotation)).__doc__


@pytest.mark.parametrize("name", described())
def test_every_fact_is_documented_with_its_meaning(name: str) -> None:
    facts = PAGE[PAGE.index("## The facts") :]
    row = next(line for line in facts.splitlines() if line.startswith(f"| `{name}` |"))
    assert described()[name].about.meaning in row
