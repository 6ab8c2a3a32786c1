"""Which prompts two versions of ops' own differ in."""

from collections.abc import Mapping

from ivr.words.editing import text_of
from ivr.words.own import OwnPrompts
from ivr.words.reading import read


def changed(before: OwnPrompts, after: OwnPrompts) -> frozenset[str]:
    """By language and prompt, such as `es/greeting`: other words, or another recording. Comments do not count."""
    return _differing(_words(before), _words(after)) | _differing(before.recordings, after.recordings)


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> frozenset[str]:
    return frozenset(name for name in {*before, *after} if before.get(name) != after.get(name))


def _words(own: OwnPrompts) -> Mapping[str, str]:
    files = (read(*file) for file in own.texts.items())
    return {
        f"{prompt.place.file.partition('/')[0]}/{prompt.name}": text_of(prompt)
        for file in files
        for prompt in file.prompts
    }
