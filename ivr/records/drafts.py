"""What people are changing in the rules and the prompts."""

from typing import Protocol

from ivr.versions.edited import Edited


class Drafts(Protocol):
    def find(self, person: str) -> Edited | None: ...

    def keep(self, edited: Edited) -> None:
        """In place of what this person was changing before."""

    def drop(self, person: str) -> None: ...
