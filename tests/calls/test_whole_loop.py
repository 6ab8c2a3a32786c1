"""From ring to resolved, over two days, on either database."""

from collections.abc import Iterator

import pytest

from ivr.simulator.voices import calm, raised
from tests.world import World, world

SHOUT = [*calm(8), *raised(5)]


@pytest.fixture
def either(database_url: str) -> Iterator[World]:
    with world(database_url) as running:
        yield running


def test_a_raised_voice_a_senior_not_solved_the_same_senior_first_and_solved(either: World) -> None:
    line, caller = either, either.caller
    line.calls().says("my phone is off again", SHOUT)
    senior = line.ringing_agent
    senior.answers()
    senior.hears("Raised voice, plus 1")
    senior.presses("1")
    assert caller.bridged_with == {senior.name}
    caller.talks(60)
    caller.hangs_up()
    senior.presses("1")

    line.later(minutes=61)
    caller.answers()
    caller.hears("Is it solved?")
    caller.presses("2")
    caller.presses("1")
    assert line.ringing_agent is not None
    assert line.ringing_agent.name == senior.name
    senior.answers()
    senior.hears("Survey: not solved")
    senior.presses("1")
    assert caller.bridged_with == {senior.name}
    caller.talks(60)
    caller.hangs_up()
    senior.presses("1")

    line.later(days=1)
    caller.answers()
    caller.says("yes thank you")
    caller.hears("good to hear")
    assert [moment["state"] for moment in line.sees("case")] == ["reopened", "closed"]


def test_the_number_that_said_not_solved_is_known_when_it_calls_again(either: World) -> None:
    line, caller = either, either.caller
    line.calls().says("my phone is off again", SHOUT)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    caller.talks(60)
    caller.hangs_up()
    agent.presses("1")
    line.later(minutes=61)
    caller.answers()
    caller.says("no it is still broken")
    caller.hangs_up()

    line.later(minutes=5)
    line.calls().says("my phone is still off", calm(6))
    assert line.sees("decided")[-1]["rule"] == "not-solved-last-time"
    agent = line.ringing_agent
    agent.answers()
    agent.hears("Second call today.")
    agent.hears("Survey: not solved.")
