"""What may be live: a version; and when it was made live: an activation."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

import orjson

from ivr.words.own import NOTHING_CHANGED, OwnPrompts

NAME_LENGTH = 12


@dataclass(frozen=True)
class Version:
    """A routing file's text and ops' own prompts. `name` is made of their content: the same is never stored twice."""

    name: str
    routing: str
    prompts: OwnPrompts = field(default_factory=OwnPrompts)

    @classmethod
    def of(cls, routing: str, prompts: OwnPrompts) -> "Version":
        return cls(name_of(_hash(routing.encode()), prompts), routing, prompts)


def name_of(routing_version: str, prompts: OwnPrompts) -> str:
    """That of the routing file alone, unless there are own prompts beside it."""
    if prompts == NOTHING_CHANGED:
        return routing_version
    return _hash(orjson.dumps([routing_version, asdict(prompts)], option=orjson.OPT_SORT_KEYS))


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:NAME_LENGTH]


class How(StrEnum):
    SHIPPED = "shipped"
    FILE = "file"
    COMMAND = "command"
    CONSOLE = "console"
    ROLLBACK = "rollback"


# Taken up by a server by itself, from what is there when it starts and from what is changed later.
FROM_DISK = (How.SHIPPED, How.FILE)


@dataclass(frozen=True)
class Activation:
    """Numbers count up without gaps. What was refused, with the report as `refusal`, was never live."""

    number: int
    version: str
    at: datetime
    by: str
    how: How
    refusal: str | None = None
    note: str | None = None


def before_live(history: Sequence[Activation]) -> Activation | None:
    """Of a history, oldest first, the latest activation of another version than the live one."""
    were_live = [activation for activation in reversed(history) if activation.refusal is None]
    return next((earlier for earlier in were_live if earlier.version != were_live[0].version), None)
