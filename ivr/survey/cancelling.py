"""The end of a survey that is still to be made."""

from datetime import datetime

from ivr.records import Records
from ivr.survey.survey import SurveyState, Why


def cancel_scheduled(records: Records, survey_id: str, why: Why, at: datetime) -> bool:
    """False, and nothing changed, where there is none, it is over, or somebody is being called just now."""
    cancelled = {"state": SurveyState.CANCELLED, "why": why}
    if not records.surveys.claim(survey_id, [SurveyState.SCHEDULED], **cancelled):
        return False
    call_sid = records.surveys.get(survey_id).call_sid
    records.timeline.add(call_sid, "survey cancelled", at, {"why": str(why)})
    return True
