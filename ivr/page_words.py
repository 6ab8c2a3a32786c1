"""The words of our pages in one language (Project Fluent)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

ENGLISH = "en"


class Slots(Visitor):
    """The names of what is filled in, each with the `{braces}` that it has in the words of scripts."""

    def __init__(self, entries: Sequence[ast.EntryType]) -> None:
        self.found = dict[str, str]()
        for entry in entries:
            self.visit(entry)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802, as fluent.syntax calls it
        self.found[node.id.name] = f"{{{node.id.name}}}"


class PageWords:
    """Those of the given files; a name that is in none of them, or a value that is missing, raises LookupError."""

    def __init__(self, language: str, files: Sequence[Path]) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._messages = dict[str, ast.Message]()
        for file in files:
            resource = FluentResource(file.read_text(encoding="utf-8"))
            self._bundle.add_resource(resource)
            self._messages |= {
                entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)
            }

    def __call__(self, name: str, /, **values: object) -> str:
        pattern = self._bundle.get_message(name).value
        words, complaints = self._bundle.format_pattern(pattern, values) if pattern else ("", [name])
        if complaints:
            raise LookupError(f"{self.language}, {name}: {complaints}")
        return str(words)

    @property
    def names(self) -> list[str]:
        return list(self._messages)

    def slots(self, name: str) -> Mapping[str, str]:
        return Slots([self._messages[name]]).found

    def for_scripts(self, beginning: str) -> Mapping[str, str]:
        """What scripts say later, by names without that beginning: they fill in `{at}` where the file has `{ $at }`."""
        return {
            name.removeprefix(beginning): self(name, **self.slots(name))
            for name in self.names
            if name.startswith(beginning)
        }
