"""The form of the console changes one setting of a text that its author wrote by hand."""

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.routing.default import default_text
from ivr.routing.document import read
from ivr.routing.editing import ByHandOnly, Change, Drop, Insert, Move, Put, edited
from ivr.routing.editing.written import written

TEXT = default_text()


def differences(change: Change, text: str = TEXT) -> list[str]:
    before, after = text.splitlines(), edited(text, change).splitlines()
    return [line for line in difflib.ndiff(before, after) if line[:2] in ("- ", "+ ")]


def test_only_the_changed_value_is_another_and_the_comment_beside_it_stays_in_its_column() -> None:
    assert differences(Put(("retention", "calls_days"), 31)) == [
        "-   calls_days: 730                 # calls, decisions and surveys",
        "+   calls_days: 31                  # calls, decisions and surveys",
    ]


def test_a_value_between_brackets_is_changed_where_it_stands() -> None:
    assert differences(Put(("agents", "general-1", "queues"), ("senior", "general"))) == [
        '-   general-1: {phone: "+1 202 555 0113", queues: [general]}',
        '+   general-1: {phone: "+1 202 555 0113", queues: [senior, general]}',
    ]


def test_a_new_setting_becomes_the_last_line_of_its_section() -> None:
    assert differences(Put(("wrap_up", "new"), True)) == ["+   new: true"]
    assert "  cooldown_seconds: 120           # after" in edited(TEXT, Put(("wrap_up", "new"), True))


def test_a_section_that_is_left_out_is_made_before_the_line_that_ends_the_file() -> None:
    assert differences(Put(("urgent", "words", "en"), ("fire",))) == ["+ urgent: {words: {en: [fire]}}"]
    assert edited(TEXT, Put(("urgent", "words", "en"), ("fire",))).endswith("# the end\n")


def test_a_new_line_of_the_business_is_put_into_empty_brackets() -> None:
    change = Put(("lines", "+12025550101"), {"language": "es-US"})
    assert differences(change) == ["- lines: {}", '+ lines: {"+12025550101": {language: es-US}}']


def test_a_rule_moves_with_the_comment_above_it() -> None:
    moved = edited(TEXT, Move(("rules", 5), 0))
    first = moved[moved.index("\nrules:\n") :].splitlines()[2:6]
    assert first[0].startswith("  # In place of `when`")
    assert first[3] == "  - name: closed"
    assert sorted(moved.splitlines()) == sorted(TEXT.splitlines())


def test_a_rule_moves_down_and_back_again() -> None:
    assert edited(edited(TEXT, Move(("rules", 0), 3)), Move(("rules", 2), 0)) == TEXT


def test_a_rule_is_put_before_another_a_setting_a_line() -> None:
    rule = {"name": "at-night", "when": "hour >= 22", "queue": "general"}
    assert differences(Insert(("rules", 7), rule)) == [
        "+   - name: at-night",
        "+     when: hour >= 22",
        "+     queue: general",
    ]


def test_an_example_can_be_put_at_the_end() -> None:
    example = {"name": "night", "facts": {"open": False}, "expect": "general"}
    assert differences(Insert(("tests", 7), example))[1] == "+     facts: {open: false}"


def test_a_setting_is_taken_out_with_its_line() -> None:
    assert differences(Drop(("agents", "general-2"))) == [
        '-   general-2: {phone: "+1 202 555 0114", queues: [general]}'
    ]


def test_the_last_setting_of_a_section_leaves_empty_brackets() -> None:
    (_, after) = differences(Drop(("hours", "weekly", "mon-sun")), TEXT)[0], "  weekly: {}"
    assert after in edited(TEXT, Drop(("hours", "weekly", "mon-sun")))


def test_a_list_on_lines_of_its_own_with_comments_among_them_is_for_its_author() -> None:
    text = "a:\n  - one  # the first\n  - two\nb: 1\n"
    with pytest.raises(ByHandOnly):
        edited(text, Put(("a",), ("one",)))
    assert edited(text, Drop(("a", 1))) == "a:\n  - one  # the first\nb: 1\n"


def test_a_list_on_lines_of_its_own_is_written_anew() -> None:
    assert edited("a:\n  - one\n  - two\nb: 1\n", Put(("a",), ("x", "y"))) == "a: [x, y]\nb: 1\n"


def test_an_empty_setting_gets_a_value() -> None:
    assert edited("a:\nb: 1\n", Put(("a",), "x")) == "a: x\nb: 1\n"


def test_a_file_without_a_last_line_break_gets_one() -> None:
    assert edited("a: 1", Put(("b",), 2)) == "a: 1\nb: 2\n"


@pytest.mark.parametrize(
    "text", ["a: &x [1]\nb: *x\n", "a: 1\na: 2\n", "- [\n", "a: 99999999999999999999\n", "# a\n", "1\n"]
)
def test_a_text_that_cannot_be_read_to_its_end_is_for_its_author(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011, as either complaint will do
        edited(text, Put(("a",), "x"))


def test_what_is_not_there_can_be_neither_moved_nor_taken_out() -> None:
    for change in (Drop(("nothing",)), Move(("rules", 99), 0), Drop(("rules", 99)), Move(("business",), 0)):
        with pytest.raises(ByHandOnly):
            edited(TEXT, change)


SCALARS = st.text(max_size=30) | st.booleans() | st.integers(-(2**53), 2**53) | st.none()
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(VALUES)
def test_whatever_is_put_is_read_again_or_left_to_its_author(value: object) -> None:
    try:
        after = edited("a: 1   # said beside it\n# and below\nb: 2\n", Put(("a",), value))
    except ByHandOnly:
        return
    assert read(after, "").root == {"a": value, "b": 2}
    assert "# said beside it\n# and below\n" in after


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=40))
def test_every_text_of_visible_characters_can_be_written(text: str) -> None:
    assert read(f"a: {written(text)}\n", "").root == {"a": text}
    assert read(f"a: [{written(text)}, x]\n", "").root == {"a": (text, "x")}


PLACES = [
    path for path in read(TEXT, "").values if path and not isinstance(read(TEXT, "").value(path[:1]), tuple)
]


@given(st.sampled_from(PLACES), st.sampled_from(["x", 5, True, ("a", "b"), {"a": 1}]))
def test_wherever_something_is_put_every_comment_stays(path: tuple[str | int, ...], value: object) -> None:
    try:
        after = edited(TEXT, Put(path, value))
    except ByHandOnly:
        return
    comments = [line.partition("#")[2] for line in TEXT.splitlines() if "#" in line]
    assert [line.partition("#")[2] for line in after.splitlines() if "#" in line] == comments
