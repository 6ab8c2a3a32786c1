"""Values as they are written into a routing file, on one line."""

import json
import re
from typing import Any

# What is read as itself without quotes, between brackets and commas too.
PLAIN = re.compile(r"""[^\W\d_](?:[\w "'()<>=+*/%.-]*[\w"')])?""")
# YAML 1.2 reads the first three as something else, and people the others.
NOT_PLAIN = {"true", "false", "null", "yes", "no", "on", "off"}


def written(value: Any) -> str:
    match value:
        case str():
            return _text(value)
        case dict():
            return "{" + ", ".join(f"{_text(key)}: {written(each)}" for key, each in value.items()) + "}"
        case tuple() | list():
            return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value)


def written_below(value: dict[str, Any], indent: int) -> str:
    """An item of a list, a setting a line, with its dash after `indent` spaces."""
    first, *others = (f"{_text(key)}: {written(each)}\n" for key, each in value.items())
    space = " " * indent
    return "".join([f"{space}- {first}", *(f"{space}  {line}" for line in others)])


def _text(text: str) -> str:
    """JSON's strings are YAML's in double quotes."""
    is_plain = PLAIN.fullmatch(text) and text.lower() not in NOT_PLAIN
    return text if is_plain else json.dumps(text, ensure_ascii=False)
