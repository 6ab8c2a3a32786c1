"""A store with as many decided calls as one likes, for measuring and for looking at."""

import random
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert

from ivr.call import CallState
from ivr.case import CaseState, Outcome
from ivr.routing import Facts, RoutingFile, decide
from ivr.routing.facts import FACTS_VERSION, WEEKDAYS
from ivr.store import SqlStore, tables
from ivr.store.migrating import migrate
from ivr.survey.survey import SurveyState

LINE = "+12025550199"
REASONS = {"fault": 40, "billing": 28, "contract": 12, "delivery": 15, "": 5}
# Calls by hour of the day, from midnight on, as a shop with long opening hours has them.
BY_HOUR = [1, 1, 1, 1, 1, 2, 5, 14, 30, 44, 50, 48, 40, 42, 46, 44, 40, 34, 26, 18, 12, 8, 4, 2]
BY_DAY = dict(zip(WEEKDAYS, [22, 18, 16, 16, 17, 8, 3], strict=True))
ANSWERS = {
    SurveyState.SOLVED: 24,
    SurveyState.NOT_SOLVED: 9,
    SurveyState.UNANSWERED: 45,
    SurveyState.CANCELLED: 6,
    SurveyState.SCHEDULED: 2,
}
ROWS_AT_A_TIME = 5000


def some_facts(dice: random.Random, at: datetime) -> Facts:
    known = dice.random() < 0.93
    repeated = known and dice.random() < 0.22
    raised = dice.random() < (0.2 if repeated else 0.06)
    month = dice.randint(0, 6) if known else 0
    week = dice.randint(1, 4) if repeated else dice.randint(0, min(month, 1))
    return Facts(
        known_caller=known,
        number_verified=known and dice.random() < 0.7,
        open_case=repeated,
        calls_in_case=week if repeated else 0,
        days_since_last_call=round(dice.uniform(0.1, 7), 4) if repeated else None,
        last_outcome=dice.choice(["not_solved", "unknown", "follow_up"]) if repeated else "none",
        calls_1d=min(week, 1),
        calls_7d=week,
        calls_30d=max(month, week),
        voice_raised=raised,
        voice_rise_db=round(dice.uniform(6, 15), 2) if raised else None,
        voice_seconds=round(dice.uniform(1, 12), 2) if raised else 0.0,
        voice_times=dice.randint(1, 3) if raised else 0,
        reason=dice.choices(list(REASONS), list(REASONS.values()))[0],
        asked_for_person=dice.random() < 0.08,
        silent=dice.random() < 0.03,
        open=True,
        line=LINE,
        language="en-US",
        callers_waiting=dice.randint(0, 12),
        longest_wait_seconds=round(dice.uniform(0, 400), 1),
        free_seniors=dice.randint(0, 3),
        weekday=WEEKDAYS[at.weekday()],
        hour=at.hour,
    )


def fill(store: SqlStore, calls: int, days: int, until: datetime, live: RoutingFile) -> None:
    """Decided by `live`, in the `days` before `until`."""
    migrate(store.engine)
    dice = random.Random(5384)  # noqa: S311
    columns: dict[str, list[dict[str, Any]]] = {}
    instants = sorted(_instant(dice, days, until) for _ in range(calls))
    for number, at in enumerate(instants):
        for table, row in _rows(number, dice, at, live):
            columns.setdefault(table, []).append(row)
        if number % ROWS_AT_A_TIME == ROWS_AT_A_TIME - 1:
            _write(store, columns)
    _write(store, columns)


def _instant(dice: random.Random, days: int, until: datetime) -> datetime:
    """In the business's own time, which is that of `until`."""
    weights = [BY_DAY[WEEKDAYS[(until - timedelta(days=ago)).weekday()]] for ago in range(1, days + 1)]
    day = until - timedelta(days=dice.choices(range(1, days + 1), weights)[0])
    (hour,) = dice.choices(range(24), BY_HOUR)
    return day.replace(hour=hour, minute=dice.randrange(60), second=dice.randrange(60))


def _write(store: SqlStore, columns: dict[str, list[dict[str, Any]]]) -> None:
    with store.engine.begin() as connection:
        for table in tables.metadata.sorted_tables:
            if rows := columns.pop(table.name, []):
                connection.execute(insert(table), rows)


def _rows(
    number: int, dice: random.Random, at: datetime, live: RoutingFile
) -> Iterator[tuple[str, dict[str, Any]]]:
    sid, case_id = f"CA{dice.getrandbits(128):032x}", f"{number:032x}"
    facts = some_facts(dice, at)
    decision = decide(facts, live)
    accepted_at = at + timedelta(seconds=dice.randint(10, 240))
    ended_at = accepted_at + timedelta(seconds=dice.lognormvariate(5.4, 0.7))
    (state,) = dice.choices(list(ANSWERS), list(ANSWERS.values()))
    if facts.open_case and state is SurveyState.SOLVED and dice.random() < 0.5:
        state = SurveyState.NOT_SOLVED
    caller = f"+1202555{number % 10000:04}"
    solved = state is SurveyState.SOLVED
    outcome = {SurveyState.SOLVED: Outcome.SOLVED, SurveyState.NOT_SOLVED: Outcome.NOT_SOLVED}.get(
        state, dice.choice(list(Outcome))
    )
    yield (
        "cases",
        {
            "id": case_id,
            "number": caller,
            "reason": facts.reason,
            "state": CaseState.SOLVED if solved else CaseState.OPEN,
            "opened_at": at,
            "last_outcome": outcome,
            "outcome_from_survey": solved,
            "last_agent": "senior-1",
        },
    )
    yield (
        "calls",
        {
            "sid": sid,
            "room": case_id,
            "line": LINE,
            "number": caller,
            "verified": facts.number_verified,
            "state": CallState.ENDED,
            "received_at": at,
            "words": "my phone is off again",
            "reason": facts.reason,
            "case_id": case_id,
            "queue": decision.queue,
            "priority": decision.priority,
            "since": at,
            "agent": "senior-1",
            "talked": True,
            "ended_at": ended_at,
            "counted": True,
        },
    )
    yield (
        "decisions",
        {
            "call_sid": sid,
            "at": at,
            "rule": decision.rule,
            "queue": decision.queue,
            "priority": decision.priority,
            "version": decision.version,
            "explanation": asdict(decision),
            "facts": asdict(facts),
            "facts_version": FACTS_VERSION,
        },
    )
    offer = {"agent": "senior-1", "state": "done", "made_at": at, "call_sid": sid}
    yield "offers", offer | {"id": case_id, "accepted_at": accepted_at, "ended_at": ended_at}
    survey = {"id": case_id, "case_id": case_id, "call_sid": sid, "line": LINE, "number": caller}
    yield "surveys", survey | {"state": state, "due_at": ended_at, "attempt": 1, "tries": 1}
