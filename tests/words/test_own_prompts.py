"""Ops' own words, laid over the shipped ones."""

import time
from pathlib import Path

import pytest

from ivr.steps import Say
from ivr.words import OwnPrompts, PromptFaults, Words, faults_in
from ivr.words.folder import look_into
from ivr.words.language import PROMPTS
from tests.words.folders import own

GREETING = "Marque 0 para hablar con nosotros."


def test_an_own_prompt_takes_the_place_of_the_shipped_one_and_all_others_stay() -> None:
    words = Words("es-US", "Polly.Lupe", own(es=f"greeting = {GREETING}"))
    assert words.say("greeting") == Say(GREETING, "es-US", "Polly.Lupe")
    assert words.text("closed") == Words("es-US", "Polly.Lupe").text("closed")


def test_an_own_prompt_of_one_language_is_not_heard_in_another() -> None:
    mine = own(es=f"greeting = {GREETING}")
    assert Words("en-US", "any", mine).text("greeting") == Words("en-US", "any").text("greeting")


def test_one_folder_serves_all_countries_of_a_language() -> None:
    mine = own(es=f"greeting = {GREETING}")
    assert {Words(tag, "any", mine).text("greeting") for tag in ("es", "es-ES", "es-MX")} == {GREETING}


def test_own_words_may_use_terms_of_their_own() -> None:
    mine = own(en="-desk = the help desk\ngreeting = You have reached { -desk }.")
    assert faults_in(mine, ["en-US"], []) == ()
    assert Words("en-US", "any", mine).text("greeting") == "You have reached the help desk."


def test_a_language_may_be_all_of_ops_own() -> None:
    shipped = {f"it/{file.name}": file.read_text(encoding="utf-8") for file in (PROMPTS / "fr").glob("*.ftl")}
    mine = OwnPrompts(shipped | {"it/extra.ftl": "busy-week = Una settimana piena."})
    assert faults_in(mine, ["it-IT"], ["busy-week"]) == ()
    assert Words("it-IT", "Polly.Bianca", mine).text("busy-week") == "Una settimana piena."


def test_what_is_allowed_to_last_longer_says_so() -> None:
    text = "closed = " + "We are closed today, and tomorrow. " * 3
    (fault,) = faults_in(own(en=text), ["en-US"], [])
    assert "lasts 8.0 seconds, and 6 are the most" in fault.message
    assert faults_in(own(en=text + "\n    .seconds = 9"), ["en-US"], []) == ()


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "mías.ftl").write_bytes(b"\xef\xbb\xbfgreeting = Presione 0.\r\nclosed = Cerrado.\r\n")
    mine = look_into(tmp_path).own
    assert faults_in(mine, ["es-US"], []) == ()
    assert Words("es-US", "any", mine).text("closed") == "Cerrado."


def test_a_prompt_that_is_not_there_names_itself() -> None:
    with pytest.raises(PromptFaults, match="en/ no-such-prompt: is missing"):
        Words("en-US", "any").text("no-such-prompt")


def test_words_are_made_quickly_so_that_a_reload_is() -> None:
    mine = own(en=f"greeting = {GREETING}", es=f"greeting = {GREETING}")
    Words("es-US", "any", mine)
    before = time.process_time()
    for _ in range(100):
        Words("es-US", "any", mine)
    assert time.process_time() - before < 0.5
