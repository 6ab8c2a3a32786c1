"""Back-tests that were asked for on the pages."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from ivr.backtest_request import BackTestRequest


class BackTests(Protocol):
    def add(self, row: BackTestRequest) -> bool: ...

    def find(self, key: str) -> BackTestRequest | None: ...

    def get(self, key: str) -> BackTestRequest:
        """Raises `NotOnRecord`."""

    def change(self, key: str, **changes: object) -> None: ...

    def latest(self, limit: int) -> Sequence[BackTestRequest]:
        """The newest first, without their texts and results."""

    def running_since(self, since: datetime) -> int:
        """How many have begun since an instant and not ended."""

    def forget(self, before: datetime) -> None:
        """Those that were asked for before an instant."""
