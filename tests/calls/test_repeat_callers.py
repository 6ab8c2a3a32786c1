"""Who has had to call before about something that is not solved."""

import pytest

from ivr.simulator import DoesNotAnswer, Phone
from tests.world import World

FAULT = "my internet is off"


def call_about(line: World, words: str = FAULT, phone: Phone | None = None, seconds: float = 30) -> None:
    """A whole call: an agent takes it, and promises to follow up."""
    caller = line.calls(phone)
    caller.says(words)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    caller.talks(seconds)
    caller.hangs_up()
    agent.presses("3")
    caller.habit = DoesNotAnswer()
    line.later(hours=20)
    caller.habit = None


def rule_of_next_call(line: World, words: str = FAULT, phone: Phone | None = None) -> str:
    caller = line.calls(phone)
    caller.says(words)
    return str(line.sees("decided")[-1]["rule"])


def test_the_third_call_about_the_same_thing_goes_to_a_senior_who_knows(line: World) -> None:
    call_about(line)
    call_about(line)
    assert rule_of_next_call(line) == "third-call-about-the-same-case"
    agent = line.ringing_agent
    assert agent.name.startswith("senior")
    agent.answers()
    agent.hears("Third call in 1 day.")


def test_a_second_call_about_something_else_is_a_new_case(line: World) -> None:
    call_about(line)
    call_about(line)
    assert rule_of_next_call(line, "there is an error on my bill") == "everyone-else"
    agent = line.ringing_agent
    agent.answers()
    agent.does_not_hear("call today")


def test_a_call_outside_the_window_starts_anew(line: World) -> None:
    call_about(line)
    call_about(line)
    line.later(days=8)
    assert rule_of_next_call(line) == "everyone-else"


@pytest.mark.parametrize("number", ["anonymous", "+266696687", "+7378742833", ""])
def test_a_withheld_number_is_never_the_same_caller_again(line: World, number: str) -> None:
    somebody = line.simulator.phone(number or "anonymous", "somebody")
    call_about(line, phone=somebody)
    call_about(line, phone=somebody)
    assert rule_of_next_call(line, phone=somebody) == "everyone-else"
    line.ringing_agent.answers()
    line.agents["general-1"].hears("Number withheld.")


def test_a_call_that_was_dropped_at_once_does_not_count(line: World) -> None:
    for _ in range(2):
        line.caller.dials("+12025550199")
        line.caller.hangs_up()
    assert rule_of_next_call(line) == "everyone-else"


def test_webhooks_that_come_twice_do_not_make_a_repeat_caller(line: World) -> None:
    line.simulator.duplicates_requests = True
    call_about(line)
    assert rule_of_next_call(line) == "everyone-else"
    assert len(line.sees("arrived")) == 2


def test_history_is_no_fact_in_the_whisper_when_the_number_is_not_verified(line: World) -> None:
    call_about(line)
    caller = line.calls(stir_verstat="TN-Validation-Passed-C")
    caller.says(FAULT)
    agent = line.ringing_agent
    agent.answers()
    agent.hears("The number called before, but is not verified.")
    agent.does_not_hear("Second call")
