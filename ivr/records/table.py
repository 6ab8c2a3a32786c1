"""Rows of one kind, and the two ways to change one."""

from collections.abc import Collection
from typing import Protocol, TypeVar

T = TypeVar("T")


class NotOnRecord(LookupError):
    """No row with this key: a stale or made-up reference."""


class Table(Protocol[T]):
    """Rows of one kind, each a frozen dataclass with a key."""

    def add(self, row: T) -> bool:
        """Insert the row; False, and nothing changed, when it is there already."""

    def find(self, key: str) -> T | None: ...

    def get(self, key: str) -> T:
        """Raises `NotOnRecord`."""

    def held(self, key: str) -> T:
        """The row, which nobody else changes before this transaction is over. Raises `NotOnRecord`."""

    def change(self, key: str, **changes: object) -> None: ...

    def claim(self, key: str, states: Collection[str], **changes: object) -> bool:
        """Change the row only if its state is one of `states`. Of any number of racing claims one returns True."""
