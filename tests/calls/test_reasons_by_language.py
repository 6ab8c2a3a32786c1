"""Why somebody calls, said and understood in the language of the line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.world import LINE, World, routing_text, world


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    """Its only line is Spanish; bills have Spanish words, nothing else has."""
    text = routing_text(
        **{
            "lines: {}": f'lines: {{"{LINE}": {{language: es-US, voice: Polly.Lupe}}}}',
            "label: a bill or a payment": "label: {en: a bill or a payment, es: una factura o un pago}",
            "words: [bill, ": "words:\n      es: [factura, recibo]\n      en: [bill, ",
        }
    )
    (tmp_path / "routing.yaml").write_text(text, encoding="utf-8")
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=tmp_path / "routing.yaml") as running:
        yield running


def test_a_caller_is_understood_by_the_spanish_words_and_hears_the_spanish_label(line: World) -> None:
    line.calls().says("tengo una pregunta sobre mi factura")
    line.caller.hears("una factura o un pago")


def test_english_words_of_that_reason_are_not_listened_for_there(line: World) -> None:
    line.calls().says("my bill")
    line.caller.hears("no le he entendido")


def test_what_has_no_spanish_words_is_understood_by_those_of_the_business(line: World) -> None:
    line.calls().says("my internet")
    line.caller.hears("something is not working")


def test_agents_are_told_the_reason_in_the_language_of_the_business(line: World) -> None:
    line.calls().presses("2")
    line.ringing_agent.answers()
    line.agents["general-1"].hears("a bill or a payment")
