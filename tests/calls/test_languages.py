"""A line in another language: what its callers hear, say and are understood by, and what agents are told of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ivr.simulator.events import Requested
from tests.world import LINE, World, routing_text, world

SPANISH_LINE = f'lines: {{"{LINE}": {{language: es-US, voice: Polly.Lupe}}}}'
SPANISH_WORDS = "person_words:\n  es: [persona, agente, hablar con alguien]\n"


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    """The shipped file, with its only line in Spanish."""
    file = tmp_path / "routing.yaml"
    text = routing_text(**{"lines: {}": SPANISH_LINE, "person_words:\n": SPANISH_WORDS})
    file.write_text(text, encoding="utf-8")
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as running:
        yield running


def spoken_to(line: World, leg: str) -> set[tuple[str, str]]:
    """Language and voice of everything that was said on a leg."""
    documents = [
        event.answer for event in line.simulator.events if isinstance(event, Requested) and event.leg == leg
    ]
    said = [say for text in documents if text for say in ET.fromstring(text).iter("Say")]  # noqa: S314  # ours
    return {(say.get("language", ""), say.get("voice", "")) for say in said}


def test_a_caller_on_a_spanish_line_hears_spanish_from_a_spanish_voice(line: World) -> None:
    caller = line.calls()
    caller.hears("Gracias por llamar a Example Company")
    caller.hears("¿cuál es el motivo de su llamada?")
    caller.says("algo raro pasa")
    caller.hears("Disculpe, no le he entendido")
    caller.presses("2")
    caller.hears("Le atenderemos lo antes posible")
    assert spoken_to(line, caller.heard[0].leg) == {("es-US", "Polly.Lupe")}


def test_what_a_caller_says_there_is_recognised_in_spanish(line: World) -> None:
    line.calls()
    (question,) = [
        event.answer for event in line.simulator.events if isinstance(event, Requested) and event.answer
    ]
    assert re.findall(r'<Gather [^>]*language="([^"]*)"', question) == ["es-US"]


def test_a_caller_may_ask_for_a_person_in_spanish(line: World) -> None:
    line.calls().says("quiero hablar con una persona")
    line.caller.hears("Le comunico con una persona")


def test_agents_are_told_in_the_language_of_the_business(line: World) -> None:
    line.calls().says("no tengo internet")
    agent = line.ringing_agent
    agent.answers()
    agent.hears('New caller. They say: "no tengo internet".')
    assert spoken_to(line, agent.heard[0].leg) == {("en-US", "Polly.Joanna")}


def test_the_survey_asks_and_understands_in_the_language_of_the_line(line: World) -> None:
    line.calls().presses("2")
    line.ringing_agent.answers()
    (agent,) = [phone for phone in line.agents.values() if phone.is_in_call]
    agent.presses("1")
    line.until(lambda: line.caller.bridged_with)
    line.caller.talks(20)
    line.caller.hangs_up()
    line.simulator.passes(seconds=30)
    line.later(minutes=70)
    line.caller.answers()
    line.caller.is_silent()
    line.caller.hears("¿Está resuelto?")
    line.caller.says("todavía no")
    line.caller.hears("Gracias por avisarnos")
    assert spoken_to(line, line.caller.heard[-1].leg) == {("es-US", "Polly.Lupe")}
