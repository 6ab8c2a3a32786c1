"""The words of the page, from `words/<language>.ftl` (Project Fluent)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

FOLDER = Path(__file__).parent / "words"
ENGLISH = "en"
FOR_SCRIPTS = "said-"
"""What scripts say later begins with it: they fill in the `{db}` that stands where the file has `{ $db }`."""
SLOTS = {
    slot: f"{{{slot}}}"
    for slot in (
        "at",
        "db",
        "frames",
        "key",
        "name",
        "names",
        "priority",
        "queue",
        "seconds",
        "status",
        "who",
    )
}


class PageWords:
    """Of one language; a name that is not in its file raises LookupError."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._file = FluentResource((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(self._file)

    def __call__(self, name: str, **values: str) -> str:
        pattern = self._bundle.get_message(name).value
        words, complaints = self._bundle.format_pattern(pattern, SLOTS | values) if pattern else ("", [name])
        if complaints:
            raise LookupError(f"{self.language}.ftl: {complaints}")
        return str(words)

    @property
    def names(self) -> list[str]:
        return [entry.id.name for entry in self._file.body if isinstance(entry, ast.Message)]

    def for_scripts(self) -> Mapping[str, str]:
        return {
            name.removeprefix(FOR_SCRIPTS): self(name) for name in self.names if name.startswith(FOR_SCRIPTS)
        }


@cache
def page_words(language: str) -> PageWords:
    return PageWords(language)


@cache
def languages() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.ftl")))
