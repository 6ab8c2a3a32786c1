"""Once they talk: whoever goes first, the other one is looked after."""

from ivr.case import Outcome
from ivr.effects import Effect
from ivr.records import Records
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


def test_a_hand_over_has_no_more_than_three_seconds_of_silence_for_the_caller(line: World) -> None:
    agent = talking(line)
    assert line.caller.longest_silence_seconds <= 3
    agent.hangs_up()
    line.until(lambda: line.caller.has_heard("The line to my colleague was cut"), seconds=10)
    line.until(lambda: line.agents["general-2"].is_ringing)
    line.ringing_agent.answers()
    line.agents["general-2"].presses("1")
    assert line.caller.bridged_with == {"general-2"}
    assert line.caller.longest_silence_seconds <= 3


def test_what_nobody_said_of_a_conversation_is_unknown(line: World) -> None:
    agent = talking(line)
    line.caller.hangs_up()
    agent.hangs_up()
    assert line.store.run(lambda records: records.calls.get(line.caller.call_sid)).disposition == "unknown"


def test_what_the_page_has_said_is_not_asked_on_the_phone(line: World) -> None:
    agent = talking(line)
    call_sid = line.caller.call_sid

    def says(records: Records) -> tuple[Effect, ...]:
        offer = records.offers.accepted_for(call_sid)
        return (
            line.levelhead.door.dispositions.set_disposition(records, offer.id, Outcome.SOLVED)
            if offer
            else ()
        )

    line.store.run(says)
    line.caller.hangs_up()
    line.until(lambda: not agent.is_in_call, seconds=10)
    agent.does_not_hear("Press 1 if it is solved")
    assert line.sees("disposition") == [{"outcome": "solved"}]
