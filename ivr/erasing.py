"""What is kept about a caller goes when they ask for it; never while anything is still to be done for them."""

from datetime import datetime, timedelta

from ivr.records import Records
from ivr.survey.cancelling import cancel
from ivr.survey.dial import SurveyDial
from ivr.survey.survey import Why

# A survey call may go on after its answer, and what was said there be written down a little later.
SURVEY_IS_OVER_AFTER = timedelta(minutes=10)
# Twilio is asked by the number about a call that may or may not have been placed; surely not for so long.
IN_DOUBT_FOR = timedelta(days=30)


class NotYet(Exception):
    """Something with this caller is not over; the message says what."""


def erase(records: Records, number: str, at: datetime) -> None:
    """Raises `NotYet`; the transaction is then to be given up."""
    if records.calls.is_on_the_line(number):
        raise NotYet("they are on the line")
    if any(promise.number == number for promise in records.promises.not_kept()):
        raise NotYet("a promise to them is not kept yet")
    if any(_may_go_on(dial, at) for dial in records.dials.to(number, since=at - IN_DOUBT_FOR)):
        raise NotYet("a survey has called them within 10 minutes, or may have")
    if any(survey.number == number for survey in records.surveys.under_way()):
        raise NotYet("a survey call to them is under way")
    for survey_id in records.callers.surveys_not_over(number):
        if not cancel(records, survey_id, Why.NO_NUMBER, at):
            raise NotYet("a survey call to them is under way")
    records.callers.erase(number, at)


def _may_go_on(dial: SurveyDial, at: datetime) -> bool:
    return dial.survey_call_sid is None or dial.at > at - SURVEY_IS_OVER_AFTER
