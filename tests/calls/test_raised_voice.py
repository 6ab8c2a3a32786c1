"""A voice that is raised finds a senior agent, and nothing that happens to its sound can lose the call."""

from ivr.simulator.voices import calm, raised
from tests.world import World

WORDS = "my phone is off again"


def test_a_raised_voice_reaches_a_senior_agent_who_is_told_by_how_much(line: World) -> None:
    caller = line.calls()
    caller.says(WORDS, [*calm(8), *raised(5)])
    agent = line.ringing_agent
    assert agent.name.startswith("senior")
    agent.answers()
    (rise,) = line.sees("raised")
    assert rise["rise_db"] > 9
    agent.hears("Raised voice, plus 1")
    agent.hears("decibels over their own level for")
    agent.does_not_hear("angry")


def test_a_calm_voice_does_not(line: World) -> None:
    caller = line.calls()
    caller.says(WORDS, calm(13))
    assert line.ringing_agent.name.startswith("general")
    assert line.sees("raised") == []


def test_a_voice_raised_from_the_first_word_is_heard_without_a_level_of_its_own(line: World) -> None:
    caller = line.calls()
    caller.says(WORDS, raised(6))
    agent = line.ringing_agent
    assert agent.name.startswith("senior")
    agent.answers()
    agent.hears("Raised voice from the first word")


def test_the_agent_is_told_how_long_it_lasted(line: World) -> None:
    caller = line.calls()
    caller.says(WORDS, [*calm(8), *raised(8)])
    line.ringing_agent.answers()
    seconds = line.store.run(lambda records: records.voices.of(caller.call_sid)).seconds
    assert 6 < seconds < 9
    line.agents["senior-1"].hears(f"for {round(seconds)} seconds")


def test_the_decision_says_which_rule_and_from_which_facts(line: World) -> None:
    caller = line.calls()
    caller.says(WORDS, [*calm(8), *raised(5)])
    (decision,) = line.sees("decided")
    assert decision["rule"] == "raised-voice"
    assert decision["facts_used"] == {"voice_raised": True}
    passed_over = [(each["rule"], each["because"], each["facts"]) for each in decision["passed_over"]]
    assert passed_over == [
        ("raised-voice-and-repeat-caller", "open_case", {"open_case": False}),
        ("not-solved-twice", "open_case", {"open_case": False}),
        ("third-call-about-the-same-case", "open_case", {"open_case": False}),
        ("not-solved-last-time", "open_case", {"open_case": False}),
    ]


def test_a_media_socket_that_dies_changes_nothing_for_the_caller(line: World) -> None:
    caller = line.calls()
    caller.loses_media()
    caller.says(WORDS, [*calm(8), *raised(5)])
    assert line.ringing_agent.name == "general-1"
    line.ringing_agent.answers()
    line.agents["general-1"].presses("1")
    assert caller.bridged_with == {"general-1"}
