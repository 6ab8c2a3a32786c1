"""Every prompt that one language has, or should have."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from ivr.words.editing import text_of
from ivr.words.language import REFERENCE, Language, language_of, shipped_prompts
from ivr.words.own import NOTHING_CHANGED, OwnPrompts
from ivr.words.trying import tried

SITUATIONS = ("caller", "conversation", "survey", "agent", "team", "others")
"""The shipped files, and at the end what no file of ours has: prompts that rules name."""


@dataclass(frozen=True)
class Listed:
    """`words`: as they are heard with examples filled in; empty for a prompt that is missing in this language.

    `instead_of` are the shipped ones, in whose place own words are heard.
    """

    name: str
    situation: str
    words: str
    is_own: bool
    is_recorded: bool
    instead_of: str = ""


def listed(own: OwnPrompts, language: str, by_rules: Collection[str]) -> Iterator[Listed]:
    """`language` is a folder's name; `by_rules` the prompts that rules name. In the order of `SITUATIONS`."""
    prompts, shipped = language_of(language, own), language_of(language, NOTHING_CHANGED)
    written = {prompt.name for prompt in prompts.own}
    for name in _names({*written, *by_rules}):
        is_own, is_recorded = name in written, f"{language}/{name}" in own.recordings
        instead_of = _words(name, shipped) if is_own else ""
        yield Listed(name, situation_of(name), _words(name, prompts), is_own, is_recorded, instead_of)


def situation_of(name: str) -> str:
    shipped = shipped_prompts(REFERENCE).get(name)
    return PurePosixPath(shipped.place.file).stem if shipped else SITUATIONS[-1]


def _names(own: Collection[str]) -> list[str]:
    shipped = shipped_prompts(REFERENCE)
    names = [*shipped, *sorted(name for name in own if name not in shipped)]
    return sorted(names, key=lambda name: SITUATIONS.index(situation_of(name)))


def _words(name: str, prompts: Language) -> str:
    prompt = prompts.prompts.get(name)
    if prompt is None:
        return ""
    trial = tried(prompt, prompts)
    return text_of(prompt, with_settings=False) if trial.complaints else trial.texts[0]
