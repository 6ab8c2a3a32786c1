"""Rooms where several legs meet.

https://www.twilio.com/docs/voice/twiml/conference
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email.utils import format_datetime
from typing import TYPE_CHECKING

from ivr.simulator import events

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.leg import Leg


@dataclass(eq=False)
class Participant:
    """`coaches` is the CallSid of the only participant who hears this one."""

    leg: Leg
    starts: bool = True
    ends: bool = False
    muted: bool = False
    coaches: str = ""
    label: str = ""
    leaves: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True)
class StatusCallback:
    """`wanted` are words of statusCallbackEvent: start, end, join, leave. `leg` is the one that asked."""

    leg: Leg
    url: str
    method: str
    wanted: frozenset[str]


class Conference:
    def __init__(self, exchange: Exchange, name: str) -> None:
        self.sid, self.name = exchange.sids.next("CF"), name
        self.participants: list[Participant] = []
        self.started = asyncio.Event()
        self.callback: StatusCallback | None = None
        self._exchange = exchange
        self._sequence = 0
        self._is_over = False

    def enter(self, participant: Participant) -> None:
        self.participants.append(participant)
        participant.leg.party = self
        self._tell("join", participant)
        if (
            not self.started.is_set()
            and len(self.participants) > 1
            and any(one.starts for one in self.participants)
        ):
            self.started.set()
            self._tell("start", participant)
        self._announce()

    def leave(self, participant: Participant) -> None:
        """Also puts everybody else out, if this one's leaving ends it."""
        self.participants.remove(participant)
        participant.leg.party = None
        participant.leg.silences.returns(self)
        self._tell("leave", participant)
        if not self.participants or (participant.ends and self.started.is_set()):
            self._end(participant)
        elif not self._is_over:
            self._announce()

    def _end(self, last: Participant) -> None:
        if not self._is_over:
            self._is_over = True
            self._exchange.conferences.close(self)
            self._tell("end", last)
            for other in self.participants:
                other.leaves.set()

    def hearing(self, speaker: Leg) -> Sequence[Leg]:
        one = self._participant(speaker)
        if not self.started.is_set() or one is None or one.muted:
            return []
        others = [other.leg for other in self.participants if other is not one]
        return [other for other in others if one.coaches in ("", other.sid)]

    def has(self, call_sid: str) -> bool:
        return any(one.leg.sid == call_sid for one in self.participants)

    def _participant(self, leg: Leg) -> Participant | None:
        return next((one for one in self.participants if one.leg is leg), None)

    def _announce(self) -> None:
        if self.started.is_set():
            for one in self.participants:
                one.leg.emit(
                    events.Bridged, others=tuple(other.handset.name for other in self.hearing(one.leg))
                )
                self._break_silence(one)

    def _break_silence(self, one: Participant) -> None:
        """Whoever can hear nobody hears nothing."""
        if any(one.leg in self.hearing(other.leg) for other in self.participants):
            one.leg.silences.breaks(self)
        else:
            one.leg.silences.returns(self)

    def _tell(self, event: str, participant: Participant) -> None:
        if self.callback is None or event not in self.callback.wanted:
            return
        self._sequence += 1
        self.callback.leg.notify(self.callback.url, self.callback.method, self._status(event, participant))

    def _status(self, event: str, participant: Participant) -> dict[str, str]:
        """https://www.twilio.com/docs/voice/twiml/conference#attributes-statusCallback"""
        status = {
            "ConferenceSid": self.sid,
            "FriendlyName": self.name,
            "AccountSid": self._exchange.account_sid,
            "SequenceNumber": str(self._sequence),
            "Timestamp": format_datetime(self._exchange.clock.now()),
            "StatusCallbackEvent": f"conference-{event}"
            if event in ("start", "end")
            else f"participant-{event}",
        }
        if event in ("start", "end"):
            return status
        return status | {
            "CallSid": participant.leg.sid,
            "Muted": str(participant.muted).lower(),
            "Hold": "false",
            "Coaching": str(bool(participant.coaches)).lower(),
            "StartConferenceOnEnter": str(participant.starts).lower(),
            "EndConferenceOnExit": str(participant.ends).lower(),
            **({"ParticipantLabel": participant.label} if participant.label else {}),
            **({"CallSidToCoach": participant.coaches} if participant.coaches else {}),
        }


class Conferences:
    """The rooms in use, by name."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._by_name: dict[str, Conference] = {}

    def __iter__(self) -> Iterator[Conference]:
        return iter(self._by_name.values())

    def named(self, name: str) -> Conference:
        if name not in self._by_name:
            self._by_name[name] = Conference(self._exchange, name)
        return self._by_name[name]

    def close(self, conference: Conference) -> None:
        if self._by_name.get(conference.name) is conference:
            del self._by_name[conference.name]
