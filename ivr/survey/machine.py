"""A machine has picked up: it is hung up on, or hears one message after its beep, as ops want it."""

from dataclasses import dataclass

from ivr.effects import Effect, EndLeg, MoveLeg
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import HangUp, Reply
from ivr.survey.dial import AnsweredBy
from ivr.survey.leg import Leg, Tag
from ivr.survey.survey import TRYING
from ivr.survey.surveys import Surveys
from ivr.turn import Turn


@dataclass(frozen=True)
class Machine:
    clock: Clock
    surveys: Surveys

    def detected(
        self, records: Records, tag: Tag, answered_by: AnsweredBy, *, listens: bool
    ) -> tuple[Effect, ...]:
        """Who has picked up. Told beside the call, it may be faster than the call itself, or too late.

        A machine `listens` once its greeting is over.
        """
        self.surveys.tries.reached(records, tag.dial_id, tag.call_sid)
        survey = records.surveys.held(tag.survey_id)
        records.dials.change(tag.dial_id, answered_by=answered_by)
        # Whoever has answered the question is no machine, whatever Twilio takes them for.
        is_open = survey.dial_id == tag.dial_id and survey.state in TRYING
        if answered_by is not AnsweredBy.MACHINE or not is_open:
            return ()
        records.timeline.add(survey.call_sid, "machine", self.clock.now(), {})
        leg = Leg(tag, survey, self.surveys.policy(records, survey))
        if listens and not survey.message_left and leg.policy.routing.survey.answering_machine == "message":
            records.surveys.change(survey.id, message_left=True)
            return (MoveLeg(tag.call_sid, leg.tagged(Turn("survey.message"))),)
        return (EndLeg(tag.call_sid), *self.surveys.tries.in_vain(records, tag.dial_id))

    def message(self, leg: Leg) -> Reply:
        """Without a word of what the caller had called about: who knows who hears it."""
        business = leg.policy.routing.business.name
        return Reply((leg.say("survey-message", business=business), HangUp()))
