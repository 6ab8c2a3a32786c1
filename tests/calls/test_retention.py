"""How long things are kept, and what is kept however old it is."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from ivr.simulator import DoesNotAnswer
from tests.calls.test_repeat_callers import FAULT, call_about, rule_of_next_call
from tests.world import World, world


@pytest.fixture
def line(database_url: str) -> Iterator[World]:
    with world(database_url) as running:
        yield running


def solved_call(line: World) -> None:
    """A whole call, and a survey which says that it helped."""
    line.calls().says(FAULT)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(30)
    line.caller.hangs_up()
    agent.presses("1")
    line.later(hours=1, minutes=1)
    line.caller.answers()
    line.caller.is_silent()
    line.caller.presses("1")


def call_with_a_promise(line: World) -> None:
    for agent in line.agents.values():
        agent.habit = DoesNotAnswer()
    line.calls().says(FAULT)
    line.caller.presses("1")
    line.caller.hears("We will call you back")


def calls_to_try_a_draft_on(line: World) -> int:
    now = line.levelhead.clock.now()
    return line.store.read(lambda records: records.past.count(now - timedelta(days=3650), now))


def after(line: World, days: float) -> None:
    line.later(days=days)
    line.sweeps()


def test_a_back_test_sees_calls_until_their_time_has_come(line: World) -> None:
    solved_call(line)
    after(line, days=729)
    assert calls_to_try_a_draft_on(line) == 1
    after(line, days=2)
    assert calls_to_try_a_draft_on(line) == 0


def test_the_story_of_a_call_goes_before_the_call(line: World) -> None:
    solved_call(line)
    after(line, days=364)
    assert line.sees("decided")
    after(line, days=2)
    assert line.sees("decided") == []
    assert calls_to_try_a_draft_on(line) == 1


def test_a_repeat_caller_within_the_window_is_still_known(line: World) -> None:
    call_about(line)
    line.sweeps()
    call_about(line)
    after(line, days=5)
    assert rule_of_next_call(line) == "third-call-about-the-same-case"


def test_an_open_case_stays_however_old_it_is(line: World) -> None:
    call_about(line)
    after(line, days=2000)
    assert calls_to_try_a_draft_on(line) == 1


def test_a_promise_that_is_not_kept_stays_however_old_it_is(line: World) -> None:
    call_with_a_promise(line)
    line.caller.habit = DoesNotAnswer()
    after(line, days=2000)
    assert line.store.run(lambda records: records.promises.not_kept())
    assert calls_to_try_a_draft_on(line) == 1


def test_much_that_is_old_goes_in_portions_and_then_nothing_is_looked_for_in_an_hour(line: World) -> None:
    sweeper, long_ago = line.sweeper, line.levelhead.clock.now() - timedelta(days=366)

    def left_after_a_sweep() -> int:
        sweeper.sweep()
        return len(line.sees("old"))

    def happens(times: int) -> None:
        moments: dict[str, dict[str, object]] = {f"CA{number:032x}": {} for number in range(times)}
        line.store.run(lambda records: records.timeline.add_to_each("old", long_ago, moments))

    happens(times=1200)
    assert [left_after_a_sweep() for _ in range(4)] == [700, 200, 0, 0]
    happens(times=1)
    assert left_after_a_sweep() == 1
    line.later(hours=1)
    assert left_after_a_sweep() == 0
