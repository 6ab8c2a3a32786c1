"""What two people have changed since the same version, put together line by line."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from ivr.versions.version import Version
from ivr.words import OwnPrompts


class Clash(Exception):
    """Both have changed the same lines, or neighbouring ones."""


class _Edit(NamedTuple):
    """Lines that take the place of those from `begin` to before `end`."""

    begin: int
    end: int
    lines: tuple[str, ...]


def merged(base: Version, theirs: Version, mine: Version) -> Version:
    """The base with the changes of both. Raises `Clash`."""
    return Version.of(
        merged_text(base.routing, theirs.routing, mine.routing),
        OwnPrompts(
            _merged_texts(base.prompts.texts, theirs.prompts.texts, mine.prompts.texts),
            _merged_texts(base.prompts.recordings, theirs.prompts.recordings, mine.prompts.recordings),
        ),
    )


def merged_text(base: str, theirs: str, mine: str) -> str:
    """Raises `Clash`. What both have changed alike is changed once."""
    lines = base.splitlines(keepends=True)
    edits = sorted({*_edits(lines, theirs), *_edits(lines, mine)})
    if any(later.begin <= earlier.end for earlier, later in pairwise(edits)):
        raise Clash
    for edit in reversed(edits):
        lines[edit.begin : edit.end] = edit.lines
    return "".join(lines)


def _edits(lines: list[str], changed: str) -> Iterator[_Edit]:
    after = changed.splitlines(keepends=True)
    for tag, begin, end, first, last in SequenceMatcher(None, lines, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Edit(begin, end, tuple(after[first:last]))


def _merged_texts(
    base: Mapping[str, str], theirs: Mapping[str, str], mine: Mapping[str, str]
) -> Mapping[str, str]:
    """By their names; an empty one is none."""
    names = base.keys() | theirs.keys() | mine.keys()
    found = {
        name: merged_text(*(each.get(name, "") for each in (base, theirs, mine))) for name in sorted(names)
    }
    return {name: text for name, text in found.items() if text}
