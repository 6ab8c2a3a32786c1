"""A senior beside an agent in conversation, and promises that are kept: whoever had the caller on the line first."""

from ivr.simulator import DoesNotAnswer
from ivr.simulator.voices import calm, raised
from tests.distributors.calls import accepts, another, rings, signs_out, talk, waits
from tests.world import World


def test_a_senior_who_joins_hears_and_is_heard_by_both(line: World) -> None:
    waits(line, voice=calm(8, seed=2))
    agent = accepts(rings(line))
    line.until(lambda: line.caller.bridged_with)
    line.caller.talks(12, [*calm(6, seed=2), *raised(6, seed=2)])
    line.sweeps()
    senior = rings(line)
    assert senior.name.startswith("senior")
    senior.answers()
    senior.hears("Raised voice")
    senior.presses("3")
    line.until(lambda: senior.bridged_with == {agent.name, "caller"}, seconds=30)
    assert line.caller.bridged_with == {agent.name, senior.name}
    line.caller.hangs_up()
    agent.waits(2)
    agent.hears("Press 1 if it is solved")


def test_a_senior_in_a_seat_is_offered_no_caller(line: World) -> None:
    signs_out(line, "senior-2")
    (agent,) = talk(line, line.caller)
    agent.presses("*1")
    line.caller.waits(3)
    senior = line.ringing_agent
    loud = another(line, 1)
    waits(line, loud, voice=[*calm(8), *raised(5)])
    accepts(senior)
    loud.waits(10)
    assert loud.bridged_with == set()
    assert senior.is_in_call


def test_a_promised_callback_is_kept_by_the_next_free_agent(line: World) -> None:
    signs_out(line, "general-2")
    agent = line.agents["general-1"]
    agent.habit = DoesNotAnswer()
    waits(line)
    line.caller.presses("1")
    line.caller.waits(10)
    assert not line.caller.is_in_call
    agent.habit = None
    line.later(minutes=6)
    line.sweeps()
    accepts(agent)
    line.until(lambda: line.caller.is_ringing)
    line.caller.answers()
    line.until(lambda: line.caller.bridged_with == {agent.name})


def test_an_agent_who_is_asked_to_call_somebody_back_is_offered_no_caller_meanwhile(line: World) -> None:
    signs_out(line, "general-2")
    agent = line.agents["general-1"]
    agent.habit = DoesNotAnswer()
    waits(line)
    line.caller.presses("1")
    line.caller.waits(10)
    agent.habit = None
    line.later(minutes=6)
    line.sweeps()
    second = another(line, 1)
    waits(line, second)
    assert agent.is_ringing or agent.is_in_call
    assert second.bridged_with == set()
    assert len([offer for offer in line.sees("offered") if offer == {"agent": "general-1"}]) == 2
