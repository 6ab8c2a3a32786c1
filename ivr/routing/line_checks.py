"""Whether each line has what its language needs. Callers can be served without, so these are warnings."""

from collections.abc import Iterator, Mapping
from typing import Any

from ivr.routing.checking import business_language, languages_of_lines
from ivr.routing.document import Document, Path
from ivr.routing.faults import Fault
from ivr.routing.languages import in_language, primary


def line_checks(document: Document) -> Iterator[Fault]:
    own = business_language(document)
    lines = {
        line: language for line, language in languages_of_lines(document) if primary(language) != primary(own)
    }
    yield from _without_voice(document, lines)
    yield from _without_words(document, lines, own)


def _without_voice(document: Document, lines: Mapping[str, str]) -> Iterator[Fault]:
    for line, language in lines.items():
        if document.value(("lines", line, "voice")) is None:
            message = f"that of the business would speak it; give this line a `voice` for {language}"
            yield document.fault(("lines", line, "language"), message, is_warning=True)


def _without_words(document: Document, lines: Mapping[str, str], own: str) -> Iterator[Fault]:
    for language in sorted(set(lines.values())):
        line = next(line for line, spoken in lines.items() if spoken == language)
        for path in _spoken(document):
            if not _speaks(document.value(path), language):
                message = (
                    f"has nothing in '{primary(language)}', spoken on the line {line}; '{own}' is used there"
                )
                yield document.fault(path, message, of_key=True, is_warning=True)


def _spoken(document: Document) -> Iterator[Path]:
    """Where the file says something in words of a language."""
    yield from (
        ("reasons", name, part) for name, _ in document.entries("reasons") for part in ("label", "words")
    )
    yield from (
        path
        for path in (("person_words",), ("conduct", "words"), ("urgent", "words"))
        if document.value(path)
    )


def _speaks(said: Any, language: str) -> bool:
    return isinstance(said, dict) and in_language(said, language) is not None
