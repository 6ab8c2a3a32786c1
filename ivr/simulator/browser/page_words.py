"""The words of the page, from `words/<language>.ftl`."""

from functools import cache
from pathlib import Path

from ivr.page_words import PageWords

FOLDER = Path(__file__).parent / "words"
FOR_SCRIPTS = "said-"


@cache
def page_words(language: str) -> PageWords:
    return PageWords(language, [FOLDER / f"{language}.ftl"])


@cache
def languages() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.ftl")))
