"""What a document points to is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documentation.pages import HOME, PAGES

FENCED = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)


def prose(page: Path) -> str:
    return FENCED.sub("", page.read_text(encoding="utf-8"))


def links() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
            if "://" not in target:
                yield page, target


def anchors(page: Path) -> set[str]:
    """As GitHub makes them from headings."""
    headings = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def shown(value: object) -> str:
    return value.name if isinstance(value, Path) else str(value)


@pytest.mark.parametrize("page, target", list(links()), ids=shown)
def test_a_link_leads_somewhere(page: Path, target: str) -> None:
    file, _, anchor = target.partition("#")
    there = (page.parent / file).resolve() if file else page
    assert there.exists()
    assert not anchor or anchor in anchors(there)


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_a_file_that_is_named_is_there(page: Path) -> None:
    written = set(re.findall(r"`((?:ivr|webhooks|prompts|tests|docs)/[^`\s…*]*)`", prose(page)))
    assert [path for path in written if not (HOME / path).exists()] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, ahead = set[Path](), [HOME / "README.md"]
    while ahead:
        page = ahead.pop()
        reached.add(page)
        next_pages = {
            (page.parent / target.partition("#")[0]).resolve() for of, target in links() if of == page
        }
        ahead += [each for each in next_pages if each in PAGES and each not in reached]
    assert sorted(reached) == PAGES
