"""What could take hours to work out, while the file is read or while a caller waits."""

import re
from collections.abc import Iterator

MOST_REPEATS = 3
MOST_BRANCHES = 10

_TEXT = re.compile(r"""(?P<quote>["'])(?:\\.|(?!(?P=quote)).)*(?P=quote)""", re.DOTALL)
_REPEAT = re.compile(r"(?<![\\(])[*+?{]")  # "(?" and "\+" repeat nothing


def costly(text: str) -> Iterator[str]:
    """What the library may not even read of an expression, as it works out at once what does not depend on a call."""
    bare = _TEXT.sub('""', text)
    if re.search("<<|>>", bare):
        yield "cannot use arithmetic of bits"
    if re.search(r"[^\w\s]\s*[=!]~", bare):
        yield "needs a fact before '=~' and '!~'"


def slow(pattern: str) -> Iterator[str]:
    """What makes Python's search go over a text again and again."""
    if re.search(r"(?<!\\)\)[*+{]", pattern):
        yield f"repeats what stands in brackets, in '{pattern}'"
    if len(_REPEAT.findall(pattern)) > MOST_REPEATS:
        yield f"has more than {MOST_REPEATS} of * + ? {{ in '{pattern}'"
    if pattern.count("|") > MOST_BRANCHES:
        yield f"has more than {MOST_BRANCHES} of | in '{pattern}'"
