"""`levelhead figures`, as ops use it."""

import csv
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ivr.call import CallState
from ivr.commands.figures import figures_command
from ivr.records import Records
from ivr.routing import decide
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.survey.survey import SurveyState
from ivr.versions.version import Activation, How, Version
from ivr.words.own import OwnPrompts
from tests.backtest.past import RAISED, a_file, a_text
from tests.commands.typed import types
from tests.store.samples import FACTS, NOON, a_call, a_case, a_sid, a_survey
from tests.survey.surveyed import Surveyed
from tests.world import World

# Noon in UTC is seven in the morning at the business of these files.
NOW = NOON
YES, NO = SurveyState.SOLVED, SurveyState.NOT_SOLVED
Figures = Callable[..., Result]


class Now:
    def now(self) -> datetime:
        return NOW


@pytest.fixture
def figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Figures:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///levelhead.sqlite")
    return lambda *arguments: CliRunner().invoke(figures_command(Now()), arguments)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    with closing(SqlStore(f"sqlite:///{tmp_path}/levelhead.sqlite")) as store:
        migrate(store.engine)
        version = Version.of(a_text(RAISED), OwnPrompts())
        store.run(lambda records: records.versions.keep(version))
        live = Activation(1, version.name, NOON, "ops", How.COMMAND)
        store.run(lambda records: records.activations.add(live))
        yield store


def talked(store: SqlStore, number: int, days_ago: float, answer: SurveyState, **survey: Any) -> None:
    """A conversation about a case of its own, which the rule raised-voice had sent to a senior."""
    at = NOW - timedelta(days=days_ago)
    call = a_call(
        number, number=f"+1202555{number:04}", reason="fault", case_id=f"case-{number}", talked=True
    )

    def work(records: Records) -> None:
        records.cases.add(a_case(f"case-{number}"))
        records.calls.add(call)
        records.calls.change(call.sid, state=CallState.ENDED, received_at=at, ended_at=at)
        records.decisions.add(a_sid(number), decide(FACTS, a_file(RAISED)), FACTS, at)
        asked = {"call_sid": a_sid(number), "case_id": f"case-{number}", "state": answer, "tries": 1}
        records.surveys.add(a_survey(f"survey-{number}", **(asked | survey)))

    store.run(work)


def a_month(store: SqlStore) -> None:
    talked(store, 1, 20, YES, rating=5)
    talked(store, 2, 20, NO, rating=2)
    talked(store, 3, 2, YES)
    talked(store, 4, 40, NO)


def lines(result: Result) -> list[list[str]]:
    return [line.split() for line in result.stdout.splitlines()]


def test_it_says_what_the_conversations_of_the_past_month_came_to(figures: Figures, store: SqlStore) -> None:
    a_month(store)
    result = figures()
    assert result.exit_code == 0
    assert result.stdout.startswith("From 2026-10-24 08:00 to 2026-11-23 07:00. Conversations: 3. Cases")
    for line in (
        "FCR solved, and no further call 50.0% 1 2",
        "CSAT rated 4 or 5 50.0% 1 2",
        "response said yes or no when we called 100.0% 3 3",
        "unsolved said no 33.3% 1 3",
        "precision sent to a senior by a rule, and had needed one 33.3% 1 3",
        "solved at the first contact 1 33.3%",
        "too early to say 1 33.3%",
    ):
        assert line.split() in lines(result)
    assert "By " not in result.stdout


def test_days_are_whole_ones_of_the_business_and_the_last_is_counted(
    figures: Figures, store: SqlStore
) -> None:
    talked(store, 1, days_ago=2.3, answer=YES)  # 2026-11-20 23:48 in New York
    talked(store, 2, days_ago=2.29, answer=YES)  # 2026-11-21 00:02
    assert "Conversations: 1." in figures("--until", "2026-11-20").stdout
    assert "Conversations: 1." in figures("--since", "2026-11-21").stdout
    both = figures("--since", "2026-11-20", "--until", "2026-11-21").stdout
    assert both.startswith("From 2026-11-20 00:00 to 2026-11-22 00:00. Conversations: 2.")


def test_what_is_counted_can_be_seen_by_reason_rule_and_queue(figures: Figures, store: SqlStore) -> None:
    a_month(store)
    shares = "3 3 50.0% (1 of 2) 50.0% (1 of 2) 100.0% (3 of 3) 33.3% (1 of 3) 33.3% (1 of 3)"
    for by, name in (("reason", "fault"), ("rule", "raised-voice"), ("queue", "senior")):
        assert f"{name} {shares}".split() in lines(figures("--by", by))


def test_the_csv_has_the_same_numbers(figures: Figures, store: SqlStore) -> None:
    a_month(store)
    said = figures("--by", "rule", "--csv", "figures.csv").stdout
    assert said.endswith("\nAs CSV: figures.csv\n")
    with Path("figures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["group"]: row for row in csv.DictReader(file)}
    assert list(rows) == ["all", "raised-voice"]
    assert (rows["all"]["unsolved: yes"], rows["all"]["unsolved: of"]) == ("1", "3")


@pytest.mark.usefixtures("store")
def test_a_csv_that_cannot_be_written_is_an_error(figures: Figures) -> None:
    result = figures("--csv", "nowhere/figures.csv")
    assert result.exit_code == 1
    assert "nowhere/figures.csv: it could not be written (No such file or directory)" in result.stderr


def test_before_anything_is_live_there_is_nothing_to_count(figures: Figures) -> None:
    result = figures()
    assert result.exit_code == 1
    assert "no routing file of this release is live" in result.stderr


def test_a_conversation_that_has_just_ended_is_counted_also_where_a_simulator_has_moved_time_on(
    line: World,
) -> None:
    line.later(days=20)
    Surveyed(line).talks()
    assert "Conversations: 1." in types(line, figures_command).stdout
    assert "Conversations: 1." in types(line, lambda _: figures_command(Now())).stdout


@pytest.mark.usefixtures("store")
def test_without_conversations_there_is_no_share_of_anything(figures: Figures) -> None:
    assert lines(figures("--since", "2026-11-01"))[4] == [
        "FCR",
        "solved,",
        "and",
        "no",
        "further",
        "call",
        "-",
        "0",
        "0",
    ]


@pytest.mark.parametrize(
    "days, fault",
    [
        (("--since", "2026-11-30", "--until", "2026-11-01"), "--since is after --until"),
        (("--until", "9999-12-31"), "9999 is not a year of calls"),
        (("--since", "0001-01-01"), "0001 is not a year of calls"),
    ],
)
def test_days_in_which_nobody_can_have_called_are_refused(
    figures: Figures, days: tuple[str, ...], fault: str
) -> None:
    refused = figures(*days)
    assert refused.exit_code == 2
    assert fault in refused.stderr
