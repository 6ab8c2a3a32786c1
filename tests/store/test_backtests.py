"""Back-tests that were asked for on the pages."""

from datetime import timedelta

from ivr.backtest_request import LONGEST, BackTestRequest, BackTestState
from ivr.records import Records
from tests.store.samples import NOON

AN_HOUR = timedelta(hours=1)


def asked(key: str, hours_ago: int = 0) -> BackTestRequest:
    return BackTestRequest(key, NOON - hours_ago * AN_HOUR, "ops", "rules: []\n", 7)


def test_the_result_is_there_once_it_is_done(records: Records) -> None:
    records.backtests.add(asked("a"))
    assert records.backtests.get("a") == asked("a")
    records.backtests.change("a", state=BackTestState.DONE, result={"calls": 3})
    done = records.backtests.get("a")
    assert (done.state, done.result) == (BackTestState.DONE, {"calls": 3})


def test_the_latest_come_first_without_what_is_long(records: Records) -> None:
    for number, key in enumerate("abc"):
        records.backtests.add(asked(key, number))
        records.backtests.change(key, result={"calls": 3})
    latest = records.backtests.latest(2)
    assert [(each.id, each.routing, each.result) for each in latest] == [("a", "", None), ("b", "", None)]


def test_those_that_run_are_counted(records: Records) -> None:
    for number, key in enumerate("abc"):
        records.backtests.add(asked(key, number))
    records.backtests.change("a", state=BackTestState.DONE)
    assert records.backtests.running_since(NOON - 2 * AN_HOUR) == 1


def test_old_ones_are_forgotten(records: Records) -> None:
    records.backtests.add(asked("a"))
    records.backtests.add(asked("b", 2))
    records.backtests.forget(NOON - AN_HOUR)
    assert [each.id for each in records.backtests.latest(9)] == ["a"]


def test_what_runs_for_too_long_has_failed() -> None:
    assert asked("a").shown(NOON + LONGEST) is BackTestState.RUNNING
    assert asked("a").shown(NOON + 2 * LONGEST) is BackTestState.FAILED
