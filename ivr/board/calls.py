"""Calls on the line as rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.ageing import FRONT_PRIORITY, standing
from ivr.board.kept import LiveCall
from ivr.board.rows import Mark, Talking, Waiting
from ivr.call import IN_CONVERSATION, Call, CallState
from ivr.policy import Policy


def waits(live: LiveCall) -> bool:
    """In the line, or leaving it; whoever is urgent waits also before the line."""
    call = live.call
    return call.state is CallState.WAITING or (call.state is CallState.INTAKE and call.urgent)


def talks(live: LiveCall) -> bool:
    return live.call.state in IN_CONVERSATION


@dataclass(frozen=True)
class Names:
    """Of queues and reasons, as agents hear them called."""

    policy: Policy

    def queue(self, name: str) -> str:
        queue = self.policy.routing.queues.get(name)
        return queue.label if queue else name

    def reason(self, name: str) -> str:
        return self.policy.reason_label(name) or name


def waiting_row(live: LiveCall, names: Names) -> Waiting:
    call = live.call
    since = call.since or call.received_at
    minutes = names.policy.routing.waiting.priority_minutes
    return Waiting(
        key=call.sid,
        order=standing(since, call.priority, minutes).timestamp(),
        number=call.number,
        queue=names.queue(call.queue),
        reason=names.reason(call.reason),
        rule=live.rule,
        since=since,
        marks=marks(live),
        earlier_calls=live.earlier_calls,
        asked=live.asked,
        wish=call.wish,
        rises=live.rises,
        told_place=call.told_place,
        told_until=_told_until(call),
    )


def talking_row(live: LiveCall, names: Names) -> Talking:
    call = live.call
    return Talking(
        key=call.sid,
        order=call.received_at.timestamp(),
        number=call.number,
        queue=names.queue(call.queue),
        reason=names.reason(call.reason),
        rule=live.rule,
        agent=call.agent,
        is_senior=call.agent in names.policy.routing.seniors,
        since=live.talks_since,
        marks=marks(live),
        earlier_calls=live.earlier_calls,
        is_raised=live.is_raised,
        rises=live.rises,
        rise_db=live.rise_db,
    )


def marks(live: LiveCall) -> tuple[Mark, ...]:
    return tuple(_marks(live))


def _marks(live: LiveCall) -> Iterator[Mark]:
    if live.call.urgent:
        yield Mark.URGENT
    elif live.call.priority >= FRONT_PRIORITY:
        yield Mark.FRONT
    if live.rises:
        yield Mark.RAISED
    if live.said_no:
        yield Mark.NOT_SOLVED
    if live.earlier_calls:
        yield Mark.REPEAT


def _told_until(call: Call) -> datetime | None:
    if call.told_at is None or call.told_seconds is None:
        return None
    return call.told_at + timedelta(seconds=call.told_seconds)
