"""What the schema says of the value at a place of a routing file, so that a form can ask for it."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from ivr.routing.document import Path
from ivr.routing.schema import schema

Shape = Mapping[str, Any]


class Kind(StrEnum):
    """`NAMES` and `ITEMS` hold sections, or single values, by names of the file's own or one below the other."""

    SECTION = "section"
    NAMES = "names"
    ITEMS = "items"
    WORDS = "words"
    CHOICE = "choice"
    TRUTH = "truth"
    WHOLE = "whole"
    NUMBER = "number"
    TEXT = "text"


_KINDS = {"boolean": Kind.TRUTH, "integer": Kind.WHOLE, "number": Kind.NUMBER}


@cache
def root_shape() -> Shape:
    return schema()


def resolved(shape: Shape, value: Any = None) -> Shape:
    """Without references and alternatives: of several, the one that the value is written in."""
    if "anyOf" in shape:
        chosen = _chosen([resolved(each) for each in shape["anyOf"] if each.get("type") != "null"], value)
        return {**chosen, **_said_of(shape)}
    if "$ref" in shape:
        named: Shape = root_shape()["$defs"][shape["$ref"].rpartition("/")[2]]
        return {**named, **_said_of(shape)}
    return shape


def _said_of(shape: Shape) -> Shape:
    return {name: shape[name] for name in ("description", "default") if name in shape}


def _chosen(shapes: list[Shape], value: Any) -> Shape:
    by_names = (each for each in shapes if isinstance(value, dict) and each.get("type") == "object")
    return next(by_names, shapes[0])


def below(shape: Shape, step: str | int) -> Shape:
    """Raises LookupError for what cannot be there."""
    if step in shape.get("properties", {}):
        return dict(shape["properties"][step])
    for each in (
        shape.get("items"),
        *shape.get("patternProperties", {}).values(),
        shape.get("additionalProperties"),
    ):
        if each:
            return dict(each)
    raise LookupError(step)


def shape_at(path: Path, root: Any) -> Shape:
    """`root` is the file's, as plain values."""
    shape, value = root_shape(), root
    for step in path:
        shape, value = below(shape, step), _value_below(value, step)
        shape = resolved(shape, value)
    return shape


def _value_below(value: Any, step: str | int) -> Any:
    match value, step:
        case dict(), str():
            return value.get(step)
        case tuple(), int() if step < len(value):
            return value[step]
    return None


def kind_of(shape: Shape) -> Kind:
    if "enum" in shape:
        return Kind.CHOICE
    match shape.get("type"):
        case "object":
            return Kind.SECTION if "properties" in shape else Kind.NAMES
        case "array":
            return Kind.ITEMS if "properties" in resolved(shape["items"]) else Kind.WORDS
        case kind:
            return _KINDS.get(str(kind), Kind.TEXT)
