"""What is wrong with a routing file, said so that the person who wrote it can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Fault:
    """`line` and `column` count from 1; `path` is empty when the fault is the whole file's.

    A warning says what its author cannot have meant, and keeps no file from going live.
    """

    line: int
    column: int
    path: str
    message: str
    is_warning: bool = False

    def __str__(self) -> str:
        severity = "warning: " if self.is_warning else ""
        where = f"{self.path}: " if self.path else ""
        return printable(f"{self.line}:{self.column} {severity}{where}{self.message}")


class RoutingFaults(ValueError):
    """Every fault that was found in one file, in the order of its lines."""

    def __init__(self, source: str, faults: Iterable[Fault]) -> None:
        self.source = source
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(f"{source}:{fault}" for fault in self.faults))


def printable(text: str) -> str:
    """On one line, and without what would steer a terminal or cannot be encoded: `\\x1b` stands for an escape."""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)


def suggestion(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'senior'?`, or nothing when no known word is near."""
    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""
