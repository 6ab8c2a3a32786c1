"""Conversations to count."""

from datetime import UTC, datetime, timedelta
from typing import Any

from ivr.case import CaseState
from ivr.figures.contact import Contact
from ivr.figures.definitions import FirstContact, Precision
from ivr.survey.survey import SurveyState

MONDAY = datetime(2026, 11, 2, 15, tzinfo=UTC)
WINDOW = timedelta(days=7)
LONG_AFTER = MONDAY + timedelta(days=60)
YES, NO, NOTHING = SurveyState.SOLVED, SurveyState.NOT_SOLVED, SurveyState.UNANSWERED


def talk(number: int = 1, **fields: Any) -> Contact:
    """By default the only one about its case, ended on a Monday, of which nobody has said anything."""
    usual: dict[str, Any] = {
        "call_sid": f"CA{number:032x}",
        "line": "+12025550100",
        "began_at": MONDAY - timedelta(minutes=5),
        "ended_at": MONDAY,
        "reason": "fault",
        "rule": "raised-voice",
        "queue": "senior",
        "version": "live",
        "case_id": f"case-{number}",
        "case_state": CaseState.OPEN,
        "earlier": 0,
        "called_again_at": None,
        "disposition": None,
        "survey": None,
        "tries": 0,
        "rating": None,
    }
    return Contact(**(usual | fields))


def first_contact(now: datetime = LONG_AFTER) -> FirstContact:
    return FirstContact(WINDOW, now)


PRECISION = Precision(lambda queue, _version: queue == "senior")
