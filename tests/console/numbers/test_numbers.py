"""The page of numbers and its files, after calls of which one knows what they come to."""

import csv
import re
from http import HTTPStatus
from io import StringIO

import pytest

from ivr.console.lasting import clock
from ivr.people.role import Role
from tests.console.reading import Reader
from tests.world import LINE, World

CHARTS = ("calls", "callers", "waits", "service", "answers", "load", "groups", "unsolved", "precision")


def talks(line: World, waits_seconds: int = 0) -> None:
    """The caller waits, talks with an agent for a minute, and hangs up."""
    caller = line.calls()
    caller.says("the internet is off")
    agent = line.ringing_agent
    line.later(seconds=waits_seconds)
    agent.answers()
    agent.presses("1")
    line.later(minutes=1)
    caller.hangs_up()
    agent.hangs_up()


def gives_up(line: World) -> None:
    caller = line.calls()
    caller.says("the internet is off")
    caller.hangs_up()


@pytest.fixture
def reader(line: World) -> Reader:
    return Reader(line, Role.VIEWER)


def waited_seconds(line: World) -> float:
    """From the decision to the acceptance, as the timeline of the only call has it."""
    moments = line.store.run(lambda records: records.timeline.after(0))
    at = {moment.kind: moment.at for moment in moments}
    return round((at["accepted"] - at["decided"]).total_seconds(), 3)


def tiles(page: str) -> dict[str, tuple[str, ...]]:
    """What each says, by its name."""
    found = re.findall(r'<div class="tile">\s*<dt>(.*?) <button.*?</dt>(.*?)</div>', page, re.DOTALL)
    return {name: tuple(re.findall(r"<dd.*?>(.*?)</dd>", said)) for name, said in found}


def rows(answer: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(answer.removeprefix("\ufeff"))))


def test_without_calls_the_page_says_what_to_do(reader: Reader) -> None:
    page = reader.reads("/numbers")
    assert "No calls ended in these days" in page
    assert "Choose more days" in page


def test_what_calls_came_to_is_told_with_the_parts_of_each_share(line: World, reader: Reader) -> None:
    talks(line, waits_seconds=4)
    waited = clock(waited_seconds(line))
    gives_up(line)
    found = tiles(reader.reads("/numbers"))
    assert found["Calls"] == ("2",)
    assert found["Voice raised"] == ("0%", "0 of 2")
    assert found["Repeat callers"] == ("50%", "1 of 2")
    assert found["Average speed of answer (ASA)"] == (waited, "1 answered")
    assert found["Service level"] == ("100%", "1 of 1")
    assert found["Abandoned"] == ("50%", "1 of 2")
    assert found["Satisfied (CSAT)"] == ("-",)


def test_what_in_time_means_can_be_chosen(line: World, reader: Reader) -> None:
    talks(line)
    assert 10 < waited_seconds(line) < 20
    assert tiles(reader.reads("/numbers?within=20"))["Service level"][0] == "100%"
    assert tiles(reader.reads("/numbers?within=10"))["Service level"][0] == "0%"


def test_calls_can_be_narrowed_and_days_chosen(line: World, reader: Reader) -> None:
    talks(line)
    assert tiles(reader.reads("/numbers?days=1&queue=general"))["Calls"] == ("1",)
    assert "No calls ended" in reader.reads("/numbers?queue=senior")
    line.later(days=2)
    later = Reader(line, Role.VIEWER)
    assert "No calls ended" in later.reads("/numbers?days=1")
    assert tiles(later.reads("/numbers?days=own&from=2026-11-23&to=2026-11-24"))["Calls"] == ("1",)


def test_seniors_are_loaded_by_what_they_talk_of_the_time_at_work(line: World, reader: Reader) -> None:
    line.later(hours=1)
    talks(line)
    share, of = tiles(reader.reads("/numbers?days=1"))["Senior load"]
    assert share == "0%"
    assert re.fullmatch(r"0.0 of 2\.\d hours", of), "two seniors, signed in from the start"


@pytest.mark.parametrize("chart", CHARTS)
def test_each_table_is_a_file_for_spreadsheets_too(line: World, reader: Reader, chart: str) -> None:
    talks(line)
    answer = reader.asks(f"/numbers/{chart}.csv?days=1&by=line")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f"attachment; filename={chart}.csv"
    assert chart in ("unsolved", "precision") or rows(answer.text)


def test_a_file_has_numbers_to_calculate_with(line: World, reader: Reader) -> None:
    talks(line, waits_seconds=4)
    (row,) = rows(reader.reads("/numbers/groups.csv?by=line"))
    assert row["line"] == f"'{LINE}", "no formula"
    assert (row["calls"], row["longest wait"]) == ("1", str(waited_seconds(line)))
    level = (row["service level"], row["service level: part"], row["service level: of"])
    assert level == ("1.0", "1", "1")
    hours = rows(reader.reads("/numbers/calls.csv?days=1"))
    assert sum(int(hour["calls"]) for hour in hours) == 1
    assert hours[0]["period"] == "2026-11-23T05:00:00+00:00", "midnight in New York"


def test_a_rule_of_which_nobody_said_how_it_went_has_no_precision_and_is_not_drawn(
    line: World, reader: Reader
) -> None:
    talks(line)
    (rule,) = rows(reader.reads("/numbers/groups.csv?by=rule"))
    assert (rule["rule"], rule["precision"]) == ("everyone-else", "")
    assert rows(reader.reads("/numbers/precision.csv")) == []


def test_there_is_no_other_file(reader: Reader) -> None:
    assert reader.asks("/numbers/secrets.csv").status_code == HTTPStatus.NOT_FOUND


def test_what_an_address_says_is_never_markup(line: World, reader: Reader) -> None:
    talks(line)
    page = reader.reads("/numbers?queue=<script>alert(1)</script>&reason=</script>")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_agents_see_no_numbers(line: World) -> None:
    agent = Reader(line, Role.AGENT)
    for address in ("/numbers", "/numbers/calls.csv"):
        assert agent.asks(address).status_code == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("language, title", [("es", "Cifras"), ("de", "Zahlen"), ("fr", "Chiffres")])
def test_the_page_speaks_the_readers_language(line: World, language: str, title: str) -> None:
    talks(line)
    page = Reader(line, Role.VIEWER, language).reads("/numbers")
    assert f"<h1>{title}</h1>" in page
