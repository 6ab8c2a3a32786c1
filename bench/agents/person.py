"""Who holds a telephone, as far as the exchange must know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ivr.steps import Ask

if TYPE_CHECKING:
    from bench.agents.leg import Leg


@dataclass(frozen=True)
class Pressed:
    """A key, or what was said; `after_seconds` counts from the beginning of the prompt."""

    after_seconds: float
    key: str = ""
    words: str = ""


class Person(Protocol):
    number: str

    def picks_up_after(self) -> float | None:
        """Seconds of ringing; None for who does not."""

    def answers(self, leg: Leg, ask: Ask, prompt_seconds: float) -> Pressed | None: ...

    def is_put_on_hold(self, leg: Leg) -> None: ...

    def meets(self, leg: Leg) -> None:
        """Somebody else is in the room too."""

    def talks_elsewhere(self, leg: Leg) -> float:
        """The human line has answered; for how many seconds they talk."""

    def is_off(self, leg: Leg, by_person: bool) -> None:
        """The leg is over; `by_person` when this person hung up."""
