"""Rows to begin with, each field overridable."""

from datetime import UTC, datetime, timedelta
from typing import Any

from ivr.agents.offer import Offer, OfferState
from ivr.audio import Evidence, Level
from ivr.call import Call, CallState
from ivr.case import Case, CaseState, Outcome
from ivr.promise import Promise, PromiseKind, PromiseState
from ivr.routing import Facts
from ivr.survey.dial import SurveyDial
from ivr.survey.survey import Survey, SurveyState

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LINE, NUMBER = "+12025550199", "+12125550123"
FACTS = Facts(open=True, line=LINE, weekday="mon", hour=12, voice_raised=True, voice_rise_db=9.5)


def later(**duration: float) -> datetime:
    return NOON + timedelta(**duration)


def a_sid(number: int = 1) -> str:
    return f"CA{number:032x}"


def a_call(number: int = 1, /, **fields: Any) -> Call:
    usual: dict[str, Any] = {
        "sid": a_sid(number),
        "room": f"room-{number}",
        "line": LINE,
        "number": NUMBER,
        "verified": True,
        "state": CallState.WAITING,
        "received_at": NOON,
    }
    return Call(**(usual | fields))


def a_case(key: str = "case", **fields: Any) -> Case:
    usual: dict[str, Any] = {
        "id": key,
        "number": NUMBER,
        "reason": "fault",
        "state": CaseState.OPEN,
        "opened_at": NOON,
        "last_outcome": Outcome.NONE,
        "outcome_from_survey": False,
        "last_agent": None,
    }
    return Case(**(usual | fields))


def an_offer(key: str = "offer", **fields: Any) -> Offer:
    usual: dict[str, Any] = {
        "agent": "senior-1",
        "state": OfferState.CLAIMED,
        "made_at": NOON,
        "call_sid": a_sid(),
    }
    return Offer(key, **(usual | fields))


def a_promise(key: str = "promise", **fields: Any) -> Promise:
    usual: dict[str, Any] = {
        "kind": PromiseKind.CALLBACK,
        "state": PromiseState.OPEN,
        "call_sid": a_sid(),
        "line": LINE,
        "number": NUMBER,
        "queue": "general",
        "priority": 0,
        "since": NOON,
        "due_at": NOON,
    }
    return Promise(key, **(usual | fields))


def a_survey(key: str = "survey", **fields: Any) -> Survey:
    usual: dict[str, Any] = {
        "case_id": "case",
        "call_sid": a_sid(),
        "line": LINE,
        "number": NUMBER,
        "state": SurveyState.SCHEDULED,
        "due_at": NOON,
    }
    return Survey(key, **(usual | fields))


def a_dial(key: str = "dial", **fields: Any) -> SurveyDial:
    usual: dict[str, Any] = {"survey_id": "survey", "call_sid": a_sid(), "number": NUMBER, "at": NOON}
    return SurveyDial(key, **(usual | fields))


def evidence(at_seconds: float, seconds: float, rise_db: float | None = 9.0) -> Evidence:
    return Evidence(at_seconds, seconds, rise_db, effort=6.0, pitch_rise=None, confidence=0.9)


def a_level(at_seconds: float, rise_db: float | None = 9.0) -> Level:
    return Level(at_seconds, level_dbfs=-20.0, rise_db=rise_db, speaking=True)
