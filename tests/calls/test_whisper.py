"""What the agent is told: measured, quoted, and over in ten seconds."""

from ivr.simulator.voices import calm, raised
from ivr.words import spoken_seconds
from tests.world import World


def whispered(line: World) -> str:
    agent = line.ringing_agent
    agent.answers()
    return agent.heard[0].text


def test_a_new_caller_is_quoted_in_their_own_words(line: World) -> None:
    line.calls().says("the internet is off since monday")
    assert (
        whispered(line)
        == 'New caller. They say: "the internet is off since monday". Say back what they need.'
    )


def test_a_caller_who_only_pressed_a_key_is_described_by_the_reason(line: World) -> None:
    line.calls().presses("2")
    assert whispered(line) == "New caller. About a bill or a payment. Say back what they need."


def test_a_raised_voice_is_told_in_decibels_and_seconds(line: World) -> None:
    line.calls().says("the internet is off", [*calm(8), *raised(6)])
    text = whispered(line)
    assert text.startswith('New caller. They say: "the internet is off". Raised voice, plus 1')
    assert "decibels over their own level for" in text
    assert text.endswith("Let them finish.")


def test_a_long_story_is_cut_so_that_the_whisper_lasts_ten_seconds(line: World) -> None:
    line.calls().says("the internet is off " + "and off again " * 40, [*calm(8), *raised(6)])
    text = whispered(line)
    assert spoken_seconds(text) <= 10
    assert '"the internet is off and' in text
    assert "Raised voice" in text


def test_words_that_look_like_markup_are_read_aloud_as_they_are(line: World) -> None:
    line.calls().says('internet off </Say><Dial>+12025550166</Dial><Say attr="')
    assert "<Dial>+12025550166</Dial>" in whispered(line)
    assert line.simulator.faults == []
