"""What is another between two versions, line by line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from ivr.versions.version import Version
from ivr.words import OwnPrompts

LINES_AROUND = 3
ROUTING = "routing.yaml"


@dataclass(frozen=True)
class Line:
    """`sign` is + for a line that is new, - for one that is gone, a space for one that stays, and @ for a gap.

    `before` and `after` are its numbers in the two texts, from 1.
    """

    sign: str
    text: str
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True)
class Diff:
    """Of one file. Of a recording only whether it is another is known."""

    file: str
    lines: tuple[Line, ...]

    @property
    def added(self) -> int:
        return sum(line.sign == "+" for line in self.lines)

    @property
    def removed(self) -> int:
        return sum(line.sign == "-" for line in self.lines)


def diffs(before: Version, after: Version) -> tuple[Diff, ...]:
    """A diff for each file that is another."""
    old, new = _files(before), _files(after)
    names = [ROUTING, *sorted((old.keys() | new.keys()) - {ROUTING})]
    found = (Diff(name, tuple(lines(old.get(name, ""), new.get(name, "")))) for name in names)
    return tuple(diff for diff in found if diff.lines)


def _files(version: Version) -> Mapping[str, str]:
    prompts: OwnPrompts = version.prompts
    recordings = {f"{name} (recording)": f"{key}\n" for name, key in prompts.recordings.items()}
    return {ROUTING: version.routing, **prompts.texts, **recordings}


def lines(before: str, after: str) -> Iterator[Line]:
    """Nothing where the two are the same."""
    old, new = before.splitlines(), after.splitlines()
    groups = list(SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(LINES_AROUND))
    for number, group in enumerate(groups):
        if number:
            yield Line("@", "")
        for what, *spans in group:
            yield from _lines(what, old, new, *spans)


def _lines(what: str, old: list[str], new: list[str], *spans: int) -> Iterator[Line]:
    first, last, new_first, new_last = spans
    if what == "equal":
        for at, text in enumerate(old[first:last]):
            yield Line(" ", text, first + at + 1, new_first + at + 1)
        return
    yield from (Line("-", text, first + at + 1) for at, text in enumerate(old[first:last]))
    yield from (Line("+", text, None, new_first + at + 1) for at, text in enumerate(new[new_first:new_last]))
