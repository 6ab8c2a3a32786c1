"""`levelhead rules facts`, as ops read it."""

import pytest
from click.testing import CliRunner
from rich.console import Console

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


def test_on_a_narrow_terminal_what_a_fact_can_be_stands_below_its_meaning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ivr.commands.rules_facts.paper", lambda: Console(width=80))
    lines = CliRunner().invoke(cli, ["rules", "facts"]).output.splitlines()
    assert max(map(len, lines)) <= 80
    at = next(number for number, line in enumerate(lines) if line.startswith("hour "))
    assert lines[at].split(maxsplit=1)[1].strip() == "The hour of the day at the business, 0 to 23."
    assert lines[at + 1].strip() == "whole number of hours, 0 to 23; for example 14"


@pytest.mark.parametrize(
    "name, example", [("reason", '"billing"'), ("silent", "false"), ("voice_rise_db", "9.5")]
)
def test_an_example_is_written_as_a_rule_has_it(name: str, example: str) -> None:
    assert f" {example} " in listed()[name]
