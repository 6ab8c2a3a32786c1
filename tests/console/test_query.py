"""What is read from the query of an address."""

import pytest

from ivr.console.query import place_in, written_place
from ivr.searching import Place
from tests.store.samples import NOON


def test_a_place_is_read_as_it_was_written() -> None:
    place = Place(NOON, "CA1")
    assert place_in({"behind": written_place(place)}, "behind") == place


@pytest.mark.parametrize("wrong", ["", "~", "2026-11-23~CA1", "0001-01-01T00:00+00:00~CA1", "x~y"])
def test_a_place_that_cannot_be_read_is_the_beginning(wrong: str) -> None:
    assert place_in({"behind": wrong}, "behind") is None
