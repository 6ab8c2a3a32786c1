"""Ops try a draft on the calls of the past days, in a process of its own."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from ivr.backtest.running import result_of, run
from ivr.backtest_request import BackTestRequest, BackTestState
from ivr.console.page_words import page_words
from ivr.console.rules.sheets import DRAWN, WITH_OUR_LABELS, name_of
from ivr.records import Records
from ivr.store import SqlStore
from tests.console.rules.desk import Desk
from tests.world import MONDAY, World, routing_text, world

DRAFT = routing_text(
    **{"when: asked_for_person\n    queue: general": "when: asked_for_person\n    queue: senior"}
).replace(
    "facts: {asked_for_person: true}\n    expect: general",
    "facts: {asked_for_person: true}\n    expect: senior",
)


def page_of_result(ops: Desk, key: str) -> str:
    """As the browser, which asks again as long as it runs."""
    pages = iter(lambda: ops.looks(f"/back-tests/{key}").text, None)
    return next(page for page in pages if "It is running" not in page)


def test_the_result_says_which_calls_would_have_gone_elsewhere(ops: Desk) -> None:
    ops.line.calls().presses("0")
    ops.types(DRAFT)
    answer = ops.sends("/back-tests", days=7)
    page = page_of_result(ops, answer.headers["Location"].rpartition("/")[2])
    assert "Of the calls decided then, 1 in all, the draft puts 1 into another queue." in page
    assert '<th scope="row"><bdi>general</bdi></th><td><bdi>senior</bdi></td>' in page
    assert ops.looks("/back-tests").text.count(">done<") == 1
    ops.speaks("de")
    german = ops.looks(answer.headers["Location"].partition("/console/rules")[2]).text
    assert "<bdi>mit höherem Vorrang</bdi>" in german
    assert "In eine andere Warteschlange" in german
    assert "Gespräche dauern so lange wie damals." in german
    assert "Haben keinen Anruf entschieden: raised-voice" in german


def test_there_are_words_for_every_heading_of_a_result(line: World) -> None:
    result = result_of(line.store, BackTestRequest("a", MONDAY, "ops", DRAFT, 7))
    headings = {
        text for sheet in result["sheets"].values() for text in (sheet["title"], *sheet["columns"]) if text
    }
    notes = {
        name_of(sentence.partition(":")[0].removesuffix("."))
        for sheet in result["sheets"].values()
        for sentence in sheet["note"].split(". ")
        if sentence
    }
    labels = {row[0] for name in WITH_OUR_LABELS for row in result["sheets"][name]["rows"]}
    known = page_words("en").names
    assert [text for text in headings | labels | set(DRAWN) if name_of(text) not in known] == []
    assert notes <= set(known)


def test_a_draft_with_faults_is_not_tried(ops: Desk) -> None:
    ops.types("rules: 1\n")
    assert ops.sends("/back-tests", days=7).headers["Location"].endswith("?note=wrong")


def test_only_so_many_run_at_once(ops: Desk) -> None:
    for key in ("a", "b"):
        asked = BackTestRequest(key, ops.line.levelhead.clock.now(), "ops", DRAFT, 7)
        ops.line.store.run(lambda records: records.backtests.add(asked))  # noqa: B023, as it is run at once
    assert ops.sends("/back-tests", days=7).headers["Location"].endswith("?note=busy")


def test_its_result_is_forgotten_with_the_calls_that_it_names(line: World) -> None:
    days = line.levelhead.door.policies.live.routing.retention.calls_days

    def ask(records: Records) -> None:
        for key, age in (("old", days + 1), ("new", days - 1)):
            records.backtests.add(BackTestRequest(key, MONDAY - timedelta(days=age), "pat", DRAFT, 7))

    line.store.run(ask)
    line.sweeps()
    assert [each.id for each in line.store.read(lambda records: records.backtests.latest(9))] == ["new"]


def test_there_is_no_result_of_what_nobody_asked_for(ops: Desk) -> None:
    assert ops.looks("/back-tests/nothing").status_code == 404


@pytest.fixture
def either(database_url: str) -> Iterator[World]:
    with world(database_url) as running:
        yield running


def test_it_runs_on_either_database_and_a_failure_is_told(either: World, database_url: str) -> None:
    either.calls().presses("0")
    for key, text in (("good", DRAFT), ("bad", "rules: 1\n")):
        asked = BackTestRequest(key, MONDAY, "ops", text, 7)
        either.store.run(lambda records: records.backtests.add(asked))  # noqa: B023, as it is run at once
    run(database_url, "good")
    with pytest.raises(ValueError, match="rules"):
        run(database_url, "bad")
    with closing(SqlStore(database_url)) as store:
        good, bad = (store.read(lambda records: records.backtests.get(key)) for key in ("good", "bad"))  # noqa: B023
    assert (good.state, bad.state) == (BackTestState.DONE, BackTestState.FAILED)
    assert good.result
    assert good.result["calls"] == 1
