"""Our names in TaskRouter's expressions, which know no hyphens (Twilio: "Using TaskRouter Expressions")."""

from collections.abc import Iterable


class AmbiguousNames(ValueError):
    """Two names that only a hyphen and an underscore tell apart."""


def word(name: str) -> str:
    return name.replace("-", "_")


def tell_apart(names: Iterable[str]) -> None:
    """Raises `AmbiguousNames` when two of them become one word."""
    by_word: dict[str, str] = {}
    for name in names:
        other = by_word.setdefault(word(name), name)
        if other != name:
            raise AmbiguousNames(f"TaskRouter cannot tell '{other}' and '{name}' apart")
