"""The audit log."""

from typing import Protocol

from ivr.people.act import Act


class Acts(Protocol):
    def add(self, act: Act) -> None: ...
