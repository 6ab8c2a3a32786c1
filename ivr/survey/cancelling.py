"""The end of a survey that is still to be made."""

from collections.abc import Collection
from datetime import datetime

from ivr.records import Records
from ivr.survey.survey import SurveyState, Why

STILL_TO_BE_MADE = (SurveyState.SCHEDULED,)


def cancel(
    records: Records,
    survey_id: str,
    why: Why,
    at: datetime,
    states: Collection[SurveyState] = STILL_TO_BE_MADE,
) -> bool:
    """False, and nothing changed, where there is none, or it is in none of these states."""
    if not records.surveys.claim(survey_id, states, state=SurveyState.CANCELLED, why=why):
        return False
    call_sid = records.surveys.get(survey_id).call_sid
    records.timeline.add(call_sid, "survey cancelled", at, {"why": str(why)})
    return True
