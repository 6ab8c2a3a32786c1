"""The prompts of one language: the shipped ones, and laid over them, message by message, ops' own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from fluent.runtime import FluentBundle

from ivr.words.own import OwnPrompts
from ivr.words.prompt_settings import positive
from ivr.words.reading import Prompt, PromptFile, read

PROMPTS = Path(__file__).resolve().parents[2] / "prompts"
REFERENCE = "en"
"""The language whose prompts say which there are, what is filled in, and how long they may be."""
LONGEST_SECONDS = 20.0
"""Of a prompt that says nothing else."""


@dataclass(frozen=True)
class Language:
    """`name` is its folder's, the first part of BCP 47: "es". Own files come after shipped ones."""

    name: str
    files: tuple[PromptFile, ...]
    own: tuple[Prompt, ...]
    prompts: Mapping[str, Prompt]

    def bundle(self, locale: str) -> FluentBundle:
        # Isolation marks are for mixed writing directions on a screen; a speech engine may stumble over them.
        bundle = FluentBundle([locale, self.name], use_isolating=False)
        for file in self.files:
            bundle.add_resource(file.resource, allow_overrides=True)
        return bundle

    def setting(self, prompt: str, name: str) -> str | None:
        """That of the prompt itself, else of the shipped one in this language, else of the English one."""
        for source in (self.prompts, shipped_prompts(self.name), shipped_prompts(REFERENCE)):
            if prompt in source and (value := source[prompt].setting(name)) is not None:
                return value
        return None

    def longest_seconds(self, prompt: str) -> float:
        return positive(self.setting(prompt, "seconds") or "") or LONGEST_SECONDS


def folder_of(language: str) -> str:
    return language.partition("-")[0]


def language_of(name: str, own: OwnPrompts) -> Language:
    """Without any prompts where neither we nor ops have some."""
    texts = own.texts_of(name)
    own_files = tuple(read(file, texts[file]) for file in sorted(texts))
    files = (*shipped(name), *own_files)
    return Language(name, files, tuple(_prompts(own_files)), _by_name(files))


@cache
def shipped(name: str) -> tuple[PromptFile, ...]:
    files = sorted((PROMPTS / name).glob("*.ftl"))
    return tuple(read(f"{name}/{file.name}", file.read_text(encoding="utf-8")) for file in files)


@cache
def shipped_languages() -> tuple[str, ...]:
    return tuple(sorted(folder.name for folder in PROMPTS.iterdir() if any(folder.glob("*.ftl"))))


@cache
def shipped_prompts(name: str) -> Mapping[str, Prompt]:
    return _by_name(shipped(name))


def _by_name(files: Iterable[PromptFile]) -> Mapping[str, Prompt]:
    return {prompt.name: prompt for prompt in _prompts(files)}


def _prompts(files: Iterable[PromptFile]) -> Iterator[Prompt]:
    return chain.from_iterable(file.prompts for file in files)
