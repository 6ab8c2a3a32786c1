"""What is kept about a caller goes when they ask for it; never while anything is still to be done for them."""

from datetime import datetime, timedelta

from ivr.records import Records
from ivr.survey.survey import SurveyState, Why

# A survey call may go on after its answer, and what was said there be written down a little later.
SURVEY_IS_OVER_AFTER = timedelta(minutes=10)


class NotYet(Exception):
    """Something with this caller is not over; the message says what."""


def erase(records: Records, number: str, at: datetime) -> None:
    """Raises `NotYet`; the transaction is then to be given up."""
    if records.calls.is_on_the_line(number):
        raise NotYet("they are on the line")
    if any(promise.number == number for promise in records.promises.not_kept()):
        raise NotYet("a promise to them is not kept yet")
    if records.dials.to(number, at - SURVEY_IS_OVER_AFTER):
        raise NotYet("a survey call to them was made just now")
    _cancel_surveys(records, number)
    records.callers.erase(number, at)


def _cancel_surveys(records: Records, number: str) -> None:
    cancelled = {"state": SurveyState.CANCELLED, "why": Why.NO_NUMBER}
    for survey_id in records.callers.surveys_not_over(number):
        if not records.surveys.claim(survey_id, [SurveyState.SCHEDULED], **cancelled):
            raise NotYet("a survey call to them is under way")
