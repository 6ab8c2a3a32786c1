"""Every change is written down, with who made it, and can be found again."""

import csv
import re
from io import StringIO
from pathlib import Path

import pytest

from ivr import console
from ivr.console.page_words import languages, page_words
from ivr.console.people.audit_log import PORTION
from ivr.people.act import Act
from ivr.people.role import Role
from ivr.records import Records
from tests.console.people.test_people import NEW, id_of, invited
from tests.console.people.visits import PASSWORD, Visit, signed_in
from tests.pages.browser import given_pin
from tests.world import World


@pytest.fixture
def ops(line: World) -> Visit:
    return signed_in(line, "pat")


def rows(ops: Visit, query: str = "") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(ops.gets(f"/audit/audit.csv{query}").text.removeprefix("\ufeff"))))


def writes_down(line: World, count: int, what: str = "thing done") -> None:
    at = line.levelhead.clock.now()

    def write(records: Records) -> None:
        for number in range(count):
            records.acts.add(Act(at, "kim", Role.OPS, what, f"thing {number}", {}))

    line.store.run(write)


def test_each_change_is_there_with_its_maker_and_no_secret(line: World, ops: Visit) -> None:
    invited(ops)
    kim = f"/people/{id_of(line, 'kim')}"
    ops.submits(f"{kim}/role", role="supervisor", agent="senior-1")
    for button in ("disable", "enable", "link"):
        ops.submits(f"{kim}/{button}")
    ops.submits("/account/language", language="de")
    ops.submits("/account/password", old=PASSWORD, password=NEW)
    found = rows(ops)
    assert [(row["what"], row["about"]) for row in reversed(found)] == [
        ("signed in", "pat"),
        ("person invited", "kim"),
        ("role changed", "kim"),
        ("person disabled", "kim"),
        ("person enabled", "kim"),
        ("new link made", "kim"),
        ("language changed", "pat"),
        ("password changed", "pat"),
    ]
    assert {(row["by"], row["role"]) for row in found} == {("pat", "ops")}
    assert found[-3]["changed to"] == "role: supervisor; agent: senior-1"
    assert found[0]["at"] == "2026-11-23T12:00:00-05:00"


def test_a_change_that_was_refused_is_not_there(ops: Visit) -> None:
    ops.submits("/people", name="pat", role="viewer")
    assert [row["what"] for row in rows(ops)] == ["signed in"]


def test_an_agent_who_signs_in_by_the_pin_is_there_too(line: World, ops: Visit) -> None:
    Visit(line).signs_in("general-1", given_pin(line, "general-1"))
    first = rows(ops)[0]
    assert (first["by"], first["role"], first["what"]) == ("general-1", "agent", "signed in")


FINDS = {
    "?by=kim": 3,
    "?what=thing+done": 3,
    "?what=signed+in": 1,
    "?about=THING+1": 1,
    "?about=%25": 0,
    "?about=%00": 4,
    "?from_day=2026-11-23": 4,
    "?from_day=2026-11-24": 0,
    "?to_day=2026-11-23": 4,
    "?to_day=2026-11-22": 0,
    "?from_day=yesterday": 4,
    "?to_day=9999-12-31": 4,
    "?from_day=0001-01-01": 4,
    "?by=kim&what=signed+in": 0,
}


def test_a_filter_finds_some_of_them(line: World, ops: Visit) -> None:
    writes_down(line, 3)
    assert {query: len(rows(ops, query)) for query in FINDS} == FINDS


def test_what_is_on_the_next_page_is_older(line: World, ops: Visit) -> None:
    writes_down(line, 150)
    first = ops.gets("/audit?by=kim").text
    assert (first.count(">thing done</td>"), "Older" in first) == (100, True)
    older = first.partition('href="/console/audit?before=')[2].partition('"')[0].replace("&amp;", "&")
    second = ops.gets(f"/audit?before={older}").text
    assert (second.count(">thing done</td>"), "thing 149" in second, "thing 0" in second) == (
        50,
        False,
        True,
    )


def test_the_sheet_has_more_than_a_portion_of_them(line: World, ops: Visit) -> None:
    writes_down(line, PORTION)
    found = rows(ops)
    assert (len(found), found[0]["about"], found[-1]["what"]) == (PORTION + 1, "thing 999", "signed in")


def test_when_nothing_is_found_the_page_says_what_to_do(ops: Visit) -> None:
    assert "Choose other days, or leave out a filter." in ops.gets("/audit?by=nobody").text


def test_what_is_written_down_is_text_and_no_formula(line: World, ops: Visit) -> None:
    acted = Act(line.levelhead.clock.now(), "=1+1", Role.OPS, "<b>", "<script>", {"x": "<img>"})
    line.store.run(lambda records: records.acts.add(acted))
    shown = ops.gets("/audit").text
    assert not {"<script>&", "<b>", "<img>"} & set(shown.split())
    assert "&lt;script&gt;" in shown
    assert rows(ops)[0]["by"] == "'=1+1"


@pytest.mark.parametrize("language", languages())
def test_what_was_done_is_told_in_each_language(language: str) -> None:
    sources = "".join(path.read_text() for path in Path(console.__file__).parent.rglob("*.py"))
    whats = set(re.findall(r'(?:noted|begin_session|_settled)\([^"\n]*(?:"\w+", )?"([^"]+)"', sources))
    assert {"rules activated", "signed in", "case closed"} <= whats
    known = page_words(language).names
    assert [what for what in whats if f"people-did-{what.replace(' ', '-')}" not in known] == []


@pytest.mark.parametrize("language", languages())
def test_what_it_was_changed_to_is_named_in_each_language(language: str) -> None:
    sources = "".join(path.read_text() for path in Path(console.__file__).parent.rglob("*.py"))
    data = {
        name
        for noted in re.findall(r"noted\(([^\n]*)\)\n", sources)
        for name in re.findall(r", (\w+)=", noted)
    }
    assert {"role", "note", "back_test"} <= data
    known = page_words(language).names
    assert [name for name in data if f"people-datum-{name.replace('_', '-')}" not in known] == []
