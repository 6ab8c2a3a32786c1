"""`levelhead rules backtest`, as ops use it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from ivr.call import CallState
from ivr.commands.rules_backtest import backtest_command
from ivr.records import Records
from ivr.routing import Facts, decide
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.versions.version import Version
from ivr.words.own import OwnPrompts
from tests.backtest.past import MONDAY, RAISED, a_file, a_text
from tests.store.samples import a_call, a_sid

NOW = MONDAY + timedelta(days=7)
BILLS = '{name: bills, when: reason == "billing", queue: billing}'
FACTS = Facts(open=True, line="+12025550199", weekday="mon", hour=9)
Backtest = Callable[..., Result]


class Now:
    def now(self) -> datetime:
        return NOW


@pytest.fixture
def backtest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Backtest:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///levelhead.sqlite")
    Path("draft.yaml").write_text(a_text(BILLS, RAISED), encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(backtest_command(Now()), arguments)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    with closing(SqlStore(f"sqlite:///{tmp_path}/levelhead.sqlite")) as store:
        migrate(store.engine)
        yield store


def decided(store: SqlStore, number: int, facts: Facts, days_ago: float) -> None:
    at = NOW - timedelta(days=days_ago)

    def work(records: Records) -> None:
        records.calls.add(a_call(number, state=CallState.ENDED, received_at=at))
        records.decisions.add(a_sid(number), decide(facts, a_file(RAISED)), facts, at)

    store.run(work)


def a_week(store: SqlStore, bills: int = 3) -> None:
    for number in range(bills):
        decided(store, number, replace(FACTS, reason="billing"), days_ago=1)
    decided(store, 1000, FACTS, days_ago=6.9)
    decided(store, 1001, replace(FACTS, voice_raised=True), days_ago=2)
    decided(store, 1002, replace(FACTS, reason="billing"), days_ago=7.1)


def lines(result: Result) -> list[list[str]]:
    return [line.split() for line in result.stdout.splitlines()]


def test_it_says_where_the_calls_of_the_past_week_would_have_gone(
    backtest: Backtest, store: SqlStore
) -> None:
    a_week(store)
    result = backtest("draft.yaml")
    assert result.exit_code == 0
    assert result.stdout.startswith("Of 5 calls, the draft puts 3 into another queue (60.0%).\n")
    assert ["general", "billing", "3", "60.0%"] in lines(result)
    assert ["calls", "1", "1", "+0"] in lines(result)
    assert ["raised-voice", "1", "20.0%"] in lines(result)
    assert result.stderr == ""


def test_without_the_file_that_decided_then_the_draft_says_which_queues_were_senior(
    backtest: Backtest, store: SqlStore
) -> None:
    a_week(store)
    assert "The file that decided 5 calls is not kept" in backtest("draft.yaml").stdout
    decided_by = Version.of(a_text(RAISED, tier="general"), OwnPrompts())
    store.run(lambda records: records.versions.keep(decided_by))
    assert ["calls", "1", "1", "+0"] in lines(backtest("draft.yaml"))


def test_days_go_further_back(backtest: Backtest, store: SqlStore) -> None:
    a_week(store)
    assert backtest("draft.yaml", "--days", "8").stdout.startswith("Of 6 calls, the draft puts 4 into")
    assert backtest("draft.yaml", "--days", "1").stdout.startswith("Of 3 calls, the draft puts 3 into")


def test_the_first_twenty_moved_calls_are_named_and_the_page_has_all(
    backtest: Backtest, store: SqlStore
) -> None:
    a_week(store, bills=25)
    result = backtest("draft.yaml", "--html", "report.html")
    assert sum(line[:1] == [a_sid(number)] for number in range(25) for line in lines(result)) == 20
    assert "20 of 25." in result.stdout
    report = Path("report.html").read_text(encoding="utf-8")
    assert all(report.count(a_sid(number)) == 1 for number in range(25))


def test_on_a_narrow_terminal_no_call_sid_is_cut_short(
    backtest: Backtest, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_week(store)
    monkeypatch.setattr("ivr.commands.backtest_sheets.paper", lambda: Console(width=80))
    said = backtest("draft.yaml").stdout
    _, _, moved = said.partition("Moved calls\n")
    assert max(map(len, moved.splitlines())) <= 80
    assert all(f"{a_sid(number)}\n" in moved for number in range(3))
    assert "rule then everyone-else, rule of the draft bills" in " ".join(said.split())


def test_where_the_page_was_written_is_said(backtest: Backtest, store: SqlStore) -> None:
    a_week(store)
    said = backtest("draft.yaml", "--html", "report.html").stdout
    assert said.endswith("\nWith pictures, and all moved calls: report.html\n")


def test_a_faulty_draft_is_told_all_its_faults(backtest: Backtest) -> None:
    Path("draft.yaml").write_text(a_text("{name: one, when: calls_7, queue: seniro}"), encoding="utf-8")
    result = backtest("draft.yaml")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "did you mean 'senior'?" in result.stderr
    assert "'calls_7' is not a fact" in result.stderr


def test_calls_of_a_simulator_that_has_moved_time_on_are_past_too(
    backtest: Backtest, store: SqlStore
) -> None:
    decided(store, 1, FACTS, days_ago=-3)
    decided(store, 2, FACTS, days_ago=-2)
    decided(store, 3, FACTS, days_ago=6)
    assert backtest("draft.yaml").stdout.startswith("Of 2 calls, ")


def test_without_calls_it_says_so(backtest: Backtest, store: SqlStore) -> None:
    decided(store, 1, FACTS, days_ago=4)
    result = backtest("draft.yaml", "--days", "3")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Error: no calls were decided in the past 3 days\n"


def test_before_the_first_start_it_says_that_there_are_none_yet(backtest: Backtest) -> None:
    result = backtest("draft.yaml")
    assert result.exit_code == 1
    assert "there are no calls yet" in result.stderr


def test_a_page_that_cannot_be_written_is_an_error(backtest: Backtest, store: SqlStore) -> None:
    a_week(store)
    result = backtest("draft.yaml", "--html", "nowhere/report.html")
    assert result.exit_code == 1
    assert "nowhere/report.html: it could not be written (No such file or directory)" in result.stderr
