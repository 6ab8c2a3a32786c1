"""Once they talk: whoever goes first, the other one is looked after."""

from ivr.simulator import Phone
from tests.world import World


def talking(line: World) -> Phone:
    line.calls().says("my internet is off")
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(20)
    return agent


def test_the_agent_says_afterwards_how_it_ended(line: World) -> None:
    agent = talking(line)
    line.caller.hangs_up()
    agent.hears("Press 1 if it is solved")
    agent.presses("3")
    assert line.sees("disposition") == [{"outcome": "follow_up"}]


def test_an_agent_who_just_hangs_up_leaves_the_outcome_unknown_and_is_free_again(line: World) -> None:
    agent = talking(line)
    line.caller.hangs_up()
    agent.hangs_up()
    assert line.sees("disposition") == []
    line.later(seconds=31)
    other = line.simulator.phone("+13125550142", "other")
    line.calls(other)
    other.says("my internet is off")
    assert line.ringing


def test_a_caller_whose_agent_drops_is_put_through_again_before_anybody_else(line: World) -> None:
    agent = talking(line)
    line.agents["general-2"].habit = None
    agent.hangs_up()
    line.caller.hears("The line to my colleague was cut")
    assert line.caller.is_in_call
    line.ringing_agent.answers()
    line.agents["general-2"].presses("1")
    assert line.caller.bridged_with == {"general-2"}


def test_an_agent_who_drops_right_after_accepting_does_not_leave_the_caller_alone(line: World) -> None:
    line.calls().says("my internet is off")
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    agent.hangs_up()
    line.caller.waits(5)
    assert line.ringing_agent.name == "general-2"


def test_a_conversation_is_followed_by_a_survey_and_a_call_that_never_became_one_is_not(line: World) -> None:
    talking(line)
    line.caller.hangs_up()
    other = line.simulator.phone("+13125550142", "other")
    line.calls(other)
    other.hangs_up()
    assert len(line.sees("survey due")) == 1


def test_an_agent_who_accepts_a_caller_who_is_just_hanging_up_is_told_and_freed(line: World) -> None:
    line.calls().says("my internet is off")
    agent = line.ringing_agent
    agent.answers()
    line.simulator.rest.goes_down()
    agent.presses("1")
    line.simulator.rest.comes_back()
    line.caller.hangs_up()
    agent.hears("The caller is not waiting any more")
    assert not agent.is_in_call
