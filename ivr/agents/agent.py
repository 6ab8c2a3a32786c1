"""One agent, and whether they may be offered a call."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AgentState(StrEnum):
    OFFLINE = "offline"
    AVAILABLE = "available"
    OFFERED = "offered"
    ON_A_CALL = "on a call"
    WRAP_UP = "wrap-up"
    COOLDOWN = "cooldown"
    BREAK = "break"


BUSY = (AgentState.OFFERED, AgentState.ON_A_CALL)
AT_WORK = (AgentState.AVAILABLE, *BUSY)


@dataclass(frozen=True)
class Agent:
    """A row of the agents table. `state` is never wrap-up or cooldown: those pass by themselves, `shown` tells them.

    `since` is when the state began. An available agent takes calls from `available_from` on. `next_state`, offline or
    break, is what one who is busy asked for; it begins when they are free. `hard_in_a_row` counts hard calls since the
    last calm one or rest; until `waived_until` no hourly cap holds, as the agent wishes.
    `mirrored` stands for what TaskRouter was told of them last; `to_complete` is a reservation of theirs that it still
    takes for a call.
    """

    name: str
    state: AgentState
    since: datetime
    available_from: datetime
    wrap_up_until: datetime | None = None
    offer_id: str | None = None
    hard_in_a_row: int = 0
    waived_until: datetime | None = None
    next_state: AgentState | None = None
    pin_hash: str | None = None
    pin_failures: int = 0
    pin_locked_until: datetime | None = None
    mirrored: str | None = None
    to_complete: str | None = None

    def shown(self, now: datetime) -> AgentState:
        if self.state is not AgentState.AVAILABLE or now >= self.available_from:
            return self.state
        in_wrap_up = self.wrap_up_until is not None and now < self.wrap_up_until
        return AgentState.WRAP_UP if in_wrap_up else AgentState.COOLDOWN

    def rests_until(self, now: datetime) -> datetime | None:
        """When the wrap-up or the cooldown is over; None for who is in neither."""
        rests = self.shown(now) in (AgentState.WRAP_UP, AgentState.COOLDOWN)
        return self.available_from if rests else None
