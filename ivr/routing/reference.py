"""`docs/routing-reference.md`: every setting and fact, from where they are defined."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ivr.routing.facts import Fact, described
from ivr.routing.schema import schema

Shape = dict[str, Any]

TITLE = """\
# The routing file: every setting

[What the file is for, and how to change it](routing-file.md). This page is made by `make reference` from the
code that reads the file.

Names that you choose (of reasons, queues, agents and rules) are of small letters, digits, `-` and `_`, begin with a
letter and have at most 40 characters. Phone numbers have `+` and the country code and stand in quotes; spaces do not
matter.
"""
FACTS = """\
## The facts

What `when` and `points` can ask of a call, and `tests` can say of one. Nothing else about a call can decide anything. A
number that is unknown is not more, not less and not equal to anything.
"""


def reference() -> str:
    """The page, as Markdown."""
    shape = schema()
    sections = (_section(name, each, shape) for name, each in shape["properties"].items())
    return "\n".join([TITLE, *sections, FACTS, *_facts_table(), ""])


def _section(path: str, shape: Shape, root: Shape) -> str:
    """A heading, what is said of the section and of one entry of it, and a table of its settings."""
    entry = _resolved(_entry(shape), root)
    settings = entry.get("properties", {})
    told = [entry.get("description"), shape.get("description"), _may_be_left_out(path, root)]
    lines = [f"{'#' * (2 + path.count('.'))} `{path}`", "", " ".join(dict.fromkeys(filter(None, told))), ""]
    if settings:
        lines += [*_table(settings, entry.get("required", ())), ""]
    below = [(name, each) for name, each in settings.items() if _is_section(each) and name != "facts"]
    return "\n".join([*lines, *(_section(f"{path}.{name}", each, root) for name, each in below)])


def _may_be_left_out(path: str, root: Shape) -> str:
    return "" if path in root["required"] else "May be left out."


def _entry(shape: Shape) -> Shape:
    """What stands below a section: the settings of it, of each of its names, or of each item of the list."""
    for each in (
        *shape.get("patternProperties", {}).values(),
        shape.get("items", {}),
        *shape.get("anyOf", ()),
    ):
        if "$ref" in each:
            return dict(each)
    return shape


def _is_section(shape: Shape) -> bool:
    return "$ref" in _entry(shape)


def _resolved(shape: Shape, root: Shape) -> Shape:
    return dict(root["$defs"][shape["$ref"].rpartition("/")[2]]) if "$ref" in shape else shape


def _table(settings: dict[str, Shape], needed: Iterable[str]) -> Iterator[str]:
    yield from ("| setting | what it says | value | if left out |", "|---|---|---|---|")
    for name, shape in settings.items():
        left_out = "needed" if name in needed else _code(shape["default"]) if "default" in shape else "none"
        yield f"| `{name}` | {shape['description']} | {_value(shape)} | {left_out} |"


def _value(shape: Shape) -> str:
    match shape:
        case {"$ref": _}:
            return "see below"
        case {"enum": values}:
            return " or ".join(f"`{value}`" for value in values)
        case {"anyOf": shapes}:
            return ", or ".join(_value(each) for each in shapes if each.get("type") != "null")
        case {"const": value}:
            return _code(value)
        case {"type": "integer" | "number" as kind}:
            return ("whole number" if kind == "integer" else "number") + _range(shape)
        case {"type": "array"}:
            return f"list of {_value(shape['items'])}"
        case {"type": "object"}:
            return "`name: value`"
    return str(shape["type"]).replace("string", "text")


def _range(shape: Shape) -> str:
    return f", {shape['minimum']} to {shape['maximum']}" if "maximum" in shape else ""


def _facts_table() -> Iterator[str]:
    yield from ("| fact | type | unit | example | what it means |", "|---|---|---|---|---|")
    for fact in described().values():
        about = fact.about
        yield f"| `{fact.name}` | {_type(fact)} | {about.unit} | {_code(about.example)} | {_meaning(fact)} |"


def _type(fact: Fact) -> str:
    words = {bool: "yes or no", str: "text"}.get(fact.type, "number")
    return f"{words}, or unknown" if fact.nullable else words


def _meaning(fact: Fact) -> str:
    values = ", ".join(_code(value) for value in fact.about.values)
    return f"{fact.about.meaning} One of {values}." if values else fact.about.meaning


def _code(value: Any) -> str:
    return f"`{json.dumps(value, ensure_ascii=False)}`"
