"""A file of which the end is missing is not taken for a whole one."""

import pytest

from ivr.routing import RoutingFaults, load
from ivr.routing.default import default_text

WHOLE = default_text()
SAYS_NOTHING = WHOLE.replace("# Complete only with its last line: # the end\n", "").removesuffix(
    "# the end\n"
)


def faults(text: str) -> list[str]:
    with pytest.raises(RoutingFaults) as refused:
        load(text.encode(), "routing.yaml")
    return str(refused.value).splitlines()


def test_the_shipped_file_is_refused_wherever_it_is_cut_off() -> None:
    for end in range(len(WHOLE) // 2, len(WHOLE) - len("# the end\n"), 61):
        assert faults(WHOLE[:end])


def test_a_file_that_says_how_it_ends_is_refused_without_its_end() -> None:
    lines = WHOLE.splitlines()
    cut = "\n".join(lines[:-3]) + "\n"
    (fault,) = faults(cut)
    assert fault.startswith(f"routing.yaml:{len(lines) - 3}:{len(lines[-4]) + 1} is the file cut off?")


def test_a_file_that_does_not_say_how_it_ends_is_refused_when_it_ends_within_a_line() -> None:
    assert load(SAYS_NOTHING.encode(), "routing.yaml").version
    (fault,) = faults(SAYS_NOTHING[:-20])
    assert "is the file cut off? It ends within a line" in fault


def test_what_follows_the_last_line_is_white_space_at_most() -> None:
    assert load(f"{WHOLE}\n\n".encode(), "routing.yaml").version
    assert load(WHOLE.rstrip("\n").encode(), "routing.yaml").version


def test_a_missing_end_is_told_beside_what_is_missing_with_it() -> None:
    half = faults(WHOLE[: WHOLE.index("\nrules:")])
    assert "rules: is missing" in half[0]
    assert "is the file cut off?" in half[-1]
