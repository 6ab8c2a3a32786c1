"""`levelhead rules facts`, as ops read it."""

import pytest
from click.testing import CliRunner

from ivr.commands.levelhead import cli
from ivr.routing.facts import described


def listed() -> dict[str, str]:
    """Each line of the list by its first word."""
    lines = CliRunner().invoke(cli, ["rules", "facts"]).output.splitlines()
    return {line.split()[0]: line for line in lines}


@pytest.mark.parametrize("name", described())
def test_every_fact_is_on_a_line_of_its_own_with_its_meaning(name: str) -> None:
    assert described()[name].about.meaning in listed()[name]


@pytest.mark.parametrize(
    "name, what",
    [
        ("open", "yes or no"),
        ("hour", "whole number of hours, 0 to 23"),
        ("calls_7d", "whole number of calls, at least 0, or unknown"),
        ("voice_rise_db", "number of dB, or unknown"),
        ("weekday", 'one of "mon", "tue", "wed", "thu", "fri", "sat", "sun"'),
        ("reason", "text"),
    ],
)
def test_a_fact_is_listed_with_its_type_unit_and_range(name: str, what: str) -> None:
    assert f" {what} " in listed()[name]


@pytest.mark.parametrize(
    "name, example", [("reason", '"billing"'), ("silent", "false"), ("voice_rise_db", "9.5")]
)
def test_an_example_is_written_as_a_rule_has_it(name: str, example: str) -> None:
    assert f" {example} " in listed()[name]
