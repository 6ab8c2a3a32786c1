"""What is another between two versions."""

from hypothesis import given
from hypothesis import strategies as st

from ivr.versions.diffs import Line, diffs, lines
from ivr.versions.version import Version
from ivr.words import OwnPrompts


def version(routing: str, **prompts: dict[str, str]) -> Version:
    return Version.of(routing, OwnPrompts(**prompts))


def test_a_changed_line_is_gone_and_new_between_those_that_stay() -> None:
    assert list(lines("a\nb\nc\n", "a\nB\nc\n")) == [
        Line(" ", "a", 1, 1),
        Line("-", "b", 2),
        Line("+", "B", None, 2),
        Line(" ", "c", 3, 3),
    ]


def test_what_is_far_from_any_change_is_left_out() -> None:
    far = "".join(f"{number}\n" for number in range(20))
    found = list(lines("a\n" + far + "b\n", "A\n" + far + "B\n"))
    assert [line.text for line in found] == ["a", "A", "0", "1", "2", "", "17", "18", "19", "b", "B"]
    assert found[5].sign == "@"


def test_prompts_and_recordings_are_files_too() -> None:
    old = version("a\n", texts={"en/caller.ftl": "greeting = Hello\n"}, recordings={"es/greeting": "key-1"})
    new = version("a\n", texts={}, recordings={"es/greeting": "key-2"})
    found = diffs(old, new)
    assert [(diff.file, diff.added, diff.removed) for diff in found] == [
        ("en/caller.ftl", 0, 1),
        ("es/greeting (recording)", 1, 1),
    ]


def test_the_same_has_no_differences() -> None:
    assert diffs(version("a\nb\n"), version("a\nb\n")) == ()


TEXTS = st.lists(st.sampled_from("abc"), max_size=12).map(lambda each: "".join(f"{line}\n" for line in each))


@given(TEXTS, TEXTS)
def test_each_line_stands_where_its_number_says(before: str, after: str) -> None:
    old, new = before.splitlines(), after.splitlines()
    found = list(lines(before, after))
    assert all(old[line.before - 1] == line.text for line in found if line.before)
    assert all(new[line.after - 1] == line.text for line in found if line.after)
    gone = sum(line.sign == "-" for line in found)
    came = sum(line.sign == "+" for line in found)
    assert len(new) - len(old) == came - gone
