"""What is wrong enough to be said first."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from ivr.agents.agent import Agent, AgentState
from ivr.agents.line import Line
from ivr.board.kept import LiveCall
from ivr.board.rows import Alarm
from ivr.records import Records

NOBODY = "nobody"  # callers wait for agents of whom none is signed in
NO_SENIOR = "no-senior"  # callers wait for a senior, and none is free
FALLBACK = "fallback"
SURVEYS_OFF = "surveys-off"
STORE = "store"  # what is shown is old, because the store does not answer
ORDER = (STORE, NOBODY, NO_SENIOR, FALLBACK, SURVEYS_OFF)
# A fallback is told of for so long.
RECENT = timedelta(hours=1)


def alarm(key: str, count: int = 1, since: datetime | None = None) -> Alarm:
    return Alarm(key, ORDER.index(key), count, since)


def alarms(
    records: Records, line: Line, waiting: Sequence[LiveCall], agents: Sequence[Agent], now: datetime
) -> Iterator[Alarm]:
    """`waiting` are the callers in the line, `agents` those of the live file."""
    signed_in = {agent.name for agent in agents if agent.state is not AgentState.OFFLINE}
    yield from _of(NOBODY, [live for live in waiting if not line.serving(records, live.call) & signed_in])
    yield from _no_senior(line, waiting, agents, now)
    fallbacks = records.board.fallbacks(now - RECENT)
    if fallbacks.count:
        yield alarm(FALLBACK, fallbacks.count, fallbacks.since)
    surveys = records.switches.read()
    if not surveys.is_on:
        yield alarm(SURVEYS_OFF, since=surveys.at)


def _no_senior(
    line: Line, waiting: Sequence[LiveCall], agents: Sequence[Agent], now: datetime
) -> Iterator[Alarm]:
    routing = line.policies.live.routing
    free = {agent.name for agent in agents if agent.shown(now) is AgentState.AVAILABLE}
    if not free & routing.seniors:
        yield from _of(NO_SENIOR, [live for live in waiting if live.call.queue in routing.senior_queues])


def _of(key: str, callers: Sequence[LiveCall]) -> Iterator[Alarm]:
    if callers:
        since = min(live.call.since or live.call.received_at for live in callers)
        yield alarm(key, len(callers), since)
