"""A back-test that somebody asked for on a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

# A million calls take less; whatever runs longer is ended, or has been with its machine.
LONGEST = timedelta(minutes=15)


class BackTestState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class BackTestRequest:
    """`routing` is the draft's text. `result` is made of plain values (`ivr/backtest/running.py`)."""

    id: str
    at: datetime
    by: str
    routing: str
    days: int
    state: BackTestState = BackTestState.RUNNING
    result: Mapping[str, Any] | None = None

    def shown(self, now: datetime) -> BackTestState:
        """What runs for too long has failed."""
        is_lost = self.state is BackTestState.RUNNING and now - self.at > LONGEST
        return BackTestState.FAILED if is_lost else self.state
