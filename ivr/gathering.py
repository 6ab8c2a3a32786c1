"""What is known of a call at the moment when it is decided."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from ivr.call import Call, Voice
from ivr.case import History
from ivr.policy import Policy
from ivr.records import Records
from ivr.routing import Facts
from ivr.routing.facts import COUNTED_DAYS, WEEKDAYS
from ivr.routing.hours import opening


@dataclass(frozen=True)
class Told:
    """What the caller said about why they call. `reason` is a name of the routing file, or empty."""

    reason: str = ""
    words: str = ""
    asked_for_person: bool = False

    @property
    def is_silent(self) -> bool:
        return not self.reason and not self.words and not self.asked_for_person


def facts_of(
    records: Records, policy: Policy, call: Call, told: Told, history: History, now: datetime
) -> Facts:
    return Facts(
        **_caller(records, call, now),
        **_case(history, now),
        **_voice(records.voices.of(call.sid)),
        **_words(policy, call, told),
        **_line_and_hours(policy, call, now),
        **_queues(records, policy, call, now),
    )


def _caller(records: Records, call: Call, now: datetime) -> dict[str, Any]:
    known = {"known_caller": call.number is not None, "number_verified": call.verified}
    if call.number is None:
        return known
    counts = records.calls.counted(call.number, [now - timedelta(days=days) for days in COUNTED_DAYS])
    return {**known, **{f"calls_{days}d": count for days, count in zip(COUNTED_DAYS, counts, strict=True)}}


def _case(history: History, now: datetime) -> dict[str, Any]:
    return {
        "open_case": history.case is not None,
        "calls_in_case": history.calls,
        "days_since_last_call": history.days_since_last(now),
        "last_outcome": str(history.last_outcome),
        "surveys_not_solved": history.surveys_not_solved,
    }


def _voice(voice: Voice) -> dict[str, Any]:
    return {
        "voice_raised": voice.raised,
        "voice_rise_db": voice.rise_db,
        "voice_seconds": voice.seconds,
        "voice_times": voice.times,
    }


def _words(policy: Policy, call: Call, told: Told) -> dict[str, Any]:
    return {
        "reason": told.reason,
        "asked_for_person": told.asked_for_person,
        "silent": told.is_silent,
        "conduct_level": policy.conduct_level(told.words, call.line),
    }


def _line_and_hours(policy: Policy, call: Call, now: datetime) -> dict[str, Any]:
    here = policy.local(now)
    hours = opening(policy.routing.hours, here)
    return {
        "open": hours.open,
        "closed_by": hours.by,
        "line": call.line,
        "language": policy.routing.language_of(call.line),
        "weekday": WEEKDAYS[here.weekday()],
        "hour": here.hour,
    }


def _queues(records: Records, policy: Policy, call: Call, now: datetime) -> dict[str, Any]:
    queued = records.calls.queued(besides=call.sid)
    return {
        "callers_waiting": queued.callers,
        "longest_wait_seconds": (now - queued.since).total_seconds() if queued.since else 0.0,
        "free_seniors": sum(agent.name in policy.routing.seniors for agent in records.agents.free(now)),
    }
