"""The phones that are shown: the caller's, and those of whoever is asked to help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from ivr.routing import RoutingFile
from ivr.simulator.browser.not_now import NotNow
from ivr.simulator.handset import Handset
from ivr.simulator.simulator import Simulator
from ivr.simulator.stage import CALLER, team_numbers

Who = Literal["caller", "agent", "other"]
NOBODYS = {"name": "", "number": "", "state": "idle", "asked": False, "bridged_with": []}


class Phones:
    """To be used in the engine only. `routing` gives the live file.

    Of the agents, one is shown as `agent` for as long as their phone rings or is in a call; if another one's does
    meanwhile (a seat beside the first, the next call), that is the `other`.
    """

    def __init__(self, simulator: Simulator, routing: Callable[[], RoutingFile]) -> None:
        self._exchange, self._routing = simulator.exchange, routing
        self._agent: Handset | None = None

    @property
    def caller(self) -> Handset | None:
        """Whoever has called last, or was called back."""
        legs = reversed(self._exchange.legs.values())
        return next((leg.handset for leg in legs if leg.handset.name == CALLER), None)

    def call_sid(self) -> str:
        """Of the caller's latest call; empty before the first."""
        caller = self.caller
        return caller.legs[-1].sid if caller and caller.legs else ""

    @property
    def team(self) -> list[Handset]:
        numbers = team_numbers(self._routing())
        return [self._exchange.handset(number, name) for name, number in numbers.items()]

    @property
    def shown(self) -> dict[Who, Handset]:
        busy = [phone for phone in self.team if is_busy(phone)]
        if busy and self._agent not in busy:
            self._agent = busy[0]
        other = next((phone for phone in busy if phone is not self._agent), None)
        phones: dict[Who, Handset | None] = {"caller": self.caller, "agent": self._agent, "other": other}
        return {who: phone for who, phone in phones.items() if phone}

    def of(self, who: Who) -> Handset:
        try:
            return self.shown[who]
        except KeyError:
            raise NotNow(f"There is no phone of this {who} yet.") from None

    def who_is(self, name: str) -> str:
        """The part of the phone with this name; the name of one that is not shown."""
        return next((who for who, phone in self.shown.items() if phone.name == name), name)

    def told(self) -> list[dict[str, Any]]:
        """Caller and agent always, the other while there is one."""
        shown = self.shown
        nobodys = [dict(NOBODYS, who=who) for who in ("caller", "agent") if who not in shown]
        return [*nobodys, *(_told(who, phone) for who, phone in shown.items())]


def is_busy(phone: Handset) -> bool:
    return phone.leg is not None or phone.is_ringing


def _told(who: Who, phone: Handset) -> dict[str, Any]:
    leg = phone.leg
    hearing = leg.party.hearing(leg) if leg and leg.party else ()
    return {
        "who": who,
        "name": phone.name,
        "number": phone.number,
        "state": "ringing" if phone.is_ringing else "in call" if leg else "idle",
        "asked": leg is not None and leg.question_seconds is not None,
        "bridged_with": sorted(other.handset.name for other in hearing),
    }
