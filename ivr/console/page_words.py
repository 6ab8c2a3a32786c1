"""The words of the pages, from `words/<language>/<area>.ftl`."""

from functools import cache
from pathlib import Path

from ivr.page_words import PageWords

FOLDER = Path(__file__).parent / "words"


@cache
def page_words(language: str) -> PageWords:
    return PageWords(language, sorted((FOLDER / language).glob("*.ftl")))


@cache
def languages() -> tuple[str, ...]:
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir()))
