"""Words as they are typed on the page of one prompt."""

import pytest

from ivr.words import NOTHING_CHANGED, OwnPrompts, faults_in
from ivr.words.editing import with_text
from ivr.words.language import folder_of
from ivr.words.proofreading import Proof, proofread
from tests.words.folders import own

RULES = ["sorry-and-through"]


def proof(name: str, text: str, language: str = "en", mine: OwnPrompts = NOTHING_CHANGED) -> Proof:
    return proofread(mine, language, name, text, RULES)


def complaints(name: str, text: str, mine: OwnPrompts = NOTHING_CHANGED) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.message) for one in proof(name, text, mine=mine).complaints]


def test_good_words_are_heard_with_examples_and_last_some_seconds() -> None:
    good = proof("got-reason", "Gracias: { $label }.", "es")
    assert good.complaints == ()
    assert good.heard == ("Gracias: una factura o un pago.",)
    assert good.seconds == pytest.approx(2.5, abs=0.5)
    assert good.most_seconds == 10


def test_words_that_depend_on_a_number_are_heard_in_each_way() -> None:
    text = "Less than { $minutes ->\n    [one] a minute\n   *[other] { $minutes } minutes\n}."
    assert proof("expected-wait", text).heard == ("Less than 2 minutes.", "Less than 30 minutes.")


def test_what_is_wrong_is_told_at_its_line_and_column() -> None:
    assert complaints("greeting", "Press any key,\nsuch as { $key }.") == [
        (2, 11, "'greeting' is not given { $key }; nothing is filled in there")
    ]
    assert complaints("greeting", "Press 0.\n.secnods = 4") == [
        (2, 1, "'.secnods' is no setting of a prompt; did you mean 'seconds'?")
    ]


def test_what_cannot_be_read_is_told_and_nothing_is_heard() -> None:
    broken = proof("greeting", "Press 0 } now.")
    assert [one.message for one in broken.complaints] == ["there is a } without a {; leave it out"]
    assert (broken.heard, broken.seconds) == ((), 0)


def test_no_words_are_no_prompt() -> None:
    assert [message for *_, message in complaints("greeting", "  \n")] == ["'greeting' has no words"]


def test_words_that_last_too_long_are_refused_unless_they_say_so() -> None:
    text = "We are closed today, and tomorrow. " * 3
    ((line, _, message),) = complaints("closed", text)
    assert line == 1
    assert "lasts 8.0 seconds, and 6 are the most" in message
    assert complaints("closed", f"{text}\n.seconds = 9") == []


def test_a_recording_that_cannot_say_what_is_filled_in_is_told_of_all_of_the_text() -> None:
    mine = OwnPrompts(recordings={"en/notice": "a-key", "en/greeting": "another"})
    ((line, _, message),) = complaints("notice", "This is { $business }.", mine)
    assert line == 0
    assert message.startswith("a recording cannot say { $business }")


def test_the_words_of_now_do_not_stand_in_the_way_of_the_new_ones() -> None:
    mine = with_text(own(en="closed = No.\nnobody = { $nonsense }"), "en", "greeting", "Press 0.")
    assert complaints("greeting", "Press 0 again.", mine) == []


def test_own_terms_of_other_files_can_be_used() -> None:
    assert proof("greeting", "This is { -desk }.", mine=own(en="-desk = the desk")).heard == (
        "This is the desk.",
    )


def test_words_that_a_rule_names_are_given_nothing() -> None:
    assert [message for *_, message in complaints("sorry-and-through", "Sorry, { $label }.")] == [
        "'sorry-and-through', which a rule names, cannot be given { $label }",
        "'sorry-and-through' is not given { $label }; nothing is filled in there",
    ]


def test_a_language_that_nobody_ships_is_proofread_too() -> None:
    assert proof("closed", "Siamo chiusi.", "it").heard == ("Siamo chiusi.",)


@pytest.mark.parametrize(
    "text", ["{", "*[other] x", "\N{NO-BREAK SPACE}", ".", "}\n{ $a ->", '{ "', "#", "a\0b"]
)
def test_whatever_is_typed_is_answered_and_what_passes_may_go_live(text: str) -> None:
    if not proof("greeting", text).complaints:
        mine = with_text(NOTHING_CHANGED, "en", "greeting", text)
        assert faults_in(mine, [folder_of("en-US")], RULES) == ()
