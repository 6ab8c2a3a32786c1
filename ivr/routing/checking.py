"""What one value of the file must know of the rest of it: which names exist, and which are taken."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from ivr.routing.document import Document
from ivr.routing.faults import printable, suggestion
from ivr.routing.shapes import LANGUAGE

# The language of a business that names none.
DEFAULT_LANGUAGE = "en-US"

Kind = Literal["language", "queue", "reason", "rule"]
Names = Mapping[Kind, frozenset[str]]


@dataclass(frozen=True)
class Checking:
    """The names of a file that is being checked, read from it before its values are known to be right."""

    names: Names
    language: str
    version: str
    taken: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, version: str) -> "Checking":
        own = business_language(document)
        names: Names = {
            "language": frozenset({own, *(language for _, language in languages_of_lines(document))}),
            "queue": _keys(document, "queues"),
            "reason": _keys(document, "reasons"),
            "rule": frozenset(_texts(rule.get("name") for _, rule in document.items("rules"))),
        }
        return cls(names, own, version)


def _keys(document: Document, section: str) -> frozenset[str]:
    entries = document.value((section,))
    return frozenset(entries) if isinstance(entries, dict) else frozenset()


def _texts(values: Iterable[Any]) -> Iterator[str]:
    return (value for value in values if isinstance(value, str))


def languages_of_lines(document: Document) -> Iterator[tuple[str, str]]:
    """Each line that has a language of its own, as written, with it."""
    for line, settings in document.entries("lines"):
        if language := _language(settings.get("language")):
            yield line, language


def business_language(document: Document) -> str:
    """As BCP 47; empty when what stands there is no language."""
    return _language(document.value(("business", "language"), DEFAULT_LANGUAGE))


def _language(value: Any) -> str:
    return value if isinstance(value, str) and re.fullmatch(LANGUAGE, value) else ""


def complaint(*messages: str) -> PydanticCustomError:
    """One or several faults of one value; `loading` reports each by itself."""
    messages = tuple(map(printable, messages))  # pydantic cannot encode half a character
    return PydanticCustomError("complaint", "{text}", {"text": "; ".join(messages), "messages": messages})


def known(kind: Kind, name: str, info: ValidationInfo) -> str:
    names = info.context.names[kind] if info.context is not None else ()
    if names and name not in names:
        what = "the language of a line" if kind == "language" else f"a {kind}"
        raise complaint(f"'{name}' is not {what}{suggestion(name, names)}")
    return name


def unique(what: str, value: str, info: ValidationInfo) -> str:
    taken = info.context.taken.setdefault(what, set()) if info.context is not None else set()
    if value in taken:
        raise complaint(f"{what} '{value}' is taken already")
    taken.add(value)
    return value
