"""A file of prompts, read: what it says, and what in it cannot be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from ivr.words.faults import Fault, Place

# What Fluent's codes mean to somebody who writes a prompt (fluent.syntax.errors).
MEANINGS = {
    "E0002": "this is no prompt; write `name = words`, and begin lines that go on with spaces",
    "E0004": "a name begins with a letter and has letters, digits, - and _ in it, none with accents",
    "E0003": "here '{0}' is expected",
    "E0005": "'{0}' has no words",
    "E0006": "'-{0}' has no words",
    "E0010": "one of the cases must be the one for all others; put a * in front of it, as in *[other]",
    "E0011": "after -> there must be cases, one to a line, such as *[other] words",
    "E0012": "there are no words",
    "E0013": "the case has no name; write it as in [one]",
    "E0015": "only one of the cases can be the one with *",
    "E0020": "a quotation mark is missing",
    "E0027": "there is a } without a {; leave it out",
    "E0028": "between { and } nothing is filled in; write a variable, such as { $business }",
}


@dataclass(frozen=True)
class Prompt:
    """`variables` has the place at which each is named first; `settings` are the lines that begin with a dot."""

    name: str
    place: Place
    message: ast.Message
    variables: Mapping[str, Place]
    settings: Mapping[str, tuple[Place, str]]

    @property
    def has_words(self) -> bool:
        return self.message.value is not None

    def setting(self, name: str) -> str | None:
        return self.settings[name][1] if name in self.settings else None


@dataclass(frozen=True)
class PromptFile:
    resource: ast.Resource
    prompts: tuple[Prompt, ...]
    faults: tuple[Fault, ...]


# Versions are made anew from the store, with the same own prompts again and again.
@lru_cache(maxsize=100)
def read(name: str, text: str) -> PromptFile:
    """`name` is said in what is found, such as `es/caller.ftl`."""
    try:
        resource = FluentParser().parse(text)
    except RecursionError:
        return PromptFile(ast.Resource(), (), (Fault(Place(name), "it is nested too deeply"),))
    places = _Places(name, text)
    prompts = tuple(_prompt(entry, places) for entry in resource.body if isinstance(entry, ast.Message))
    junk = (entry for entry in resource.body if isinstance(entry, ast.Junk))
    return PromptFile(resource, prompts, tuple(fault for each in junk for fault in _faults(each, places)))


class _Places:
    def __init__(self, file: str, text: str) -> None:
        self._file, self._text = file, text

    def of(self, node: ast.SyntaxNode | ast.Annotation) -> Place:
        at = node.span.start if node.span else 0
        return Place(self._file, self._text.count("\n", 0, at) + 1, at - self._text.rfind("\n", 0, at))


def _faults(junk: ast.Junk, places: _Places) -> Iterator[Fault]:
    for found in junk.annotations:
        meaning = MEANINGS.get(found.code or "", found.message or "this cannot be read")
        yield Fault(places.of(found), meaning.replace("{0}", str((found.arguments or [""])[0])))


def _prompt(message: ast.Message, places: _Places) -> Prompt:
    variables = _Variables()
    if message.value:
        variables.visit(message.value)
    return Prompt(
        message.id.name,
        places.of(message),
        message,
        {reference.id.name: places.of(reference) for reference in reversed(variables.references)},
        {each.id.name: (places.of(each), _plain(each.value)) for each in message.attributes},
    )


def _plain(pattern: ast.Pattern) -> str:
    return "".join(part.value for part in pattern.elements if isinstance(part, ast.TextElement)).strip()


class _Variables(Visitor):
    def __init__(self) -> None:
        self.references: list[ast.VariableReference] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # called by this name
        self.references.append(node)
