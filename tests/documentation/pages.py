"""The documents of the project, and how they are read."""

import re
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
PAGES = sorted([HOME / "README.md", HOME / "CHANGELOG.md", *(HOME / "docs").rglob("*.md")])


def page(name: str) -> str:
    return (HOME / name).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """The contents of the fenced code blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def rows(text: str, heading: str) -> list[list[str]]:
    """The cells of the table whose first column has this heading, row by row; of all such tables in the page."""
    found = re.findall(rf"^\| {heading} \|.*\n\|[-|]+\n((?:\|.*\n?)+)", text, re.MULTILINE)
    return [
        [cell.strip() for cell in row.strip("|").split("|")] for table in found for row in table.splitlines()
    ]


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)
