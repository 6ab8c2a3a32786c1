"""Where a call goes next."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True)
class Turn:
    """A document to ask for with these parameters beside the usual ones; or the document itself."""

    url: str = ""
    method: str = "POST"
    parameters: Mapping[str, str] = field(default_factory=dict)
    twiml: str | None = None


class Interrupted(Exception):
    """Something ended what the leg was doing."""


class HungUp(Interrupted):
    """The leg is over. `status` is the CallStatus that it ends with."""

    def __init__(self, status: str = "completed") -> None:
        super().__init__(status)
        self.status = status


class Redirected(Interrupted):
    """The leg was given another document from outside."""

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn.url)
        self.turn = turn


class StarPressed(Interrupted):
    """The person left a <Dial> by its hangupOnStar."""


class LeftQueue(Exception):
    """<Leave> was reached."""
