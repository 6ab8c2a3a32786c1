"""Meeting in a conference.

https://www.twilio.com/docs/voice/twiml/conference
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from ivr.simulator import faults
from ivr.simulator.conferences import Conference, Participant, StatusCallback
from ivr.simulator.racing import unless
from ivr.simulator.verbs.element import Element, Method, Url, Words
from ivr.simulator.verbs.waiting import hold

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg
    from ivr.simulator.verbs.outcome import DialOutcome


class ConferenceNoun(Element):
    takes_text: ClassVar[bool] = True
    muted: bool = False
    beep: Literal["true", "false", "onEnter", "onExit"] = "true"
    start_conference_on_enter: bool = True
    end_conference_on_exit: bool = False
    participant_label: str = ""
    coach: str = ""
    wait_url: Url | None = None
    wait_method: Method = "POST"
    status_callback: Url | None = None
    status_callback_method: Method = "POST"
    status_callback_event: Annotated[frozenset[Literal["start", "end", "join", "leave"]], Words] = frozenset()

    async def connect(self, leg: Leg, timeout: int, outcome: DialOutcome) -> None:
        conference = leg.exchange.conferences.named(self.text)
        if self.coach and not conference.has(self.coach):
            outcome.status = "failed"
            leg.report(faults.Fault(faults.NOBODY_TO_COACH, "Participant to be whispered is not present", ""))
            return
        # "set by the first Participant to join, subsequent setting will be ignored"
        if not conference.participants and self.status_callback:
            conference.callback = self._callback(leg, self.status_callback)
        participant = self._participant(leg)
        outcome.status = "answered"
        conference.enter(participant)
        try:
            await self._meet(leg, conference, participant)
        finally:
            conference.leave(participant)

    async def _meet(self, leg: Leg, conference: Conference, participant: Participant) -> None:
        if not conference.started.is_set():
            waiting = hold(leg, self.wait_url, self.wait_method, dict)
            await leg.undisturbed(unless(conference.started.wait(), participant.leaves.wait(), waiting))
        await leg.undisturbed(participant.leaves.wait())

    def _callback(self, leg: Leg, url: str) -> StatusCallback:
        wanted = frozenset(map(str, self.status_callback_event))
        return StatusCallback(leg, url, self.status_callback_method, wanted)

    def _participant(self, leg: Leg) -> Participant:
        return Participant(
            leg,
            starts=self.start_conference_on_enter,
            ends=self.end_conference_on_exit,
            muted=self.muted,
            coaches=self.coach,
            label=self.participant_label,
        )
