"""Where the parts of a routing file begin and end in its text."""

from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from ivr.routing.document import Path


@dataclass(frozen=True)
class Entry:
    """A value, with its key where it has one."""

    value: Node
    key: Node | None = None


def root_of(text: str) -> Node:
    """Of a text that has been read without a fault."""
    root: Node = YAML(typ="safe", pure=True).compose(text)
    return root


def entry(root: Node, path: Path) -> Entry | None:
    """What stands at a path."""
    found: Entry | None = Entry(root)
    for step in path:
        found = _below(found.value, step) if found else None
    return found


def _below(node: Node, step: str | int) -> Entry | None:
    if isinstance(node, SequenceNode):
        return Entry(node.value[step]) if isinstance(step, int) and step < len(node.value) else None
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next((Entry(value, key) for key, value in pairs if key.value == step), None)


def is_on_lines(node: Node) -> bool:
    """Whether its settings or items stand on lines of their own, with nothing but spaces around them."""
    return isinstance(node, CollectionNode) and not node.flow_style


def start(node: Node) -> int:
    return int(node.start_mark.index)


def end(node: Node) -> int:
    """After its last character; the parser counts the comments and empty lines that follow as well."""
    if not is_on_lines(node) or not node.value:
        return int(node.end_mark.index)
    return max(end(each) for each in _parts(node))


def indent(node: Node) -> int:
    """How many characters stand before each of its lines."""
    return int(node.start_mark.column)


def _parts(node: Node) -> Iterator[Node]:
    for each in node.value:
        yield from each if isinstance(each, tuple) else (each,)
