"""One own prompt after the other, as the console changes them."""

import pytest

from ivr.words import NOTHING_CHANGED, OwnPrompts, Words
from ivr.words.editing import (
    own_text,
    shipped_text,
    with_recording,
    with_text,
    without_recording,
    without_text,
)
from ivr.words.language import shipped_languages, shipped_prompts

MINE = """\
# Ours, since last spring.
-desk = the help desk

# Short, on purpose.
greeting = Press 0 for { -desk }.
    .seconds = 4

closed =
    We are closed.
    Call us tomorrow.
"""
OWN = OwnPrompts({"en/mine.ftl": MINE})


def heard(own: OwnPrompts, prompt: str, **variables: str | int) -> str:
    return Words("en-US", "any", own).text(prompt, **variables)


def test_words_are_edited_without_their_name_and_with_their_settings() -> None:
    assert own_text(OWN, "en", "greeting") == "Press 0 for { -desk }.\n.seconds = 4"
    assert own_text(OWN, "en", "closed") == "We are closed.\nCall us tomorrow."


def test_what_ops_have_not_written_has_the_shipped_words_only() -> None:
    assert own_text(OWN, "en", "nobody") is None
    assert own_text(OWN, "es", "greeting") is None
    assert shipped_text("en", "nobody") == "Nobody can take your call right now."
    assert shipped_text("en", "busy-week") is None


def test_other_words_take_the_place_of_the_old_ones_and_the_rest_of_the_file_stays() -> None:
    changed = with_text(OWN, "en", "greeting", "Press 0 at any time.")
    assert changed.texts["en/mine.ftl"] == MINE.replace(
        "greeting = Press 0 for { -desk }.\n    .seconds = 4", "greeting =\n    Press 0 at any time."
    )
    assert heard(changed, "greeting") == "Press 0 at any time."


def test_new_words_are_written_where_the_shipped_ones_stand() -> None:
    changed = with_text(NOTHING_CHANGED, "es", "survey-goodbye", "Gracias.")
    assert changed.texts == {"es/survey.ftl": "survey-goodbye =\n    Gracias.\n"}


def test_words_that_only_a_rule_names_are_written_among_those_of_callers() -> None:
    changed = with_text(OwnPrompts({"en/caller.ftl": "closed = No.\n\n"}), "en", "busy-week", "A full week.")
    assert changed.texts == {"en/caller.ftl": "closed = No.\nbusy-week =\n    A full week.\n"}


def test_dropped_words_go_with_their_comment_and_the_shipped_ones_are_heard_again() -> None:
    changed = without_text(OWN, "en", "greeting")
    assert changed.texts["en/mine.ftl"] == MINE[: MINE.index("# Short")] + MINE[MINE.index("closed") :]
    assert heard(changed, "greeting") == heard(NOTHING_CHANGED, "greeting")


def test_the_last_words_that_are_dropped_take_their_file_along() -> None:
    changed = with_text(NOTHING_CHANGED, "de", "closed", "Zu.")
    assert without_text(changed, "de", "closed") == NOTHING_CHANGED


def test_dropping_what_is_not_there_changes_nothing() -> None:
    assert without_text(OWN, "en", "nobody") is OWN


def test_the_shipped_words_are_no_own_ones() -> None:
    changed = with_text(NOTHING_CHANGED, "en", "closed", "Closed.")
    assert with_text(changed, "en", "closed", "We are closed at the moment.\r\n") == NOTHING_CHANGED


def test_words_cannot_begin_another_prompt() -> None:
    changed = with_text(NOTHING_CHANGED, "en", "closed", "Closed.\r\ngreeting = Go away.\n-desk = x")
    assert [*changed.texts] == ["en/caller.ftl"]
    assert heard(changed, "greeting") == heard(NOTHING_CHANGED, "greeting")
    assert heard(changed, "closed") == "Closed. greeting = Go away. -desk = x"


def test_a_file_of_a_windows_editor_is_changed_where_it_should_be() -> None:
    windows = OwnPrompts({"en/mine.ftl": MINE.replace("\n", "\r\n")})
    changed = without_text(with_text(windows, "en", "greeting", "Press 0."), "en", "closed")
    assert heard(changed, "greeting") == "Press 0."
    assert heard(changed, "closed") == heard(NOTHING_CHANGED, "closed")


@pytest.mark.parametrize("language", shipped_languages())
def test_all_that_is_shipped_reads_the_same_after_it_was_edited(language: str) -> None:
    for name in shipped_prompts(language):
        text = shipped_text(language, name)
        assert text is not None
        changed = with_text(NOTHING_CHANGED, language, name, f"{text} Thanks.")
        assert own_text(changed, language, name) == f"{text} Thanks."


def test_a_recording_is_laid_over_the_words_and_taken_away_again() -> None:
    recorded = with_recording(OWN, "en", "closed", "a-key")
    assert recorded.recordings == {"en/closed": "a-key"}
    assert without_recording(recorded, "en", "closed") == OWN
