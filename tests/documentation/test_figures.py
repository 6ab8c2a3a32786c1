"""Every figure is documented, with its formula."""

from collections.abc import Collection
from enum import StrEnum

import pytest

from ivr.case import CaseState
from ivr.figures.definitions import Resolution
from ivr.figures.measures import Measure
from ivr.figures.tally import Figure
from tests.documentation.pages import page, quoted, rows

PAGE = page("docs/figures.md")
ONLY_ON_THE_PAGE = [measure for measure in Measure if measure not in list(map(str, Figure))]


@pytest.mark.parametrize(
    "heading, all_of_them",
    [("figure", Figure), ("on the page", ONLY_ON_THE_PAGE), ("it is", Resolution), ("state", CaseState)],
)
def test_each_is_documented_and_no_other(heading: str, all_of_them: Collection[StrEnum]) -> None:
    documented = [quoted(first)[0] for first, *_ in rows(PAGE, heading)]
    assert sorted(documented) == sorted(map(str, all_of_them))
