"""Versions of the routing file and the prompts, and when each was live."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from ivr.versions.version import Activation, How, Version


class Versions(Protocol):
    def keep(self, version: Version) -> None:
        """What is kept already stays."""

    def get(self, name: str) -> Version:
        """Raises `NotOnRecord`."""


class Activations(Protocol):
    def add(self, activation: Activation) -> bool:
        """False, and nothing changed, when its number is taken. Waits for who may be taking it."""

    def find(self, number: int) -> Activation | None: ...

    def latest(self, how: Collection[How] = tuple(How), *, or_refused: bool = False) -> Activation | None:
        """The one of the highest number that was not refused: of any kind, it is the live one."""

    def last_number(self) -> int:
        """0 when there is none."""

    def after(self, number: int) -> Sequence[Activation]:
        """In the order of their numbers, those that were refused among them."""


class Sounds(Protocol):
    """Recordings of prompts, as they are played."""

    def keep(self, sounds: Mapping[str, bytes]) -> None:
        """By their keys; those that are kept already stay."""

    def find(self, key: str) -> bytes | None: ...

    def there(self, keys: Collection[str]) -> frozenset[str]:
        """Those of these keys that have a sound."""
