"""From the conversation to the next one: hand-over, wrap-up and cooldown, disposition and survey."""

from ivr.simulator.voices import calm, raised
from tests.distributors.calls import accepts, another, is_asked, rings, waits
from tests.world import World


def talking(line: World) -> str:
    """The name of the agent with whom the caller talks."""
    waits(line)
    agent = accepts(rings(line))
    line.until(lambda: line.caller.bridged_with == {agent.name})
    line.caller.talks(20)
    return agent.name


def test_the_agent_says_afterwards_how_it_ended_and_the_caller_is_asked_later(line: World) -> None:
    agent = line.agents[talking(line)]
    line.caller.hangs_up()
    agent.hears("Press 1 if it is solved")
    agent.presses("3")
    assert line.sees("disposition") == [{"outcome": "follow_up"}]
    assert len(line.sees("survey due")) == 1


def test_an_agent_who_just_hangs_up_afterwards_leaves_the_outcome_unknown(line: World) -> None:
    agent = line.agents[talking(line)]
    line.caller.hangs_up()
    agent.hangs_up()
    assert line.sees("disposition") == []
    assert len(line.sees("survey due")) == 1


def test_a_caller_whose_agent_drops_is_put_through_again_before_anybody_else(line: World) -> None:
    agent = line.agents[talking(line)]
    other = line.agents["general-2" if agent.name == "general-1" else "general-1"]
    second = another(line, 1)
    waits(line, second)
    line.until(lambda: other.is_ringing)
    third = another(line, 2)
    waits(line, third)
    other.rejects()
    agent.hangs_up()
    line.caller.hears("The line to my colleague was cut")
    line.until(lambda: other.is_ringing)
    accepts(other)
    line.until(lambda: other.bridged_with)
    assert other.bridged_with == {"caller"}


def test_an_agent_who_drops_right_after_accepting_does_not_leave_the_caller_alone(line: World) -> None:
    waits(line)
    first = accepts(rings(line))
    first.hangs_up()
    second = is_asked(line, "general-2" if first.name == "general-1" else "general-1")
    accepts(second)
    line.until(lambda: line.caller.bridged_with == {second.name})


def test_no_call_is_offered_in_the_wrap_up(line: World) -> None:
    first = line.agents[talking(line)]
    line.caller.hangs_up()
    first.presses("1")
    accepts_another(line, 1)
    waits(line, another(line, 2))
    assert line.ringing == []
    line.until(lambda: first.is_ringing, seconds=40)


def accepts_another(line: World, number: int) -> None:
    """The other general agent is busy."""
    caller = another(line, number)
    waits(line, caller)
    accepts(rings(line))
    line.until(lambda: caller.bridged_with)


def test_after_a_raised_voice_the_wrap_up_is_followed_by_a_cooldown(line: World) -> None:
    for name in ("senior-2", "general-1", "general-2"):
        line.agents[name].signs_out(line)
    line.calls().says("my internet is off", [*calm(8), *raised(5)])
    senior = accepts(is_asked(line, "senior-1"))
    line.until(lambda: line.caller.bridged_with == {"senior-1"})
    line.caller.hangs_up()
    senior.presses("1")
    line.later(seconds=45)
    second = another(line, 1)
    line.calls(second)
    second.says("my internet is off", [*calm(8), *raised(5)])
    assert not senior.is_ringing
    line.until(lambda: senior.is_ringing, seconds=200)


def test_the_star_leads_out_of_the_conversation_and_back(line: World) -> None:
    agent = line.agents[talking(line)]
    agent.presses("*")
    agent.hears("senior")
    line.caller.hears("One moment")
    agent.presses("9")
    line.until(lambda: line.caller.bridged_with == {agent.name}, seconds=20)
    line.caller.hangs_up()
    agent.hears("Press 1 if it is solved")
