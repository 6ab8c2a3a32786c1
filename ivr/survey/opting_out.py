"""A caller says, in the survey call, that they want no such calls."""

from dataclasses import dataclass

from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import HangUp, Reply
from ivr.survey.leg import Leg
from ivr.survey.opt_out import OptOut
from ivr.survey.survey import SurveyState, Why

OPT_OUT_KEY = "9"


@dataclass(frozen=True)
class OptingOut:
    clock: Clock

    def by_caller(self, records: Records, leg: Leg) -> Reply:
        """Stored, then said. An answer that was given before stays."""
        now, survey = self.clock.now(), leg.survey
        records.opt_outs.add(OptOut(survey.number, now, by="caller"))
        cancelled = {"state": SurveyState.CANCELLED, "why": Why.OPTED_OUT}
        records.surveys.claim(survey.id, [SurveyState.ASKING, SurveyState.SCHEDULED], **cancelled)
        records.timeline.add(survey.call_sid, "opted out", now, {})
        return Reply((leg.say("survey-opted-out"), HangUp()))
