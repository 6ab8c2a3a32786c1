"""Looking for prompts, and at one of them."""

import pytest

from tests.console.prompts.desk import Desk
from tests.world import routing_text


def test_every_prompt_of_the_business_language_is_there_at_first(viewer: Desk) -> None:
    page = viewer.looks().text
    assert "You can press 0 at any time to speak to a person." in page
    assert "111 of 111 prompts" in page


def test_another_language_is_read_in_that_language(viewer: Desk) -> None:
    assert "puede presionar 0" in viewer.looks(language="es").text


@pytest.mark.parametrize("search", ["at any time to speak", "GREETING", "after the notice"])
def test_words_names_and_situations_are_searched(viewer: Desk, search: str) -> None:
    page = viewer.looks(search=search).text
    assert ">greeting<" in page
    assert ">closed<" not in page


def test_a_situation_leaves_the_others_out(viewer: Desk) -> None:
    page = viewer.looks(situation="survey").text
    assert ">survey-hello<" in page
    assert ">greeting<" not in page


def test_what_nobody_has_says_what_to_do(viewer: Desk) -> None:
    assert "No prompt fits" in viewer.looks(search="xyzzy").text


def test_one_prompt_is_shown_with_its_words_and_an_example_of_each_variable(viewer: Desk) -> None:
    page = viewer.looks("/de/notice").text
    assert "{ $business }" in page
    assert "Example Company" in page
    assert "In English" in page


def test_who_may_not_change_anything_is_shown_no_form(viewer: Desk) -> None:
    page = viewer.looks("/en/greeting").text
    assert "<textarea" not in page
    assert "Keep in the draft" not in page


@pytest.mark.parametrize("where", ["/en/no-such-prompt", "/en-US/greeting", "/xx/greeting", "/sounds/none"])
def test_what_there_is_not_is_not_found(viewer: Desk, where: str) -> None:
    assert viewer.looks(where).status_code == 404


def test_a_language_that_nobody_has_begun_lists_what_is_missing(ops: Desk) -> None:
    page = ops.looks(language="it").text
    assert "missing" in page
    assert "In English" in ops.looks("/it/greeting").text


def test_the_pages_speak_the_language_of_the_browser(viewer: Desk) -> None:
    viewer.speaks("fr")
    assert "Après l\N{RIGHT SINGLE QUOTATION MARK}avis." in viewer.looks("/es/greeting").text


def test_a_prompt_that_a_rule_of_the_draft_names_is_there_to_be_written(ops: Desk) -> None:
    ops.drafts_rules(routing_text(**{"prompt: sorry-and-through": "prompt: busy-week"}))
    page = ops.looks(situation="others").text
    assert ">busy-week<" in page
    assert "Before callers wait, where a rule names it." in page
    assert ops.looks("/en/busy-week").status_code == 200
    assert ops.sends("/en/busy-week/words", text="It is a busy week.").status_code == 303


def test_a_draft_whose_rules_cannot_be_read_keeps_nobody_from_its_prompts(ops: Desk) -> None:
    ops.drafts_rules("rules: [")
    assert ops.sends("/en/greeting/words", text="Press 0.").status_code == 303
    assert ops.draft
    assert (ops.draft.routing, [*ops.draft.prompts.texts]) == ("rules: [", ["en/caller.ftl"])
