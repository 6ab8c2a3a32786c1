"""Blocks of whole lines: an item of a list with the comments that stand directly above it."""

from collections.abc import Sequence

from ruamel.yaml.nodes import Node

from ivr.routing.editing import marks

Block = tuple[int, int]
"""From the first character of its first line to the first one after its last."""


def end_of_line(text: str, at: int) -> int:
    """After the line break."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def block(text: str, item: Node, indent: int) -> Block:
    """`indent` is that of the item's dash."""
    start = text.rindex(f"{' ' * indent}-", 0, marks.start(item))
    start = text.rfind("\n", 0, start) + 1
    while (above := _line_above(text, start)).strip().startswith("#"):
        start -= len(above)
    return start, end_of_line(text, max(marks.end(item), marks.start(item)))


def without(text: str, lines: Block) -> str:
    return text[: lines[0]] + text[lines[1] :]


def moved(text: str, blocks: Sequence[Block], at: int, to: int) -> str:
    """With the block `at` before the block `to`."""
    start, end = blocks[at]
    place = blocks[to][0] if to < len(blocks) else blocks[-1][1]
    lines = text[start:end]
    if place <= start:
        return text[:place] + lines + text[place:start] + text[end:]
    return text[:start] + text[end:place] + lines + text[place:]


def _line_above(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
