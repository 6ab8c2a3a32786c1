"""Placing a survey call at most once, whatever becomes of the process or of Twilio's answer."""

from dataclasses import dataclass

import structlog

from ivr.performer import Performer
from ivr.ports import InDoubt, NotPlaced, Store, Telephony
from ivr.survey.survey import Survey
from ivr.survey.surveys import Dial, Surveys
from ivr.turn import Turn

RING_SECONDS = 30
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
        """Look up the dials whose answer was lost: what was placed is known now, what was not is tried again."""
        for survey in self.store.run(self.surveys.to_reconcile):
            self._settle(survey)

    def _settle(self, survey: Survey) -> None:
        if survey.dialled_at is None:
            return
        placed = list(self.telephony.placed_since(survey.number, survey.dialled_at))
        if placed:
            self.store.run(lambda records: self.surveys.placed(records, survey.id, placed[0]))
        else:
            self.performer.happens(lambda records: self.surveys.not_placed(records, survey.id))
