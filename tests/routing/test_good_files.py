"""Routing files of businesses that have little in common."""

from pathlib import Path

import pytest

from ivr.routing import RoutingFile, load
from ivr.routing.examples import run, untested
from tests.routing.files import GOOD


def loaded(file: Path) -> RoutingFile:
    return load(file.read_text(encoding="utf-8"), file.name)


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_a_good_file_loads_without_a_warning(file: Path) -> None:
    assert [str(fault) for fault in loaded(file).warnings] == []


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_the_calls_of_a_good_file_go_where_it_says_and_try_each_rule(file: Path) -> None:
    routing = loaded(file)
    results = run(routing)
    elsewhere = [each for each in results if not (each.is_expected_queue and each.is_expected_rule)]
    assert [each.example.name for each in elsewhere] == []
    assert untested(routing, results) == []
