"""Two who change the same version at once."""

import pytest

from ivr.versions.merging import Clash, merged, merged_text
from ivr.versions.version import Version
from ivr.words import OwnPrompts

BASE = "a\nb\nc\nd\n"


@pytest.mark.parametrize(
    "theirs, mine, both",
    [
        (BASE, "a\nb\nc\nD\n", "a\nb\nc\nD\n"),
        ("A\nb\nc\nd\n", BASE, "A\nb\nc\nd\n"),
        ("A\nb\nc\nd\n", "a\nb\nc\nD\n", "A\nb\nc\nD\n"),
        ("0\na\nb\nc\nd\n", "a\nb\nd\n", "0\na\nb\nd\n"),
        ("a\nB\nc\nd\n", "a\nB\nc\nd\n", "a\nB\nc\nd\n"),
    ],
)
def test_changes_in_other_lines_are_put_together(theirs: str, mine: str, both: str) -> None:
    assert merged_text(BASE, theirs, mine) == both
    assert merged_text(BASE, mine, theirs) == both


@pytest.mark.parametrize(
    "theirs, mine",
    [
        ("a\nB\nc\nd\n", "a\nX\nc\nd\n"),
        ("a\nB\nc\nd\n", "a\nb\nC\nd\n"),
        ("a\nb\nc\nd\ne\n", "a\nb\nc\nd\nf\n"),
        ("a\nc\nd\n", "a\nB\nc\nd\n"),
        ("", "a\nb\nc\nD\n"),
    ],
)
def test_changes_in_the_same_lines_or_beside_them_are_not(theirs: str, mine: str) -> None:
    with pytest.raises(Clash):
        merged_text(BASE, theirs, mine)


def test_prompts_and_recordings_are_put_together_by_their_names() -> None:
    base = Version.of(BASE, OwnPrompts({"en/a.ftl": "x = 1\n"}, {"en/x": "old"}))
    theirs = Version.of(BASE, OwnPrompts({"en/a.ftl": "x = 1\n", "de/a.ftl": "x = 2\n"}, {"en/x": "new"}))
    mine = Version.of(BASE, OwnPrompts({}, {"en/x": "old", "en/y": "mine"}))
    both = merged(base, theirs, mine).prompts
    assert (both.texts, both.recordings) == ({"de/a.ftl": "x = 2\n"}, {"en/x": "new", "en/y": "mine"})


def test_two_recordings_of_the_same_prompt_clash() -> None:
    versions = [Version.of(BASE, OwnPrompts({}, {"en/x": key})) for key in ("old", "new", "mine")]
    with pytest.raises(Clash):
        merged(versions[0], versions[1], versions[2])
