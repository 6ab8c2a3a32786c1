"""Past calls and drafts to try them under."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from ivr.backtest import BackTest, replay
from ivr.case import Outcome
from ivr.past import PastCall
from ivr.routing import Facts, RoutingFile, load
from ivr.routing.facts import FACTS_VERSION
from ivr.survey.survey import SurveyState

MONDAY = datetime(2026, 11, 16, tzinfo=UTC)
NEXT_MONDAY = MONDAY + timedelta(days=7)
LIVE = "live-version"

FILE = """
business: {name: Example Company, human_line: "+1 202 555 0100", time_zone: America/New_York}
hours: {weekly: {mon-sun: "00:00-24:00"}}
reasons:
  fault: {key: 1, label: something is not working, words: [broken]}
  billing: {key: 2, label: a bill, words: [bill]}
person_words: {en: [agent]}
queues:
  general: {label: general}
  billing: {label: billing}
  senior: {label: senior, tier: TIER}
agents:
  ann: {phone: "+1 202 555 0111", queues: [general, billing, senior]}
rules:
"""
RAISED = "{name: raised-voice, when: voice_raised, queue: senior, priority: 10}"
REST = '{name: everyone-else, when: "true", queue: general}'


def a_text(*rules: str, tier: str = "senior") -> str:
    """A file with these rules and the last one; `tier` is that of the queue `senior`."""
    return FILE.replace("TIER", tier) + "".join(f"  - {rule}\n" for rule in (*rules, REST))


def a_file(*rules: str, tier: str = "senior") -> RoutingFile:
    return load(a_text(*rules, tier=tier), "draft.yaml")


def a_past_call(number: int = 1, **fields: Any) -> PastCall:
    """By default a calm one of Monday at nine, which everyone-else put into general. Facts are fields too."""
    usual: dict[str, Any] = {"open": True, "line": "+12025550199", "weekday": "mon", "hour": 9}
    names = PastCall._fields
    facts = usual | {name: value for name, value in fields.items() if name not in names}
    decided: dict[str, Any] = {
        "sid": f"CA{number:032x}",
        "at": MONDAY + timedelta(minutes=number),
        "rule": "everyone-else",
        "queue": "general",
        "priority": 0,
        "version": LIVE,
        "facts": orjson.dumps(asdict(Facts(**facts))).decode(),
        "facts_version": FACTS_VERSION,
        "talk_seconds": 0.0,
        "survey": None,
        "case_outcome": None,
    }
    return PastCall(**(decided | {name: value for name, value in fields.items() if name in names}))


def raised_then(number: int, **fields: Any) -> PastCall:
    """One whose voice was raised, and who went to the seniors for it."""
    decided = {"rule": "raised-voice", "queue": "senior", "priority": 10, "voice_raised": True}
    return a_past_call(number, **(decided | fields))


def tried(
    draft: RoutingFile, *calls: PastCall, live: RoutingFile | None = None, at_a_time: int = 2
) -> BackTest:
    """Under the draft, after having been decided by `live`, whose version may not be kept."""
    kept = {LIVE: live} if live else {}
    return replay(in_portions(calls, at_a_time), draft, kept.get, MONDAY, NEXT_MONDAY)


def in_portions(calls: Sequence[PastCall], at_a_time: int) -> Iterable[Sequence[PastCall]]:
    return (calls[begin : begin + at_a_time] for begin in range(0, len(calls), at_a_time))


NOT_SOLVED = {"survey": SurveyState.NOT_SOLVED, "case_outcome": Outcome.NOT_SOLVED}
