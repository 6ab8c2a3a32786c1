"""One call of one caller, and where it stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CallState(StrEnum):
    INTAKE = "intake"
    WAITING = "waiting"
    CONNECTING = "connecting"
    TALKING = "talking"
    ENDED = "ended"


IN_CONVERSATION = (CallState.CONNECTING, CallState.TALKING)


class Wish(StrEnum):
    """Why a caller leaves the line before an agent takes the call."""

    CALLBACK = "callback"
    MESSAGE = "message"
    NO_AGENT = "no agent"
    NO_REST = "no REST"
    HUMAN_LINE = "human line"


class Announcement(StrEnum):
    """What a caller in a conversation is to hear before anything else."""

    WARNING = "warning"
    FAREWELL = "farewell"  # why the call ends, and the way back


@dataclass(frozen=True)
class Ring:
    """What is known when a call arrives. `number` is E.164, None when it cannot be known again."""

    call_sid: str
    line: str
    number: str | None
    verified: bool


@dataclass(frozen=True)
class Call:
    """A row of the calls table. `since` is the caller's place in the line: when they first began to wait.

    `activation` is the number of the activation by whose routing file the call is treated from start to end; None where
    the store knew of none when the call came. `skill` and `widen_after_seconds` are those of the rule that decided.
    `warnings` were heard to their end; `announcement` is still to be heard. `told_place` and `told_seconds` are the
    place in the line and the longest wait that the caller was told last, at `told_at`. A caller who
    waits as a task (`is_task`) is offered by TaskRouter.
    """

    sid: str
    room: str
    line: str
    number: str | None
    verified: bool
    state: CallState
    received_at: datetime
    words: str = ""
    reason: str = ""
    case_id: str | None = None
    queue: str = ""
    priority: int = 0
    since: datetime | None = None
    wish: Wish | None = None
    agent: str | None = None
    talked: bool = False
    ended_at: datetime | None = None
    counted: bool = False
    disposition: str | None = None
    promise_id: str | None = None
    activation: int | None = None
    skill: str = ""
    widen_after_seconds: int | None = None
    warnings: int = 0
    announcement: Announcement | None = None
    urgent: bool = False
    told_place: int | None = None
    told_seconds: int | None = None
    told_at: datetime | None = None
    told_choices: bool = False
    is_task: bool = False


@dataclass(frozen=True)
class Voice:
    """What was heard of the caller's voice so far: the highest rise over their own level, and for how long in all.

    `rise_db` is None when the voice was raised from the first word, before the caller's own level was known.
    """

    raised: bool = False
    rise_db: float | None = None
    seconds: float = 0.0
    times: int = 0


@dataclass(frozen=True)
class Rise:
    """One stretch of a call in which the voice is, or was, raised; `rise_db` as in `Voice`."""

    began_seconds: float
    seconds: float
    rise_db: float | None
    is_over: bool
