"""Placing a survey call at most once, whatever becomes of the process or of Twilio's answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from ivr.performer import Performer
from ivr.ports import InDoubt, NotPlaced, Store, Telephony
from ivr.survey.survey import Survey
from ivr.survey.surveys import Dial, Surveys
from ivr.turn import Turn

RING_SECONDS = 30
# Our clock may be ahead of Twilio's, whose list of calls we ask; tries are much further apart.
CLOCKS_APART = timedelta(minutes=1)
log = structlog.get_logger()


@dataclass(frozen=True)
class SurveyDialling:
    store: Store
    surveys: Surveys
    telephony: Telephony
    performer: Performer

    def make_try(self, survey_id: str, attempt: int) -> None:
        """May be run any number of times: only one run finds the survey scheduled, and that one dials.

        A process that dies after the intent is written leaves the survey in doubt, and `reconcile` settles it.
        """
        begun = self.store.run(lambda records: self.surveys.begin(records, survey_id, attempt))
        if isinstance(begun, Dial):
            self._place(begun)
        else:
            self.performer.perform(begun)

    def _place(self, dial: Dial) -> None:
        values: dict[str, str | int] = {"survey_id": dial.survey_id}
        try:
            sid = self.telephony.dial(
                to=dial.number,
                caller_id=dial.line,
                turn=Turn("survey.begins", values),
                status=Turn("survey.status", values),
                ring_seconds=RING_SECONDS,
            )
        except NotPlaced:
            self.performer.happens(lambda records: self.surveys.not_placed(records, dial.survey_id))
        except InDoubt:
            log.warning("survey call in doubt", survey_id=dial.survey_id)
        else:
            self.store.run(lambda records: self.surveys.placed(records, dial.survey_id, sid))

    def reconcile(self) -> None:
        """Look up the dials whose answer was lost: what was placed is known now, what was not is tried again.

        Raises `NotPlaced` or `InDoubt` when Twilio cannot be asked.
        """
        for survey in self.store.run(self.surveys.to_reconcile):
            if survey.dialled_at:
                self._settle(survey, survey.dialled_at)

    def _settle(self, survey: Survey, dialled_at: datetime) -> None:
        listed = self.telephony.placed_since(survey.number, dialled_at - CLOCKS_APART)
        ours = [sid for sid in listed if not self._is_callback(sid)]
        if ours:
            self.store.run(lambda records: self.surveys.placed(records, survey.id, ours[0]))
        else:
            self.performer.happens(lambda records: self.surveys.not_placed(records, survey.id))

    def _is_callback(self, call_sid: str) -> bool:
        """Promises are kept by calls to the same number."""
        return self.store.run(lambda records: records.calls.find(call_sid)) is not None
