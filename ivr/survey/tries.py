"""What becomes of a dial whose intent has been written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ivr.effects import Effect, EndLeg
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records
from ivr.survey.dial import SurveyDial
from ivr.survey.limits import LATER
from ivr.survey.planning import Planning
from ivr.survey.survey import TRYING, Survey, SurveyState, Why

# How long after a dial whose answer was lost the list of placed calls is believed to be complete.
SETTLED_AFTER = timedelta(minutes=2)
# Shorter than that by more than a REST call takes, so that no dial is made which has been taken back.
FRESH = timedelta(minutes=1)


@dataclass(frozen=True)
class Tries:
    policies: Policies
    clock: Clock
    planning: Planning

    def still_stands(self, records: Records, dial_id: str) -> bool:
        """Asked right before the call is placed. The caller may have called, or surveys have been turned off."""
        dial = records.dials.find(dial_id)
        if dial is None or self.clock.now() - dial.at > FRESH or not records.switches.read().is_on:
            return False
        return self._survey(records, dial).state is SurveyState.DIALLING

    def placed(self, records: Records, dial_id: str, survey_call_sid: str) -> tuple[Effect, ...]:
        """The call has a leg; one that is not wanted any more is hung up."""
        self.reached(records, dial_id, survey_call_sid)
        dial = records.dials.find(dial_id)
        return () if dial and self._is_wanted(records, dial) else (EndLeg(survey_call_sid),)

    def _is_wanted(self, records: Records, dial: SurveyDial) -> bool:
        """Whoever has picked up is asked on, also once surveys are turned off."""
        state = self._survey(records, dial).state
        is_ringing = state is SurveyState.DIALLING
        return records.switches.read().is_on if is_ringing else state is not SurveyState.CANCELLED

    def reached(self, records: Records, dial_id: str, survey_call_sid: str) -> None:
        """Twilio speaks of this try's leg: it is in doubt no more, whatever became of the answer to the dial."""
        dial = self._held(records, dial_id)
        if dial is None or dial.survey_call_sid:
            return
        records.dials.change(dial_id, survey_call_sid=survey_call_sid)
        survey = self._survey(records, dial)
        if survey.dial_id == dial_id:
            records.surveys.change(survey.id, survey_call_sid=survey_call_sid)
        data = {"survey_id": survey.id, "try": survey.tries}
        records.timeline.add(survey.call_sid, "survey call", self.clock.now(), data)

    def picked_up(self, records: Records, dial_id: str, survey_call_sid: str) -> Survey | None:
        """Somebody is there, and is asked by this leg; None when the try is over, or not wanted any more."""
        self.reached(records, dial_id, survey_call_sid)
        survey, asking = self._survey_of(records, dial_id), {"state": SurveyState.ASKING}
        if survey is None or not records.surveys.claim(survey.id, [SurveyState.DIALLING], **asking):
            return None
        return records.surveys.get(survey.id)

    def in_vain(self, records: Records, dial_id: str) -> tuple[Effect, ...]:
        """Another try, while there are some left."""
        survey = self._survey_of(records, dial_id)
        if survey is None:
            return ()
        rules = self.policies.live.routing.survey
        state = SurveyState.SCHEDULED if survey.tries < rules.tries else SurveyState.UNANSWERED
        if not records.surveys.claim(survey.id, TRYING, state=state) or state is SurveyState.UNANSWERED:
            return ()
        return self.planning.plan(records, survey, timedelta(hours=rules.retry_after_hours))

    def not_placed(self, records: Records, dial_id: str) -> tuple[Effect, ...]:
        """The call was certainly not made: the same try again, a little later."""
        survey = self._taken_back(records, dial_id)
        again = {"state": SurveyState.SCHEDULED}
        if survey is None or not records.surveys.claim(survey.id, [SurveyState.DIALLING], **again):
            return ()
        return self.planning.plan(records, survey, LATER)

    def refused(self, records: Records, dial_id: str) -> tuple[Effect, ...]:
        """Twilio does not dial this number."""
        survey = self._taken_back(records, dial_id)
        return self.planning.cancel(records, survey.id, Why.REFUSED) if survey else ()

    def _taken_back(self, records: Records, dial_id: str) -> Survey | None:
        """Unless something has been heard of it meanwhile."""
        dial = self._held(records, dial_id)
        if dial is None or dial.survey_call_sid:
            return None
        survey = self._survey_of(records, dial_id)
        records.dials.take_back(dial_id)
        if survey:
            records.surveys.change(survey.id, tries=survey.tries - 1, dial_id=None)
        return survey

    def in_doubt(self, records: Records) -> Sequence[SurveyDial]:
        """Dials whose answer was lost; once surveys are turned off, at once all that may be ringing."""
        patience = SETTLED_AFTER if records.switches.read().is_on else timedelta()
        return records.dials.in_doubt(self.clock.now() - patience)

    def is_settled(self, dial: SurveyDial) -> bool:
        """Whether what Twilio's list of calls does not have by now was never placed."""
        return dial.at < self.clock.now() - SETTLED_AFTER

    def _survey(self, records: Records, dial: SurveyDial) -> Survey:
        return records.surveys.get(dial.survey_id)

    def _survey_of(self, records: Records, dial_id: str) -> Survey | None:
        """The survey of which this is the latest try."""
        dial = self._held(records, dial_id)
        survey = self._survey(records, dial) if dial else None
        return survey if survey and survey.dial_id == dial_id else None

    def _held(self, records: Records, dial_id: str) -> SurveyDial | None:
        """The try as it is once nobody else can change what becomes of it."""
        if dial := records.dials.find(dial_id):
            records.surveys.held(dial.survey_id)
        return records.dials.find(dial_id)
