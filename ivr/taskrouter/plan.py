"""What has to change at Twilio, as values and as a text to read before it is done."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ivr.taskrouter.resource import Found, Kind, Resource, Settings

NOTHING_TO_DO = "TaskRouter is as the routing file says."


class Action(StrEnum):
    CREATE = "+"
    CHANGE = "~"
    REMOVE = "-"


@dataclass(frozen=True)
class Change:
    """`sid` and `before` are those of a resource that is there, `resource` is what it is to be."""

    action: Action
    resource: Resource
    sid: str | None = None
    before: Settings | None = None


Plan = tuple[Change, ...]


def plan(wanted: Collection[Resource], found: Collection[Found], ours: Collection[str]) -> Plan:
    """First what is made and changed, in the order of `Kind`, then what is removed, in the opposite order.

    `ours` are SIDs of what was made here before. What somebody else made is never removed, and taken over only where it
    has the name of something that is wanted.
    """
    there = {each.resource.key: each for each in found}
    made = [change for resource in wanted for change in _towards(resource, there.get(resource.key))]
    names = {resource.key for resource in wanted}
    gone = [each for each in found if each.sid in ours and each.resource.key not in names]
    removed = [Change(Action.REMOVE, each.resource, each.sid, each.resource.settings) for each in gone]
    order = list(Kind)
    return (*made, *sorted(removed, key=lambda change: -order.index(change.resource.kind)))


def _towards(wanted: Resource, there: Found | None) -> Iterator[Change]:
    if there is None:
        yield Change(Action.CREATE, wanted)
    elif _as_wanted(wanted.settings, there.resource.settings) != wanted.settings:
        yield Change(Action.CHANGE, wanted, there.sid, there.resource.settings)


def _as_wanted(wanted: Any, there: Any) -> Any:
    """What is there, without the keys of objects that nobody here asks for."""
    if isinstance(wanted, Mapping) and isinstance(there, Mapping):
        return {key: _as_wanted(value, there.get(key)) for key, value in wanted.items()}
    return there


def text(changes: Plan) -> str:
    """One resource on a line, under it one setting on a line."""
    return "\n".join(line for change in changes for line in _lines(change)) or NOTHING_TO_DO


def _lines(change: Change) -> Iterator[str]:
    resource = change.resource
    yield f"{change.action} {resource.kind} {resource.name}"
    if change.action is Action.REMOVE:
        return
    wanted = dict(_leaves(resource.settings))
    before = dict(_leaves(_as_wanted(resource.settings, change.before or {})))
    for path in dict.fromkeys([*wanted, *before]):
        yield from _line(path, before.get(path), wanted.get(path))


def _line(path: str, before: str | None, wanted: str | None) -> Iterator[str]:
    if before == wanted:
        return
    if before is None or wanted is None:
        yield f"    {path}: {wanted if before is None else 'removed'}"
    else:
        yield f"    {path}: {before} → {wanted}"


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each plain value, by the way that leads to it."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _leaves(part, f"{path}.{key}".removeprefix("."))
    elif isinstance(value, list) and any(isinstance(part, Mapping) for part in value):
        for number, part in enumerate(value):
            yield from _leaves(part, f"{path}[{part.get('filter_friendly_name', number)}]")
    elif value is not None:
        yield path, ", ".join(map(str, value)) if isinstance(value, list) else _plain(value)


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
