"""A change that the form asks for."""

import json
from collections.abc import Mapping
from typing import Any

from flask import abort

from ivr.routing.document import Path, read
from ivr.routing.editing import Change, Drop, Insert, Move, Put
from ivr.routing.editing.shapes import below, shape_at
from ivr.routing.editing.typed import blank, value_of


def change_of(text: str, form: Mapping[str, str]) -> Change:
    """Fields: `does`, `path` as JSON, and by what it does `typed`, `name` or `to`. 400 for what no form of ours sends.

    Raises `RoutingFaults` for a text that cannot be read.
    """
    root = read(text, "").root
    try:
        return _CHANGES[form["does"]](root, _path(form["path"]), form)
    except (LookupError, ValueError, TypeError):
        abort(400)


def _path(written: str) -> Path:
    path = json.loads(written)
    if not path or not all(isinstance(step, str | int) for step in path):
        raise ValueError
    return tuple(path)


def _set(root: Any, path: Path, form: Mapping[str, str]) -> Change:
    """An empty field is a setting that is left out, unless it is needed."""
    around = shape_at(path[:-1], root)
    value = value_of(shape_at(path, root), form["typed"])
    is_left_out = value in ("", ()) and path[-1] not in around.get("required", ()) and "properties" in around
    return Drop(path) if is_left_out else Put(path, value)


def _add_name(root: Any, path: Path, form: Mapping[str, str]) -> Change:
    name = form["name"].strip() or abort(400)
    return Put((*path, name), blank(below(shape_at(path, root), name)))


def _add_item(root: Any, path: Path, _form: Mapping[str, str]) -> Change:
    """At the end; a rule before the last one, which holds for every call."""
    items, item = _value(root, path), blank(below(shape_at(path, root), 0))
    if not items:
        return Put(path, (item,))
    if path != ("rules",):
        return Insert((*path, len(items)), item)
    return Insert((*path, len(items) - 1), {"name": "", "when": "", "queue": ""})


def _value(root: Any, path: Path) -> Any:
    for step in path:
        root = (root or {}).get(step) if isinstance(step, str) else root[step]
    return root


def _drop(_root: Any, path: Path, _form: Mapping[str, str]) -> Change:
    return Drop(path)


def _move(root: Any, path: Path, form: Mapping[str, str]) -> Change:
    to = int(form["to"])
    if not 0 <= to <= len(_value(root, path[:-1])):
        raise ValueError
    return Move(path, to)


_CHANGES = {"set": _set, "add-name": _add_name, "add-item": _add_item, "drop": _drop, "move": _move}
