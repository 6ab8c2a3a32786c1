"""All that the board shows at one instant, from the store."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.agent import Agent, AgentState
from ivr.agents.line import Line
from ivr.agents.roster import Roster
from ivr.board.alarms import alarms
from ivr.board.calls import Names, talking_row, talks, waiting_row, waits
from ivr.board.kept import DueSurvey, LiveCall, OpenPromise, Reopened
from ivr.board.rows import Asking, AtWork, OpenAgain, Promised, Row, Totals
from ivr.call import CallState
from ivr.policies import Policies
from ivr.records import Records

MOST_ROWS = 100
"""Of promises, surveys and cases; there may be thousands of them."""
LATE = timedelta(minutes=30)
"""After it was due, a promise is late."""
REOPENED_FOR = timedelta(days=7)

Rows = Mapping[str, Row]


@dataclass(frozen=True)
class Snapshot:
    """`sections` are rows by their keys: of "alarms", "totals", "waiting", "talking", "agents" and so on."""

    at: datetime
    sections: Mapping[str, Rows]

    @property
    def talking(self) -> Collection[str]:
        return self.sections["talking"].keys()


def snapshot_of(records: Records, policies: Policies, roster: Roster, now: datetime) -> Snapshot:
    live, agents = records.board.live(), roster.agents(records)
    names = Names(policies.live)
    waiting, talking = list(filter(waits, live)), list(filter(talks, live))
    reopened = records.board.reopened(now - REOPENED_FOR, MOST_ROWS)
    sections: dict[str, Sequence[Row]] = {
        "alarms": [*alarms(records, Line(policies), _in_line(waiting), agents, now)],
        "totals": [_totals(records, policies, live, agents, len(reopened), now)],
        "waiting": [waiting_row(each, names) for each in waiting],
        "talking": [talking_row(each, names) for each in talking],
        "agents": _agents(agents, talking, policies, now),
        "promises": _promises(records, names, now),
        "surveys": [
            _asking(due, names)
            for due in records.board.surveys(policies.live.midnight(now, days_later=1), MOST_ROWS)
        ],
        "reopened": [_open_again(each, names) for each in reopened],
    }
    return Snapshot(now, {name: {row.key: row for row in rows} for name, rows in sections.items()})


def _in_line(waiting: Iterable[LiveCall]) -> list[LiveCall]:
    """Who is leaving the line for something else needs no agent."""
    return [live for live in waiting if live.call.state is CallState.WAITING and live.call.wish is None]


def _totals(
    records: Records,
    policies: Policies,
    live: Sequence[LiveCall],
    agents: Sequence[Agent],
    reopened: int,
    now: datetime,
) -> Totals:
    waiting, states = list(filter(waits, live)), [agent.shown(now) for agent in agents]
    promises, late = records.board.promised(now - LATE)
    return Totals(
        key="now",
        waiting=len(waiting),
        longest_since=min((each.call.since or each.call.received_at for each in waiting), default=None),
        in_questions=sum(not waits(each) and not talks(each) for each in live),
        talking=sum(map(talks, live)),
        raised=sum(each.is_raised for each in live if talks(each)),
        at_work=sum(state is not AgentState.OFFLINE for state in states),
        free=states.count(AgentState.AVAILABLE),
        promises=promises,
        late=late if policies.live.is_open(now) else 0,
        surveys=records.board.surveys_due(policies.live.midnight(now, days_later=1)),
        reopened=reopened,
    )


def _agents(
    agents: Sequence[Agent], talking: Sequence[LiveCall], policies: Policies, now: datetime
) -> list[Row]:
    call_of = {live.call.agent: live.call.sid for live in talking}
    seniors = policies.live.routing.seniors
    return [_at_work(agent, call_of.get(agent.name), agent.name in seniors, now) for agent in agents]


def _at_work(agent: Agent, call: str | None, is_senior: bool, now: datetime) -> AtWork:
    return AtWork(
        key=agent.name,
        is_senior=is_senior,
        state=agent.shown(now),
        since=agent.since,
        until=agent.rests_until(now),
        next_state=agent.next_state,
        call=call,
    )


def _promises(records: Records, names: Names, now: datetime) -> list[Row]:
    is_open = names.policy.is_open(now)
    promises = records.board.promises(MOST_ROWS)
    return [_promised(each, names, is_late=is_open and each.promise.due_at < now - LATE) for each in promises]


def _promised(kept: OpenPromise, names: Names, *, is_late: bool) -> Promised:
    promise = kept.promise
    return Promised(
        key=promise.id,
        order=promise.due_at.timestamp(),
        kind=promise.kind,
        state=promise.state,
        number=promise.number,
        queue=names.queue(promise.queue),
        reason=names.reason(kept.reason),
        due_at=promise.due_at,
        is_late=is_late,
        tries=promise.tries,
        call=promise.call_sid,
        case=promise.case_id,
    )


def _asking(due: DueSurvey, names: Names) -> Asking:
    survey = due.survey
    return Asking(
        key=survey.id,
        order=survey.due_at.timestamp(),
        state=survey.state,
        number=survey.number,
        reason=names.reason(due.reason),
        due_at=survey.due_at,
        tries=survey.tries,
        call=survey.call_sid,
    )


def _open_again(reopened: Reopened, names: Names) -> OpenAgain:
    return OpenAgain(
        key=reopened.case_id,
        order=-reopened.said_at.timestamp(),
        number=reopened.number,
        reason=names.reason(reopened.reason),
        said_at=reopened.said_at,
        last_agent=reopened.last_agent,
        call=reopened.call_sid,
    )
