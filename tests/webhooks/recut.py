"""Requests cut into other fields that the same signature fits: names and values are signed without separators."""

from collections.abc import Mapping
from itertools import pairwise

from hypothesis import strategies as st


def signed_text(fields: Mapping[str, str]) -> str:
    """What of a request's fields is signed."""
    return "".join(name + fields[name] for name in sorted(fields))


@st.composite
def recut(draw: st.DrawFn, fields: Mapping[str, str]) -> dict[str, str]:
    """Some edges between names and values moved by a few characters, some fields swallowed by the one before them."""
    text, edges = _laid_out(fields)
    moves = draw(st.dictionaries(st.integers(0, len(edges) - 1), st.integers(-12, 12), max_size=4))
    cuts = sorted(min(max(0, edge + moves.get(at, 0)), len(text)) for at, edge in enumerate(edges))
    rest, *pieces = [text[begin:end] for begin, end in pairwise([0, *cuts, len(text)])]
    swallowed = draw(st.sets(st.integers(0, len(fields)), max_size=3))
    return _in_order(rest, list(zip(pieces[::2], pieces[1::2], strict=True)), swallowed)


def _laid_out(fields: Mapping[str, str]) -> tuple[str, list[int]]:
    text, edges = "", []
    for name in sorted(fields):
        edges += [len(text), len(text) + len(name)]
        text += name + fields[name]
    return text, edges


def _in_order(rest: str, pairs: list[tuple[str, str]], swallowed: set[int]) -> dict[str, str]:
    """A name that would be sorted elsewhere belongs to the value before it."""
    cut = [("", rest)]
    for at, (name, value) in enumerate(pairs):
        if at in swallowed or name <= cut[-1][0]:
            last, so_far = cut.pop()
            cut.append((last, so_far + name + value))
        else:
            cut.append((name, value))
    return dict(cut if cut[0][1] else cut[1:])
