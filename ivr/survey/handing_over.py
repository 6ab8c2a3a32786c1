"""From the survey to a person: the survey call becomes a call about the case."""

from dataclasses import dataclass
from datetime import datetime

from ivr.agents.ageing import FRONT_PRIORITY
from ivr.call import Call, CallState
from ivr.direct import Direct
from ivr.gathering import Told
from ivr.ports import Clock
from ivr.promises import Promises
from ivr.records import Records
from ivr.screening import Screening
from ivr.steps import HangUp, Reply
from ivr.survey.leg import Leg


@dataclass(frozen=True)
class HandingOver:
    clock: Clock
    screening: Screening
    direct: Direct
    promises: Promises

    def to_front(self, records: Records, leg: Leg) -> Reply:
        """Before everybody who waits for the same agents, but for urgent callers."""
        return self._route(records, leg, priority=FRONT_PRIORITY)

    def to_be_called_back(self, records: Records, leg: Leg, at: datetime) -> None:
        """They keep the place that the rules give them, until an instant."""
        self._route(records, leg)
        self.promises.call_back_at(records, records.calls.get(leg.tag.call_sid), at)

    def to_person(self, records: Records, leg: Leg) -> Reply:
        """As the rules decide for somebody who asks for a person."""
        return self._route(records, leg, asked_for_person=True)

    def to_person_at_once(self, records: Records, leg: Leg) -> Reply:
        """For a threat to life, or an emergency."""
        routed = self._route(records, leg)
        urgent = self.direct.person_at_once(records, records.calls.get(leg.tag.call_sid))
        return Reply(urgent.steps, (*routed.effects, *urgent.effects))

    def _route(
        self, records: Records, leg: Leg, *, priority: int = 0, asked_for_person: bool = False
    ) -> Reply:
        """What is told late of a leg that has become a call before does not put it in the line again."""
        about = records.calls.get(leg.survey.call_sid)
        call = self._as_call(leg, records.new_id(), about.activation, priority)
        if not records.calls.add(call):
            return Reply((HangUp(),))
        return self.screening.route(records, call, Told(about.reason, about.words, asked_for_person))

    def _as_call(self, leg: Leg, room: str, activation: int | None, priority: int) -> Call:
        """We dialled the number, so it is the caller's."""
        return Call(
            sid=leg.tag.call_sid,
            room=room,
            line=leg.survey.line,
            number=leg.survey.number,
            verified=True,
            state=CallState.INTAKE,
            received_at=self.clock.now(),
            case_id=leg.survey.case_id,
            activation=activation,
            priority=priority,
        )
