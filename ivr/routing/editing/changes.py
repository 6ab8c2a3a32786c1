"""What can be changed, and what it makes of a file's plain values."""

from dataclasses import dataclass
from typing import Any

from ivr.routing.document import Path


@dataclass(frozen=True)
class Put:
    """Give a setting this value, made of dicts, tuples and scalars, whether or not it had one."""

    path: Path
    value: Any


@dataclass(frozen=True)
class Drop:
    """Take a setting, or an item of a list, out."""

    path: Path


@dataclass(frozen=True)
class Insert:
    """Put an item, a dict, into a list, before the one that `path` ends with."""

    path: Path
    value: Any


@dataclass(frozen=True)
class Move:
    """Put an item of a list before the one that is at `to` now; with the number of items, at the end."""

    path: Path
    to: int


Change = Put | Drop | Insert | Move


def changed(root: Any, change: Change) -> Any:
    """Dicts, tuples and scalars, as `document.read` makes them. Raises LookupError for a path that leads nowhere."""
    return _within(root, change.path, change)


def _within(node: Any, path: Path, change: Change) -> Any:
    step, *rest = path
    if isinstance(node, tuple):
        return _of_items(node, int(step), tuple(rest), change)
    entries = dict(node) if isinstance(node, dict) else {}
    if rest:
        entries[step] = _within(entries.get(step), tuple(rest), change)
    elif isinstance(change, Drop):
        del entries[step]
    elif isinstance(change, Put):
        entries[step] = change.value
    else:
        raise LookupError(step)
    return entries


def _of_items(items: tuple[Any, ...], at: int, rest: Path, change: Change) -> tuple[Any, ...]:
    before, after = items[:at], items[at + 1 :]
    match change:
        case _ if rest:
            return (*before, _within(items[at], rest, change), *after)
        case Put(value=value):
            return (*before, value, *after)
        case Insert(value=value):
            return (*before, value, *items[at:])
        case Move(to=to):
            return _moved(items, at, to)
    return (*before, *after)


def _moved(items: tuple[Any, ...], at: int, to: int) -> tuple[Any, ...]:
    others = [*items[:at], *items[at + 1 :]]
    others.insert(to if to <= at else to - 1, items[at])
    return tuple(others)
