"""The words of the console's pages."""

import re
from pathlib import Path

import pytest

from ivr.console.page_words import FOLDER, languages, page_words

TEMPLATES = FOLDER.parent / "templates"
ASKED_FOR = re.compile(r"""words\(\s*["']([a-z0-9-]+)["']""")


def files(language: str) -> list[str]:
    return sorted(file.name for file in (FOLDER / language).glob("*.ftl"))


@pytest.mark.parametrize("language", languages())
def test_every_language_has_all_words_and_fills_in_the_same(language: str) -> None:
    english, words = page_words("en"), page_words(language)
    assert files(language) == files("en")
    assert sorted(words.names) == sorted(english.names)
    for name in english.names:
        assert words.slots(name) == english.slots(name), name


def test_words_begin_with_the_area_that_says_them() -> None:
    for file in FOLDER.glob("*/*.ftl"):
        messages = re.findall(r"^([a-z][\w-]*) =", file.read_text(encoding="utf-8"), re.MULTILINE)
        assert messages
        assert [name for name in messages if not name.startswith(f"{file.stem}-")] == []


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.name))
def test_a_page_asks_only_for_words_that_there_are(template: Path) -> None:
    asked = ASKED_FOR.findall(template.read_text(encoding="utf-8"))
    assert [name for name in asked if name not in page_words("en").names and not name.endswith("-")] == []


def test_no_word_is_left_over() -> None:
    """Names may be put together from a beginning that stands in the code, and an ending that is a value."""
    files = [file for ending in ("html", "js", "py") for file in FOLDER.parent.rglob(f"*.{ending}")]
    literals = {
        each
        for file in files
        for each in re.findall(r"""["'`]([a-z][\w-]*)""", file.read_text(encoding="utf-8"))
    }
    beginnings = tuple(each for each in literals if each.endswith("-"))
    names = {name: name.split("-said-")[-1] for name in page_words("en").names}
    assert [
        name for name, asked in names.items() if asked not in literals and not asked.startswith(beginnings)
    ] == []
