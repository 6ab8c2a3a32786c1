"""What was said, pressed and whispered stays readable after the call."""

from ivr.simulator.voices import calm
from tests.world import CALLER, World

WORDS = "the internet is off since monday"


def test_what_the_caller_says_is_kept_beside_the_question_that_it_answers(line: World) -> None:
    caller = line.calls()
    caller.says("well it is complicated")
    caller.presses("2")
    assert line.sees("said") == [
        {"asked": "reason", "words": "well it is complicated", "key": ""},
        {"asked": "reason", "words": "", "key": "2"},
    ]


def test_a_key_in_the_line_is_kept(line: World) -> None:
    caller = line.calls()
    caller.says(WORDS)
    caller.presses("1")
    assert line.sees("said")[-1] == {"asked": "wait", "words": "", "key": "1"}
    assert line.sees("promised") == [{"kind": "callback"}]


def test_the_whisper_is_kept_as_the_agent_heard_it(line: World) -> None:
    line.calls().says(WORDS, calm(8))
    agent = line.ringing_agent
    agent.answers()
    assert line.sees("whispered") == [{"agent": agent.name, "text": agent.heard[0].text}]


def test_keys_of_the_agents_menu_are_kept(line: World) -> None:
    line.calls().says(WORDS)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    agent.presses("*")
    agent.waits(2)
    agent.presses("1")
    assert line.sees("menu") == [{"agent": agent.name, "key": "1"}]


def test_how_long_an_agent_rests_after_the_call_is_kept(line: World) -> None:
    caller = line.calls()
    caller.says(WORDS)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    caller.hangs_up()
    agent.hangs_up()
    (wrap_up,) = line.sees("wrap-up")
    assert wrap_up["agent"] == agent.name
    assert wrap_up["until"] == wrap_up["available_from"]


def test_words_go_with_the_caller_who_asks_to_be_forgotten(line: World) -> None:
    caller = line.calls()
    caller.says(WORDS)
    line.ringing_agent.answers()
    caller.hangs_up()
    line.store.run(lambda records: records.callers.erase(CALLER, line.simulator.clock.now()))
    assert line.sees("said") == line.sees("whispered") == []
    assert WORDS not in str(line.store.read(lambda records: records.timeline.after(0)))
