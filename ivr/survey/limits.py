"""What keeps a survey from being dialled, for good or for now. The live routing file decides, as who works here now."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from ivr.policy import Policy
from ivr.records import Records
from ivr.survey.calling_hours import window_of
from ivr.survey.exclusions import excluded
from ivr.survey.survey import Survey, Why

MOST_CALLS, MOST_CALLS_WITHIN = 3, timedelta(days=30)
# A caller who is on the line with us just now is not called.
LATER = timedelta(minutes=15)
# What Twilio queues rings a little later than it was dialled, and has to ring inside the hours too.
QUEUED = timedelta(minutes=1)


def tried_at(records: Records, survey: Survey) -> Sequence[datetime]:
    return [dial.at for dial in records.dials.of_survey(survey.id)]


def forbidden(records: Records, survey: Survey, live: Policy, now: datetime) -> Why | None:
    """Why this number is not called at all."""
    if records.opt_outs.find(survey.number):
        return Why.OPTED_OUT
    if survey.tries >= live.routing.survey.tries:
        return Why.BY_OPS
    if why := excluded(survey.number, live.routing, survey.line):
        return why
    if not (live.routing.survey.unverified or records.calls.get(survey.call_sid).verified):
        return Why.NOT_VERIFIED
    called = records.dials.to(survey.number, since=now - MOST_CALLS_WITHIN)
    return Why.CALLED_ENOUGH if len(called) >= MOST_CALLS else None


def wait(records: Records, survey: Survey, live: Policy, now: datetime) -> timedelta | None:
    """How long from now on it cannot be dialled at least; None when it can."""
    number, window, tried = survey.number, window_of(live.routing), tried_at(records, survey)
    if not all(window.is_allowed(at, number, tried) for at in (now, now + QUEUED)):
        return QUEUED
    if records.calls.is_on_the_line(number) or records.surveys.is_under_way(number):
        return LATER
    return _until_there_are_fewer(records, live, now)


def _until_there_are_fewer(records: Records, live: Policy, now: datetime) -> timedelta | None:
    """Till the next day of the business, once as many have been called today as ops allow."""
    if records.dials.count(since=live.midnight(now)) < live.routing.survey.per_day:
        return None
    return live.midnight(now, days_later=1) - now
