"""Which prompts the visitor wants to see."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ivr.console.prompts.in_work import InWork
from ivr.words.listing import Listed


@dataclass(frozen=True)
class Wanted:
    language: str
    situation: str = ""
    search: str = ""
    only_own: bool = False

    @classmethod
    def of(cls, query: Mapping[str, str], language: str) -> "Wanted":
        """`language` is that of a query which names none."""
        return cls(
            query.get("language", language),
            query.get("situation", ""),
            query.get("search", "").strip(),
            "own" in query,
        )

    def shows(self, one: Listed, work: InWork, heard: Callable[[Listed], str]) -> bool:
        """`heard` says when a prompt is heard: that is searched too."""
        is_own = one.is_own or one.is_recorded or f"{self.language}/{one.name}" in work.changed
        if (self.only_own and not is_own) or self.situation not in {"", one.situation}:
            return False
        texts = (one.name, one.words, heard(one))
        return any(self.search.casefold() in text.casefold() for text in texts)
