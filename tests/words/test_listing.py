"""Which prompts there are, and which of them ops have changed."""

from ivr.words import NOTHING_CHANGED, OwnPrompts
from ivr.words.comparing import changed
from ivr.words.editing import with_recording, with_text, without_text
from ivr.words.language import shipped_prompts
from ivr.words.listing import SITUATIONS, Listed, listed
from tests.words.folders import own


def found(name: str, mine: OwnPrompts = NOTHING_CHANGED, language: str = "en", by_rules: str = "") -> Listed:
    return next(one for one in listed(mine, language, by_rules.split()) if one.name == name)


def test_every_shipped_prompt_is_listed_once_situation_by_situation() -> None:
    all_of_them = list(listed(NOTHING_CHANGED, "de", []))
    assert sorted(one.name for one in all_of_them) == sorted(shipped_prompts("en"))
    assert list(dict.fromkeys(one.situation for one in all_of_them)) == list(SITUATIONS[:-1])


def test_words_are_listed_as_they_are_heard() -> None:
    assert found("expected-wait").words == "You should reach someone in less than 2 minutes."


def test_own_words_and_recordings_are_marked() -> None:
    mine = with_recording(own(es="closed = Cerrado."), "es", "nobody", "a-key")
    assert found("closed", mine, "es") == Listed(
        "closed", "caller", "Cerrado.", True, False, found("closed", language="es").words
    )
    assert found("nobody", mine, "es").is_recorded
    assert not found("closed", mine, "en").is_own


def test_what_a_rule_names_is_listed_before_it_is_written() -> None:
    assert found("busy-week", by_rules="busy-week") == Listed("busy-week", "others", "", False, False)


def test_a_language_that_is_begun_lists_what_is_missing() -> None:
    mine = own(it="closed = Chiuso.")
    assert found("closed", mine, "it").words == "Chiuso."
    assert found("nobody", mine, "it").words == ""


def test_words_that_cannot_be_said_are_listed_as_they_are_written() -> None:
    assert found("closed", own(en="closed = Or { closed }")).words == "Or { closed }"


def test_two_versions_differ_in_words_and_recordings() -> None:
    before = own(en="# Ours.\nclosed = No.\nnobody = No one.", es="closed = No.")
    after = with_text(without_text(before, "en", "closed"), "en", "nobody", "Nobody.")
    after = with_recording(after, "es", "greeting", "a-key")
    assert changed(before, after) == {"en/closed", "en/nobody", "es/greeting"}


def test_comments_and_the_file_make_no_difference() -> None:
    before, after = {"en/a.ftl": "# Once.\nclosed = No.\n"}, {"en/b.ftl": "closed =\n    No."}
    assert changed(OwnPrompts(before), OwnPrompts(after)) == frozenset()
