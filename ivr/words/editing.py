"""Own prompts changed one at a time. Whatever else is in ops' files, with its comments, stays as it is.

A text is edited as what stands right of its `=`, with the lines below that begin with a dot.
"""

from collections.abc import Mapping
from dataclasses import replace
from textwrap import dedent, indent

from fluent.syntax import FluentSerializer, ast

from ivr.words.language import REFERENCE, shipped_prompts
from ivr.words.own import OwnPrompts
from ivr.words.reading import Prompt, read

INDENT = " " * 4
OTHERS = "caller.ftl"
"""Where words are written that only a rule names, unless they stand somewhere already."""


def shipped_text(language: str, name: str) -> str | None:
    """Without its settings, which hold for own words too."""
    prompt = shipped_prompts(language).get(name)
    return text_of(prompt, with_settings=False) if prompt else None


def own_text(own: OwnPrompts, language: str, name: str) -> str | None:
    found = _found(own, language, name)
    return text_of(found) if found else None


def text_of(prompt: Prompt, *, with_settings: bool = True) -> str:
    message = prompt.message
    alone = ast.Message(message.id, message.value, message.attributes if with_settings else [])
    written = FluentSerializer().serialize_entry(alone).partition("=")[2]
    first, _, others = written.partition("\n")
    return f"{first.strip()}\n{dedent(others)}".strip()


def entry(name: str, text: str) -> str:
    """What stands in a file. Each line is indented, so that none can begin another prompt."""
    lines = text.strip().replace("\r\n", "\n")
    return f"{name} =\n{indent(lines, INDENT)}"


def with_text(own: OwnPrompts, language: str, name: str, text: str) -> OwnPrompts:
    """As shipped again, where that is the text."""
    if text.strip() == shipped_text(language, name):
        return without_text(own, language, name)
    found = _found(own, language, name)
    if found:
        return _cut(own, found, _span(found.message.id)[0], entry(name, text))
    file = f"{language}/{_home(name)}"
    above = own.texts.get(file, "").rstrip()
    return _written(own, file, f"{above}\n{entry(name, text)}\n".lstrip())


def without_text(own: OwnPrompts, language: str, name: str) -> OwnPrompts:
    found = _found(own, language, name)
    return _cut(own, found, _span(found.message)[0], "") if found else own


def with_recording(own: OwnPrompts, language: str, name: str, key: str) -> OwnPrompts:
    return replace(own, recordings={**own.recordings, f"{language}/{name}": key})


def without_recording(own: OwnPrompts, language: str, name: str) -> OwnPrompts:
    return replace(own, recordings=_without(own.recordings, f"{language}/{name}"))


def _found(own: OwnPrompts, language: str, name: str) -> Prompt | None:
    files = (read(*file) for file in own.texts_of(language).items())
    return next((prompt for file in files for prompt in file.prompts if prompt.name == name), None)


def _cut(own: OwnPrompts, prompt: Prompt, start: int, instead: str) -> OwnPrompts:
    """From `start` to the end of the prompt."""
    file, end = prompt.place.file, _span(prompt.message)[1]
    text = own.texts[file]
    after = text[end:] if instead else text[end:].lstrip("\r\n")
    return _written(own, file, text[:start] + instead + after)


def _written(own: OwnPrompts, file: str, text: str) -> OwnPrompts:
    texts = {**own.texts, file: text} if text.strip() else _without(own.texts, file)
    return replace(own, texts=texts)


def _without(values: Mapping[str, str], name: str) -> Mapping[str, str]:
    return {each: value for each, value in values.items() if each != name}


def _home(name: str) -> str:
    """The file in which the shipped one stands."""
    shipped = shipped_prompts(REFERENCE).get(name)
    return shipped.place.file.partition("/")[2] if shipped else OTHERS


def _span(node: ast.SyntaxNode) -> tuple[int, int]:
    if node.span is None:
        raise ValueError("read without places")
    return node.span.start, node.span.end
