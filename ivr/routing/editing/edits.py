"""A change, made where it stands in the text."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from ruamel.yaml.nodes import Node, SequenceNode

from ivr.routing.document import Path, read
from ivr.routing.editing import marks
from ivr.routing.editing.changes import Change, Drop, Insert, Move, Put, changed
from ivr.routing.editing.lines import block, end_of_line, moved, without
from ivr.routing.editing.written import written, written_below
from ivr.routing.faults import RoutingFaults

COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


class ByHandOnly(ValueError):
    """The text is written in a way that only its author can change without losing anything of it."""


def edited(text: str, change: Change) -> str:
    """Raises `ByHandOnly`; and `RoutingFaults` for a text that cannot be read."""
    before = read(text, "")
    if before.faults or not isinstance(before.root, dict):
        raise ByHandOnly
    try:
        meant = changed(before.root, change)
        after = _EDITS[type(change)](text, change)
    except LookupError as error:
        raise ByHandOnly from error
    if _root(after) != meant:
        raise ByHandOnly
    return after


def _root(text: str) -> Any:
    try:
        return read(text, "").root
    except RoutingFaults:
        raise ByHandOnly from None


def _put(text: str, change: Put) -> str:
    root = marks.root_of(text)
    found = marks.entry(root, change.path)
    if found is None:
        return _added(text, root, change.path, change.value)
    return _replaced(text, found, change.value)


def _replaced(text: str, found: marks.Entry, value: Any) -> str:
    start, end = marks.start(found.value), marks.end(found.value)
    if found.key is not None and (marks.is_on_lines(found.value) or start == end):
        start = text.index(":", marks.end(found.key)) + 1
        end = end if marks.is_on_lines(found.value) else start
    if COMMENT.search(text[start:end]) and not _is_scalar(found.value):
        raise ByHandOnly
    space = " " if text[start - 1 : start] == ":" else ""
    new = space + written(value)
    return text[:start] + new + _beside(text[end:], len(new) - (end - start))


def _beside(rest: str, grown: int) -> str:
    """What follows a value that takes so many characters more: a comment in its line stays in its column."""
    spaces = len(rest) - len(rest.lstrip(" "))
    if spaces < 2 or rest[spaces : spaces + 1] != "#":
        return rest
    return " " * max(spaces - grown, 2) + rest[spaces:]


def _is_scalar(node: Node) -> bool:
    return isinstance(node.value, str)


def _added(text: str, root: Node, path: Path, value: Any) -> str:
    """As a new last setting of the section, which is made where there is none."""
    *around, name = path
    section = marks.entry(root, tuple(around))
    if section is None:
        return _added(text, root, tuple(around), {name: value})
    if not marks.is_on_lines(section.value):
        return _replaced(text, section, changed(_value(text, tuple(around)), Put((name,), value)))
    at = end_of_line(text, marks.end(section.value))
    line = f"{' ' * marks.indent(section.value)}{written({name: value})[1:-1]}\n"
    return _with_line_end(text, at) + line + text[at:]


def _with_line_end(text: str, at: int) -> str:
    before = text[:at]
    return before if before.endswith("\n") else before + "\n"


def _drop(text: str, change: Drop) -> str:
    root, around = marks.root_of(text), change.path[:-1]
    section, found = marks.entry(root, around), marks.entry(root, change.path)
    if section is None or found is None:
        raise ByHandOnly
    if not marks.is_on_lines(section.value) or len(section.value.value) == 1:
        return _replaced(text, section, changed(_value(text, around), Drop(change.path[-1:])))
    if isinstance(section.value, SequenceNode):
        return without(text, block(text, found.value, marks.indent(section.value)))
    start, end = marks.start(found.key or found.value), marks.end(found.value)
    return without(text, (text.rfind("\n", 0, start) + 1, end_of_line(text, end)))


def _value(text: str, path: Path) -> Any:
    value = read(text, "").root
    for step in path:
        value = value[step]
    return value


def _insert(text: str, change: Insert) -> str:
    items, at = _list(text, change.path[:-1]), change.path[-1]
    if not marks.is_on_lines(items.value):
        return _replaced(text, items, changed(_value(text, change.path[:-1]), Insert((at,), change.value)))
    indent = marks.indent(items.value)
    if at == len(items.value.value):
        place = end_of_line(text, marks.end(items.value))
        return _with_line_end(text, place) + written_below(change.value, indent) + text[place:]
    place = block(text, items.value.value[at], indent)[0]
    return text[:place] + written_below(change.value, indent) + text[place:]


def _move(text: str, change: Move) -> str:
    items, at = _list(text, change.path[:-1]), change.path[-1]
    if not marks.is_on_lines(items.value):
        return _replaced(text, items, changed(_value(text, change.path[:-1]), Move((at,), change.to)))
    blocks = [block(text, item, marks.indent(items.value)) for item in items.value.value]
    return moved(text, blocks, int(at), change.to)


def _list(text: str, path: Path) -> marks.Entry:
    found = marks.entry(marks.root_of(text), path)
    if found is None or not isinstance(found.value, SequenceNode):
        raise ByHandOnly
    return found


_EDITS: Mapping[type, Callable[[str, Any], str]] = {Put: _put, Drop: _drop, Insert: _insert, Move: _move}
