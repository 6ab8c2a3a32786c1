"""What ops have changed: texts and recordings that are laid over the shipped prompts."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class OwnPrompts:
    """Plain data, so that a version of the routing file can keep it."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Fluent by the file's name below the folder, such as `es/caller.ftl`."""
    recordings: Mapping[str, str] = field(default_factory=dict)
    """The key of a sound in the store by language and prompt, such as `es/greeting`."""

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(name.partition("/")[0] for name in (*self.texts, *self.recordings))

    def texts_of(self, language: str) -> Mapping[str, str]:
        return {name: text for name, text in self.texts.items() if name.startswith(f"{language}/")}


NOTHING_CHANGED = OwnPrompts()
