"""Until a workspace has been set up, agents are asked by the built-in distributor."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.distributors.calls import accepts, another, rings, waits
from tests.distributors.conftest import apply
from tests.world import World, world


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", distributor="taskrouter") as running:
        yield running


def test_callers_are_put_through_all_the_same(line: World) -> None:
    waits(line)
    agent = accepts(rings(line))
    line.until(lambda: line.caller.bridged_with == {agent.name})


def test_who_came_before_it_was_applied_is_served_with_those_who_come_after(line: World) -> None:
    waits(line)
    ringing = rings(line)
    apply(line)
    second = another(line, 1)
    waits(line, second)
    accepts(ringing)
    line.until(lambda: line.caller.bridged_with == {ringing.name})
    accepts(rings(line))
    line.until(lambda: second.bridged_with)


def test_whoever_waited_as_a_task_before_is_offered_when_they_wait_again(line: World) -> None:
    waits(line)
    agent = accepts(rings(line))
    line.until(lambda: line.caller.bridged_with == {agent.name})
    line.store.run(lambda records: records.calls.change(line.caller.call_sid, is_task=True))
    agent.hangs_up()
    accepts(rings(line))
    line.until(lambda: line.caller.bridged_with)
