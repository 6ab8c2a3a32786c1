"""From the conversation to the next one: hand-over, wrap-up and cooldown, disposition and survey."""

from ivr.agents.agent import AgentState
from ivr.simulator.voices import calm, raised
from tests.distributors.calls import accepts, another, is_asked, rings, signs_out, talk, waits
from tests.world import World

LOUD = [*calm(8), *raised(5)]


def test_the_agent_says_afterwards_how_it_ended_and_the_caller_is_asked_later(line: World) -> None:
    (agent,) = talk(line, line.caller)
    line.caller.hangs_up()
    agent.waits(2)
    agent.hears("Press 1 if it is solved")
    agent.presses("3")
    assert line.sees("disposition") == [{"outcome": "follow_up"}]
    assert len(line.sees("survey due")) == 1


def test_an_agent_who_just_hangs_up_afterwards_leaves_the_outcome_unknown(line: World) -> None:
    (agent,) = talk(line, line.caller)
    line.caller.hangs_up()
    agent.hangs_up()
    assert line.sees("disposition") == []
    assert len(line.sees("survey due")) == 1


def test_a_caller_whose_agent_drops_is_put_through_again_before_anybody_else(line: World) -> None:
    agent, _ = talk(line, line.caller, another(line, 1))
    third = another(line, 2)
    waits(line, third)
    agent.hangs_up()
    line.caller.waits(3)
    line.caller.hears("The line to my colleague was cut")
    accepts(rings(line))
    line.until(lambda: line.caller.bridged_with == {agent.name})
    assert third.bridged_with == set()


def test_an_agent_who_drops_right_after_accepting_does_not_leave_the_caller_alone(line: World) -> None:
    waits(line)
    first = accepts(rings(line))
    first.hangs_up()
    second = is_asked(line, "general-2" if first.name == "general-1" else "general-1")
    accepts(second)
    line.until(lambda: line.caller.bridged_with == {second.name})


def test_no_call_is_offered_in_the_wrap_up(line: World) -> None:
    agent, _ = talk(line, line.caller, another(line, 1))
    waits(line, another(line, 2))
    line.caller.hangs_up()
    agent.waits(2)
    agent.presses("1")
    agent.waits(20)
    assert line.ringing == []
    line.until(lambda: agent.is_ringing, seconds=30)


def test_after_a_raised_voice_the_wrap_up_is_followed_by_a_cooldown(line: World) -> None:
    signs_out(line, "senior-2")
    waits(line, voice=LOUD)
    senior = accepts(is_asked(line, "senior-1"))
    line.until(lambda: line.caller.bridged_with == {"senior-1"})
    line.caller.hangs_up()
    senior.waits(2)
    senior.presses("1")
    line.later(seconds=45)
    resting = line.store.run(lambda records: records.agents.get("senior-1"))
    assert resting.shown(line.simulator.clock.now()) is AgentState.COOLDOWN
    waits(line, another(line, 1), voice=LOUD)
    line.until(lambda: line.ringing)
    assert not senior.is_ringing
    line.later(minutes=4)
    line.sweeps()
    waits(line, another(line, 2), voice=LOUD)
    line.until(lambda: senior.is_ringing)


def test_the_star_leads_out_of_the_conversation_and_back(line: World) -> None:
    (agent,) = talk(line, line.caller)
    agent.presses("*")
    agent.waits(2)
    agent.hears("senior")
    line.caller.hears("One moment")
    agent.presses("9")
    line.until(lambda: line.caller.bridged_with == {agent.name}, seconds=20)
    line.caller.hangs_up()
    agent.waits(2)
    agent.hears("Press 1 if it is solved")


def test_whoever_tells_the_survey_that_it_is_not_solved_and_talks_now_is_served_before_all_who_wait(
    line: World,
) -> None:
    signs_out(line, "senior-2", "general-1", "general-2")
    waits(line, voice=LOUD)
    senior = accepts(rings(line))
    line.until(lambda: line.caller.bridged_with)
    line.caller.hangs_up()
    senior.hangs_up()
    line.later(minutes=58)
    second, third = another(line, 1), another(line, 2)
    waits(line, second, voice=LOUD)
    accepts(rings(line))
    line.until(lambda: second.bridged_with)
    waits(line, third, voice=LOUD)
    line.later(minutes=4)
    line.caller.answers()
    line.caller.is_silent()
    for key in ("2", "2", "1"):  # not solved, so so, to talk now
        line.caller.presses(key)
    second.hangs_up()
    senior.hangs_up()
    accepts(rings(line))
    line.until(lambda: line.caller.bridged_with == {senior.name})
    assert third.bridged_with == set()
