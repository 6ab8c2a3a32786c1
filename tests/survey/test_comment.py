"""A word of the caller's own: in writing, or in their voice if ops want it and they agree."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.simulator.voices import calm
from tests.survey.surveyed import Surveyed
from tests.world import routing_text, world

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
WORDS = "everybody was very kind"


@pytest.fixture
def kept_as(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def line(database_url: str, kept_as: str, tmp_path: Path) -> Iterator[Surveyed]:
    """Ops want it `kept_as` the routing file says."""
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**{"comment: transcript": f"comment: {kept_as}"}))
    with world(database_url, routing_file=file) as running:
        yield Surveyed(running)


def kept(how: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("kept_as", [how], indirect=True)


def rates(line: Surveyed) -> None:
    line.asks().presses("1")
    line.caller.presses("5")


@kept("transcript")
def test_what_they_say_is_kept_in_writing(line: Surveyed) -> None:
    rates(line)
    line.caller.says(WORDS)
    line.caller.hears("Thank you. Goodbye.")
    assert (line.survey.comment, line.survey.recording_url) == (WORDS, None)


@on_sqlite
@kept("transcript")
def test_words_about_a_person_are_a_comment_and_no_wish_for_one(line: Surveyed) -> None:
    rates(line)
    line.caller.says("your agent was a nice person")
    assert line.world.ringing == []
    assert line.survey.comment == "your agent was a nice person"


@on_sqlite
@kept("transcript")
@pytest.mark.parametrize("key", ["", "1"])
def test_whoever_says_nothing_is_thanked_and_no_key_begins_a_recording(line: Surveyed, key: str) -> None:
    rates(line)
    if key:
        line.caller.presses(key)
    else:
        line.caller.is_silent()
    line.caller.hears("Thank you. Goodbye.")
    assert line.caller.status == "completed"
    assert (line.survey.comment, line.survey.recording_url) == (None, None)


@on_sqlite
@kept('"off"')
def test_nobody_is_asked_where_ops_do_not_want_it(line: Surveyed) -> None:
    rates(line)
    line.caller.hears("Thank you. Goodbye.")
    assert line.caller.status == "completed"


@kept("audio")
def test_whoever_agrees_is_recorded(line: Surveyed) -> None:
    rates(line)
    line.caller.hears("press 1 and we will record it")
    line.caller.presses("1")
    line.caller.hears("Please speak after the tone")
    line.caller.says(WORDS, calm(3))
    line.caller.presses("#")
    line.caller.hears("Thank you. Goodbye.")
    assert line.survey.comment is None
    assert "/Recordings/RE" in (line.survey.recording_url or "")


@on_sqlite
@kept("audio")
def test_whoever_is_recorded_and_hangs_up_has_left_their_word(line: Surveyed) -> None:
    rates(line)
    line.caller.presses("1")
    line.caller.says(WORDS, calm(3))
    line.caller.hangs_up()
    assert line.survey.recording_url


@on_sqlite
@kept("audio")
def test_whoever_speaks_without_agreeing_is_kept_in_writing_only(line: Surveyed) -> None:
    rates(line)
    line.caller.says(WORDS)
    assert (line.survey.comment, line.survey.recording_url) == (WORDS, None)


@on_sqlite
@kept("audio")
def test_whoever_agrees_and_says_nothing_is_thanked(line: Surveyed) -> None:
    rates(line)
    line.caller.presses("1")
    line.caller.is_silent()
    line.caller.hears("Thank you. Goodbye.")
    assert line.survey.recording_url is None
