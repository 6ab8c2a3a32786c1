"""A table that does not know yet whether it will be printed or become a part of a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sheet:
    """`words` is the number of columns, from the left, that hold words; the others hold numbers."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: int = 1
    note: str = ""


def calls_in_words(calls: int) -> str:
    return f"{calls:,} call" if calls == 1 else f"{calls:,} calls"


def count(calls: int) -> str:
    return f"{calls:,}"


def share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"
