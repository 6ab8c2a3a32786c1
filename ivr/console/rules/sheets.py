"""The result of a back-test in the viewer's language. It is kept as the command line prints it."""

import re
from collections.abc import Mapping
from typing import Any

from ivr.console.rendering import words

# Their rows begin with words of ours; those of others, with names that ops chose.
WITH_OUR_LABELS = {"stayed", "load", "answers", "outcomes"}
DRAWN = ("then", "draft", "calls", "moved calls", "other calls")


def shown_result(result: Mapping[str, Any]) -> dict[str, Any]:
    sheets = {name: _sheet(name, sheet) for name, sheet in result["sheets"].items()}
    return {**result, "sheets": sheets, "pictures": _pictures(result["pictures"])}


def _sheet(name: str, sheet: Mapping[str, Any]) -> dict[str, Any]:
    rows = [_row(row) for row in sheet["rows"]] if name in WITH_OUR_LABELS else sheet["rows"]
    return {
        **sheet,
        "title": _said(sheet["title"]),
        "columns": list(map(_said, sheet["columns"])),
        "rows": rows,
        "note": " ".join(map(_sentence, re.findall(r"\S.*?\.(?= |$)", sheet["note"]))),
    }


def _sentence(text: str) -> str:
    """What follows a colon are names."""
    begins, colon, names = text.removesuffix(".").partition(": ")
    return f"{_said(begins)}{colon}{names}."


def _row(row: list[str]) -> list[str]:
    label, *numbers = row
    return [_said(label), *numbers]


def _pictures(pictures: Mapping[str, Any]) -> dict[str, Any]:
    hours, ends = pictures["hours"], pictures["ends"]
    return {
        **pictures,
        "hours": {**hours, "days": list(map(_said, hours["days"]))},
        "ends": {**ends, "answers": list(map(_said, ends["answers"]))},
        "words": {text: _said(text) for text in DRAWN},
    }


def _said(text: str) -> str:
    """As it is where there are no words for it, such as an empty heading."""
    name = name_of(text)
    return words()(name) if name in words().names else text


def name_of(text: str) -> str:
    """That of its words."""
    return f"rules-sheet-{re.sub('[^a-z]+', '-', text.lower())}"
