"""What the page of one call shows."""

from collections.abc import Mapping
from typing import Any

from ivr.console.calls.moments import NOT_TOLD, told
from ivr.console.lasting import clock
from ivr.console.rendering import words
from ivr.policies import Policies
from ivr.records import Records
from ivr.routing.facts import described
from ivr.searching import Result

BEFORE_IT_BEGAN = -1.0


def call_page(records: Records, policies: Policies, sid: str) -> dict[str, Any] | None:
    """None for a call that never was, or has been deleted."""
    found = records.search.call(sid)
    if found is None:
        return None
    kept = records.promises.find(found.call.promise_id or "")
    decided_in = kept.call_sid if kept else sid
    facts = records.decisions.facts(decided_in)
    return {
        "found": found,
        "call": found.call,
        "label": policies.of(records, found.call).reason_label,
        "called_back_for": kept,
        "decision": _explained(records.decisions.explanation(decided_in)),
        "facts": vars(facts) if facts else {},
        "meanings": {name: fact.about.meaning for name, fact in described().items()},
        "rises": records.voices.rises(sid),
        "has_levels": found.result is Result.LIVE or bool(records.voices.levels(sid, BEFORE_IT_BEGAN)),
        "survey": records.surveys.of_call(sid),
        "promises": records.promises.made_in(sid),
        "told": list(told(records.timeline.of(sid, NOT_TOLD), found.call.received_at, words())),
        "retention": policies.live.routing.retention,
        "clock": clock,
    }


def _explained(explanation: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """With what the decisions of earlier versions do not say."""
    return {"points": {}, "failed": (), **explanation} if explanation else None
