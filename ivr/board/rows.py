"""What the board shows, row by row. Each has a `key` for as long as it is there, and no times but those of instants:
how long something lasts is counted where it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    URGENT = "urgent"
    FRONT = "front"  # the survey's "no" leads to the front of the line
    RAISED = "raised"
    REPEAT = "repeat"
    NOT_SOLVED = "not-solved"  # says the survey of an earlier call


@dataclass(frozen=True, slots=True)
class Waiting:
    """A caller in the line. Who stands earliest by `order` is served first.

    `told_until` is when the wait that the caller was told ends at the latest, `asked` the agent whose phone rings,
    `wish` what the caller has instead of waiting. `rises` is how often the voice rose.
    """

    key: str
    order: float
    number: str | None
    queue: str
    reason: str
    rule: str
    since: datetime
    marks: Sequence[Mark]
    earlier_calls: int
    asked: str | None
    wish: str | None
    rises: int
    told_place: int | None
    told_until: datetime | None


@dataclass(frozen=True, slots=True)
class Talking:
    """A caller in a conversation, or on the way to it (`since` is None). `rises` is how often the voice rose so far."""

    key: str
    order: float
    number: str | None
    queue: str
    reason: str
    rule: str
    agent: str | None
    is_senior: bool
    since: datetime | None
    marks: Sequence[Mark]
    earlier_calls: int
    is_raised: bool
    rises: int
    rise_db: float | None


@dataclass(frozen=True, slots=True)
class AtWork:
    """An agent. `until` is when their rest ends; `call` is the key of the conversation that they are in."""

    key: str
    is_senior: bool
    state: str
    since: datetime
    until: datetime | None
    next_state: str | None
    call: str | None


@dataclass(frozen=True, slots=True)
class Promised:
    """`call` is the call that ended with the promise, which is marked as kept in its `case`. `is_late` is meant
    by opening hours.
    """

    key: str
    order: float
    kind: str
    state: str
    number: str | None
    queue: str
    reason: str
    due_at: datetime
    is_late: bool
    tries: int
    call: str
    case: str | None


@dataclass(frozen=True, slots=True)
class Asking:
    """A survey that is due today; `call` is the conversation that it asks about."""

    key: str
    order: float
    state: str
    number: str
    reason: str
    due_at: datetime
    tries: int
    call: str


@dataclass(frozen=True, slots=True)
class OpenAgain:
    """A case that is open again; `call` is the conversation that the survey asked about."""

    key: str
    order: float
    number: str
    reason: str
    said_at: datetime
    last_agent: str | None
    call: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """`key` is what is wrong, one of `ivr.board.alarms`; `count` how many callers, or times."""

    key: str
    order: float
    count: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Totals:
    """All of them, also where the rows are too many to be shown. `raised` are of those who talk."""

    key: str
    waiting: int
    longest_since: datetime | None
    in_questions: int
    talking: int
    raised: int
    at_work: int
    free: int
    promises: int
    late: int
    surveys: int
    reopened: int


Row = Waiting | Talking | AtWork | Promised | Asking | OpenAgain | Alarm | Totals
