"""A promise to a caller who did not wait: to be called back, or to have a message heard."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PromiseKind(StrEnum):
    CALLBACK = "callback"
    MESSAGE = "message"


class PromiseState(StrEnum):
    OPEN = "open"
    BEING_KEPT = "being kept"
    KEPT = "kept"


NOT_KEPT = (PromiseState.OPEN, PromiseState.BEING_KEPT)


@dataclass(frozen=True)
class Promise:
    """It keeps the caller's place: `queue`, `priority` and `since` are those of the call that ended with it.

    `number` is None only for a message from a withheld number. `due_at` moves when the caller did not pick up.
    `verified` is whether the number was vouched for when it was promised.
    """

    id: str
    kind: PromiseKind
    state: PromiseState
    call_sid: str
    line: str
    number: str | None
    queue: str
    priority: int
    since: datetime
    due_at: datetime
    case_id: str | None = None
    recording_url: str | None = None
    tries: int = 0
    verified: bool = True
