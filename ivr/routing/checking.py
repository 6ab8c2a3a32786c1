"""What one value of the file must know of the rest of it: which names exist, and which are taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from ivr.routing.faults import suggestion

Kind = Literal["queue", "reason"]


@dataclass(frozen=True)
class Checking:
    """The names of a file that is being checked, read from it before its values are known to be right."""

    names: Mapping[Kind, frozenset[str]]
    version: str
    taken: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any, version: str) -> "Checking":
        return cls({"queue": _keys(root, "queues"), "reason": _keys(root, "reasons")}, version)


def _keys(root: Any, section: str) -> frozenset[str]:
    entries = root.get(section) if isinstance(root, dict) else None
    return frozenset(entries) if isinstance(entries, dict) else frozenset()


def complaint(*messages: str) -> PydanticCustomError:
    """One or several faults of one value; `loading` reports each by itself."""
    return PydanticCustomError("complaint", "{text}", {"text": "; ".join(messages), "messages": messages})


def known(kind: Kind, name: str, info: ValidationInfo) -> str:
    names = info.context.names[kind] if info.context is not None else ()
    if names and name not in names:
        raise complaint(f"'{name}' is not a {kind}{suggestion(name, names)}")
    return name


def unique(what: str, value: str, info: ValidationInfo) -> str:
    taken = info.context.taken.setdefault(what, set()) if info.context is not None else set()
    if value in taken:
        raise complaint(f"{what} '{value}' is taken already")
    taken.add(value)
    return value
