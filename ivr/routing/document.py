"""YAML 1.2 text as plain values, each with the place where it stands in the text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from ivr.routing.faults import Fault, RoutingFaults

Path = tuple[str | int, ...]
Place = tuple[int, int]
Key = TypeVar("Key", str, int)

START: Place = (1, 1)

# Beyond it, a number cannot be told from the next.
GREATEST = 2**53
TRUTHS = {"true": True, "false": False}


def _bounded(number: float) -> float:
    if not abs(number) <= GREATEST:
        raise ValueError
    return number


# Everything else, dates among it, stays the text that was written.
SCALARS: dict[str, Callable[[str], Any]] = {
    "tag:yaml.org,2002:null": lambda _: None,
    "tag:yaml.org,2002:bool": lambda text: TRUTHS.get(text.lower(), text),
    "tag:yaml.org,2002:int": lambda text: _bounded(int(text, 0 if text.startswith(("0x", "0o")) else 10)),
    "tag:yaml.org,2002:float": lambda text: _bounded(float(text)),
}


@dataclass
class Document:
    """`root` holds dicts, tuples and scalars. Places are (line, column) from 1, by path."""

    root: Any = None
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    nodes: set[int] = field(default_factory=set)

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """Where the value (or its key) stands; for what is missing, where the nearest thing around it is."""
        first, second = (self.keys, self.values) if of_key else (self.values, self.keys)
        if path in first or path in second:
            return first.get(path) or second[path]
        return self.place(path[:-1], of_key=True) if path else START

    def fault(self, path: Path, message: str, *, of_key: bool = False, is_warning: bool = False) -> Fault:
        return Fault(*self.place(path, of_key=of_key), dotted(path), message, is_warning)

    def value(self, path: Path, otherwise: Any = None) -> Any:
        """What stands at a path of names, if anything does."""
        value = self.root
        for step in path:
            if not isinstance(value, dict) or step not in value:
                return otherwise
            value = value[step]
        return value

    def entries(self, *path: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """The named entries of a section, as far as they have settings."""
        entries = self.value(path)
        return _with_settings(entries.items() if isinstance(entries, dict) else ())

    def items(self, *path: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """The entries of a list, as far as they have settings."""
        items = self.value(path)
        return _with_settings(enumerate(items) if isinstance(items, tuple) else ())


def _with_settings(entries: Iterable[tuple[Key, Any]]) -> Iterator[tuple[Key, dict[str, Any]]]:
    return ((key, entry) for key, entry in entries if isinstance(entry, dict))


def dotted(path: Path) -> str:
    """`("rules", 1, "queue")` as `rules[1].queue`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def read(text: str, source: str) -> Document:
    """The document, with `faults` for what is wrong in single values. Raises `RoutingFaults` for no YAML."""
    try:
        node = YAML(typ="safe", pure=True).compose(text)
        document = Document()
        document.root = _plain(node, (), document)
    except RecursionError:
        raise RoutingFaults(source, [Fault(*START, "", "is nested too deeply")]) from None
    except YAMLError as error:
        raise RoutingFaults(source, [_syntax_fault(error, text)]) from None
    return document


def _plain(node: Node | None, path: Path, document: Document) -> Any:
    if node is None:
        return None
    if id(node) in document.nodes:  # a few lines of aliases of aliases could fill the memory
        document.faults.append(document.fault(path, "aliases ('*name') cannot be used here", of_key=True))
        return None
    document.nodes.add(id(node))
    document.values[path] = _place(node)
    if isinstance(node, MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, SequenceNode):
        return tuple(_plain(item, (*path, index), document) for index, item in enumerate(node.value))
    return _scalar(node, path, document)


def _mapping(node: MappingNode, path: Path, document: Document) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
        if key in plain:
            message = f"'{key}' is there twice, first in line {document.keys[*path, key][0]}"
            document.faults.append(Fault(*_place(key_node), dotted((*path, key)), message))
            continue
        document.keys[*path, key] = _place(key_node)
        plain[key] = _plain(value_node, (*path, key), document)
    return plain


def _scalar(node: Node, path: Path, document: Document) -> Any:
    try:
        return SCALARS.get(str(node.tag), str)(node.value)
    except ValueError:
        document.faults.append(document.fault(path, "cannot be read as a number"))
        return None


def _place(node: Node) -> Place:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _remedy(error: MarkedYAMLError, text: str) -> str:
    """For the slips that everybody makes, and that the library tells in words of grammar."""
    line = text.splitlines()[error.problem_mark.line : error.problem_mark.line + 1]
    if line and "\t" in line[0]:
        return "; write spaces in place of the tab"
    if "expected <block end>" in str(error.problem):
        return "; are there as many spaces in front as in the lines beside it?"
    if "mapping values are not allowed" in str(error.problem):
        return "; a text with ': ' in it goes in quotes"
    return ""


def _syntax_fault(error: YAMLError, text: str) -> Fault:
    if isinstance(error, MarkedYAMLError) and error.problem_mark:
        mark = error.problem_mark
        problem = ", ".join(filter(None, (error.context, error.problem)))
        return Fault(mark.line + 1, mark.column + 1, "", f"is not YAML: {problem}{_remedy(error, text)}")
    if isinstance(error, ReaderError):
        before = text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Fault(line, column, "", f"has a character that YAML forbids: U+{error.character:04X}")
    return Fault(*START, "", "is not YAML")
