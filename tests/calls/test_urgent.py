"""Words of an emergency lead to a person at once: no questions, no line, no machine."""

import pytest

from ivr.simulator import DoesNotAnswer, IsBusy
from ivr.simulator.habits import Habit
from tests.world import World

CALLED_FOR = "please call an ambulance, he fell"


def test_whoever_speaks_of_an_emergency_is_put_through_to_a_person_at_once(line: World) -> None:
    line.calls().says(CALLED_FOR)
    line.caller.hears("I am connecting you with a person right now")
    assert line.human_line.is_ringing
    assert not line.ringing
    line.human_line.answers()
    assert line.caller.bridged_with == {"human line"}


def test_said_at_the_second_question_it_counts_as_much(line: World) -> None:
    line.calls().says("colourless green ideas")
    line.caller.says(CALLED_FOR)
    assert line.human_line.is_ringing


@pytest.mark.parametrize("habit", [IsBusy(), DoesNotAnswer()], ids=["busy", "no answer"])
def test_if_nobody_answers_there_agents_are_asked_before_anybody_else_in_the_line(
    line: World, habit: Habit
) -> None:
    line.human_line.habit = habit
    for phone in (line.agents["general-1"], line.agents["general-2"]):
        phone.habit = DoesNotAnswer()
    first = line.simulator.phone("+13125550142", "first")
    line.calls(first)
    first.says("my internet is off")
    line.calls().says(CALLED_FOR)
    line.until(lambda: not line.human_line.is_ringing, seconds=40)
    for phone in line.agents.values():
        phone.habit = None
    line.until(lambda: urgent_is_offered(line), seconds=60)


def urgent_is_offered(line: World) -> bool:
    offer = line.store.run(lambda records: records.offers.pending_for(line.caller.call_sid))
    return offer is not None


def test_if_nobody_at_all_answers_there_is_a_promise(line: World) -> None:
    for phone in (*line.agents.values(), line.human_line):
        phone.habit = DoesNotAnswer()
    line.calls().says(CALLED_FOR)
    line.until(lambda: line.caller.has_heard("Press 1 to be called back"), seconds=60)
    line.caller.presses("1")
    line.caller.hears("We will call you back")


def test_it_is_no_matter_of_opening_hours_or_of_surveys(line: World) -> None:
    line.calls().says(CALLED_FOR)
    line.human_line.answers()
    line.caller.talks(30)
    line.caller.hangs_up()
    assert line.sees("survey due") == []
    assert line.sees("urgent") == [{}]


def test_a_bill_is_none(line: World) -> None:
    line.calls().says("this bill is killing me")
    assert not line.human_line.is_ringing
    assert line.ringing
