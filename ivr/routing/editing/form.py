"""A routing file as a form: what stands there, what could, and what is said of it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ivr.routing.document import Document, Path, dotted
from ivr.routing.editing.shapes import Kind, Shape, below, kind_of, resolved, root_shape
from ivr.routing.editing.typed import typed_as
from ivr.routing.faults import Fault

UNBROKEN = "\N{NO-BREAK SPACE}"
HOLDERS = {Kind.SECTION, Kind.NAMES, Kind.ITEMS}
# Settings whose values are the names of something else in the file, and the section that has the names.
NAMED_ELSEWHERE = {
    "queue": "queues",
    "queues": "queues",
    "widen_to": "queues",
    "expect": "queues",
    "reason": "reasons",
}


@dataclass(frozen=True)
class Part:
    """A setting, or what holds several. `typed` is its value as it stands in a field; `default`, what it is without.

    `names` are what can be added below it, where that is fixed; `known`, what its value can be, if the file says.
    """

    path: Path
    kind: Kind
    meaning: str
    typed: str = ""
    default: str = ""
    is_there: bool = False
    is_needed: bool = False
    is_own: bool = False
    choices: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    names: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    parts: tuple["Part", ...] = field(default=())

    @property
    def name(self) -> str:
        return str(self.path[-1])

    @property
    def key(self) -> str:
        """The path, for the attributes of a field."""
        return json.dumps(self.path, ensure_ascii=False)

    @property
    def anchor(self) -> str:
        """For the ids of its elements, in which HTML takes no spaces."""
        return dotted(self.path).replace(" ", UNBROKEN)

    @property
    def faulty(self) -> int:
        """How many faults there are in it and below."""
        return len(self.faults) + sum(part.faulty for part in self.parts)


def form_of(document: Document, faults: Sequence[Fault]) -> tuple[Part, ...]:
    """A part for each section of the file."""
    return Form(document, faults).sections()


class Form:
    def __init__(self, document: Document, faults: Sequence[Fault]) -> None:
        self._root: Mapping[str, Any] = document.root if isinstance(document.root, dict) else {}
        self._faults: dict[str, list[Fault]] = {}
        for fault in faults:
            self._faults.setdefault(fault.path, []).append(fault)

    def sections(self) -> tuple[Part, ...]:
        return tuple(self._settings(root_shape(), self._root, ()))

    def _settings(self, shape: Shape, values: Any, around: Path) -> Iterator[Part]:
        """Those of a section that can be there; of a call's facts, those that are."""
        there = values if isinstance(values, dict) else {}
        names = (
            [name for name in shape["properties"] if name in there]
            if _is_facts(around)
            else shape["properties"]
        )
        for name in names:
            yield self._part((*around, name), below(shape, name), there.get(name), name in there, shape)

    def _part(self, path: Path, shape: Shape, value: Any, is_there: bool, around: Shape) -> Part:
        is_own = isinstance(path[-1], int) or "properties" not in around
        shape = resolved(shape, value)
        kind = kind_of(shape)
        return Part(
            path=path,
            kind=kind,
            meaning=shape.get("description", ""),
            typed=typed_as(value) if kind not in HOLDERS else "",
            default=typed_as(shape.get("default")),
            is_there=is_there,
            is_needed=path[-1] in around.get("required", ()),
            is_own=is_own or _is_facts(path[:-1]),
            choices=tuple(map(str, shape.get("enum", ()))),
            known=self._known(path),
            least=shape.get("minimum"),
            most=shape.get("maximum"),
            names=_missing(shape, value) if _is_facts(path) else (),
            faults=tuple(self._faults.get(dotted(path), ())),
            parts=tuple(self._below(path, shape, value, kind)),
        )

    def _below(self, path: Path, shape: Shape, value: Any, kind: Kind) -> Iterator[Part]:
        match kind, value:
            case Kind.SECTION, _:
                yield from self._settings(shape, value, path)
            case Kind.NAMES, dict():
                for name, each in value.items():
                    yield self._part((*path, name), below(shape, name), each, True, shape)
            case Kind.ITEMS, tuple():
                for at, each in enumerate(value):
                    yield self._part((*path, at), below(shape, at), each, True, shape)

    def _known(self, path: Path) -> tuple[str, ...]:
        entries = self._root.get(NAMED_ELSEWHERE.get(str(path[-1]), ""))
        return tuple(entries) if isinstance(entries, dict) and len(path) > 1 else ()


def _is_facts(path: Path) -> bool:
    return path[:1] == ("tests",) and path[-1] == "facts"


def _missing(shape: Shape, value: Any) -> tuple[str, ...]:
    there = value if isinstance(value, dict) else {}
    return tuple(name for name in shape["properties"] if name not in there)
