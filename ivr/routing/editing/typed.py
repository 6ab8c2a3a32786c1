"""What was typed into a form, as the value that it stands for."""

import re
from typing import Any

from ivr.routing.editing.shapes import Kind, Shape, below, kind_of, resolved

TRUTHS = {"true": True, "false": False}


def value_of(shape: Shape, typed: str) -> Any:
    """What cannot be such a value stays the text, so that the check can complain of it where it stands."""
    match kind_of(shape):
        case Kind.WHOLE:
            return _whole(typed)
        case Kind.NUMBER:
            return _number(typed)
        case Kind.TRUTH:
            return TRUTHS.get(typed, typed)
        case Kind.WORDS:
            return tuple(filter(None, (each.strip() for each in re.split(r"[,\n]", typed))))
    return typed.strip()


def typed_as(value: Any) -> str:
    """How a value stands in the form."""
    match value:
        case None | dict():
            return ""
        case bool():
            return str(value).lower()
        case tuple():
            return ", ".join(map(str, value))
    return str(value)


def blank(shape: Shape) -> Any:
    """What is put in for something new: its needed settings, without values."""
    match kind_of(resolved(shape)):
        case Kind.SECTION:
            return {name: blank(below(resolved(shape), name)) for name in resolved(shape).get("required", ())}
        case Kind.NAMES:
            return {}
        case Kind.WORDS | Kind.ITEMS:
            return ()
    return ""


def _whole(typed: str) -> int | str:
    try:
        return int(typed)
    except ValueError:
        return typed.strip()


def _number(typed: str) -> float | str:
    try:
        number = float(typed)
    except ValueError:
        return typed.strip()
    return int(number) if number.is_integer() else number
