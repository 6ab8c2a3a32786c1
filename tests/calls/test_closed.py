"""Outside the opening hours: nobody is rung, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.world import MONDAY, World, routing_text, world


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[World]:
    """Open from one in the afternoon, in New York; the day begins at noon there."""
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**{'mon-sun: "00:00-24:00"': 'mon-sun: "13:00-18:00"'}))
    assert MONDAY.hour == 17  # noon in New York
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as running:
        yield running


def test_a_caller_outside_the_hours_is_offered_a_callback_and_nobody_is_rung(closed: World) -> None:
    closed.calls().says("my internet is off")
    closed.caller.hears("We are closed at the moment")
    closed.caller.presses("1")
    closed.caller.hears("We will call you back")
    closed.sweeps()
    assert not closed.ringing


def test_the_promise_is_kept_once_the_business_is_open(closed: World) -> None:
    closed.calls().says("my internet is off")
    closed.caller.presses("1")
    closed.later(minutes=70)
    closed.sweeps()
    closed.ringing_agent.answers()
    closed.agents["general-1"].hears("Callback")


def test_silence_is_taken_for_the_wish_to_be_called_back(closed: World) -> None:
    closed.calls().says("my internet is off")
    closed.caller.is_silent()
    closed.caller.hears("We will call you back")
    assert closed.sees("promised") == [{"kind": "callback"}]


def test_a_withheld_number_leaves_a_message(closed: World) -> None:
    somebody = closed.simulator.phone("anonymous", "somebody")
    closed.calls(somebody).says("my internet is off")
    somebody.hears("after the tone, with the number that we can call you on")
    somebody.says("this is two zero two five five five zero one two three")
    somebody.presses("#")
    somebody.hears("Your message is stored")
    assert closed.sees("promised") == [{"kind": "message"}]
