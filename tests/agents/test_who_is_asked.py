"""Who is asked to take whose call: by skill, by tier, by case, and how long they have been idle."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from ivr.agents.agent import AgentState
from ivr.agents.candidates import Candidates
from ivr.agents.line import Line, Place
from ivr.agents.offer import Offer, OfferState
from ivr.agents.offering import BuiltIn
from ivr.call import Call, CallState
from ivr.policy import Policy
from ivr.records import Records
from ivr.routing.loading import load
from ivr.store import SqlStore
from ivr.versions.in_memory import InMemory
from tests.agents.team import NOON, StoppedClock
from tests.store.samples import a_call, a_case, a_promise, a_sid, an_offer, evidence
from tests.world import routing_text

SENIORS, GENERAL = ["senior-1", "senior-2"], ["general-1", "general-2"]
# In the shipped team one senior and one general agent know about bills; and what is hard is spread.
CHANGES = {
    'phone: "+1 202 555 0112", queues: [senior]': 'phone: "+1 202 555 0112", queues: [senior], skills: [billing]',
    'phone: "+1 202 555 0114", queues: [general]': 'phone: "+1 202 555 0114", queues: [general], skills: [billing]',
}


@pytest.fixture
def line() -> Line:
    return Line(InMemory(Policy.of(load(routing_text(**CHANGES), "routing.yaml"))))


def waits(records: Records, number: int = 1, **fields: Any) -> Call:
    call = a_call(number, **({"queue": "senior", "since": NOON, "case_id": None} | fields))
    records.calls.add(call)
    return call


def asked(records: Records, line: Line, call: Call, after_seconds: float = 0) -> list[str]:
    """All who would be asked one after the other, by now."""
    now = NOON + timedelta(seconds=after_seconds)
    place = next(place for place in line.places(records, now) if place.call.sid == call.sid)
    free = records.agents.free(now)
    return [agent.name for agent in Candidates.for_places(records, line, [place], now).of(place, free)]


def is_idle_since(records: Records, name: str, at: datetime) -> None:
    records.agents.change(name, available_from=at)


def test_only_agents_of_the_queue_are_asked_until_it_widens_and_then_they_are_asked_first(
    records: Records, line: Line
) -> None:
    call = waits(records)
    assert asked(records, line, call, after_seconds=19) == SENIORS
    assert asked(records, line, call, after_seconds=20) == SENIORS + GENERAL


def test_of_equals_the_one_idle_longest_is_asked_first(records: Records, line: Line) -> None:
    is_idle_since(records, "senior-2", NOON - timedelta(minutes=1))
    assert asked(records, line, waits(records)) == ["senior-2", "senior-1"]


def test_a_skill_is_asked_for_alone_and_then_first_within_each_tier(records: Records, line: Line) -> None:
    call = waits(records, skill="billing")
    assert asked(records, line, call) == ["senior-2"]
    assert asked(records, line, call, after_seconds=20) == ["senior-2", "senior-1", "general-2", "general-1"]


def test_a_skill_that_nobody_has_keeps_nobody_from_being_asked(records: Records, line: Line) -> None:
    assert asked(records, line, waits(records, skill="welsh")) == SENIORS


def test_the_rule_says_when_a_call_widens_before_the_queue_does(records: Records, line: Line) -> None:
    soon, late = waits(records, widen_after_seconds=5), waits(records, 2, widen_after_seconds=60)
    assert asked(records, line, soon, after_seconds=5) == SENIORS + GENERAL
    assert asked(records, line, late, after_seconds=59) == SENIORS


def has_a_case(records: Records, agent: str, **fields: Any) -> Call:
    records.cases.add(a_case(last_agent=agent))
    return waits(records, case_id="case", **fields)


def test_whoever_had_the_case_is_asked_alone_for_a_time_and_first_from_then_on(
    records: Records, line: Line
) -> None:
    call = has_a_case(records, "senior-2", skill="", widen_after_seconds=0)
    assert asked(records, line, call, after_seconds=19) == ["senior-2"]
    assert asked(records, line, call, after_seconds=20) == ["senior-2", "senior-1", *GENERAL]


def test_while_a_known_agent_is_on_a_call_nobody_else_is_asked(records: Records, line: Line) -> None:
    call = has_a_case(records, "senior-2")
    records.agents.take("senior-2", "offer", NOON)
    assert asked(records, line, call, after_seconds=19) == []
    assert asked(records, line, call, after_seconds=20) == ["senior-1", *GENERAL]


@pytest.mark.parametrize("state", [AgentState.OFFLINE, AgentState.BREAK])
def test_nobody_waits_for_a_known_agent_who_is_not_there(
    records: Records, line: Line, state: AgentState
) -> None:
    records.agents.change("senior-2", state=state)
    assert asked(records, line, has_a_case(records, "senior-2")) == ["senior-1"]


def test_nobody_waits_for_a_known_agent_who_rests_for_longer(records: Records, line: Line) -> None:
    is_idle_since(records, "senior-2", NOON + timedelta(seconds=20))
    assert asked(records, line, has_a_case(records, "senior-2")) == ["senior-1"]


def test_nobody_waits_for_a_known_agent_who_has_just_passed(records: Records, line: Line) -> None:
    passes(records, a_sid(), "senior-2", NOON)
    assert asked(records, line, has_a_case(records, "senior-2"), after_seconds=1) == ["senior-1"]


def test_nobody_waits_for_a_known_agent_who_takes_no_such_calls(records: Records, line: Line) -> None:
    assert asked(records, line, has_a_case(records, "senior-1", queue="general")) == GENERAL


def test_an_urgent_caller_waits_for_no_known_agent(records: Records, line: Line) -> None:
    records.agents.take("senior-2", "offer", NOON)
    assert asked(records, line, has_a_case(records, "senior-2", urgent=True)) == ["senior-1"]


def passes(records: Records, call_sid: str | None, agent: str, at: datetime, **fields: Any) -> Offer:
    offer = an_offer(
        f"{call_sid}{agent}{at}",
        agent=agent,
        call_sid=call_sid,
        state=OfferState.PASSED,
        ended_at=at,
        **fields,
    )
    records.offers.add(offer)
    return offer


def test_who_has_passed_is_not_asked_again_about_the_same_caller_for_a_while(
    records: Records, line: Line
) -> None:
    one, other = waits(records), waits(records, 2)
    passes(records, one.sid, "senior-1", NOON)
    assert asked(records, line, one, after_seconds=10) == ["senior-2"]
    assert asked(records, line, other, after_seconds=10) == SENIORS
    assert "senior-1" in asked(records, line, one, after_seconds=60)


def is_raised(records: Records, call: Call) -> None:
    records.voices.rose(call.sid, evidence(10, 3))


def had_enough(records: Records, agent: str) -> None:
    records.offers.change(passes(records, a_sid(9), agent, NOON).id, pass_reason="enough")


def test_an_agent_who_had_enough_is_asked_about_calm_calls_only(records: Records, line: Line) -> None:
    hard, calm = waits(records), waits(records, 2)
    is_raised(records, hard)
    had_enough(records, "senior-1")
    assert asked(records, line, hard, after_seconds=1) == ["senior-2"]
    assert asked(records, line, calm, after_seconds=1) == SENIORS


def test_a_hard_call_whose_agents_all_had_enough_widens_at_once(records: Records, line: Line) -> None:
    call = waits(records)
    is_raised(records, call)
    for senior in SENIORS:
        had_enough(records, senior)
    assert asked(records, line, call, after_seconds=1) == GENERAL


def test_a_promise_keeps_exactly_the_place_that_its_call_had(records: Records, line: Line) -> None:
    """Ten points of priority are worth ten minutes; nothing is given, or taken, for not holding the line."""
    before, after = (
        waits(records, number, since=NOON + timedelta(minutes=minutes), queue="general")
        for number, minutes in [(1, -1), (2, 1)]
    )
    fields = {"priority": 10, "since": NOON + timedelta(minutes=10), "queue": "general"}
    promised = replace(a_call(3, **fields), number="+13125550142", state=CallState.ENDED)
    records.calls.add(promised)
    records.promises.add(
        a_promise(call_sid=promised.sid, number=promised.number, priority=10, since=promised.since)
    )
    places = line.places(records, NOON + timedelta(minutes=11))
    assert [place.call.sid for place in places] == [before.sid, promised.sid, after.sid]
    assert places[1] == Place(records.calls.get(promised.sid), records.promises.get("promise"))


@pytest.fixture
def statements(team_store: SqlStore) -> Iterator[list[str]]:
    """What is asked of the database."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(team_store.engine, "before_cursor_execute", note)
    yield asked
    event.remove(team_store.engine, "before_cursor_execute", note)


def test_a_long_line_costs_as_many_queries_as_one_caller(
    records: Records, line: Line, statements: list[str]
) -> None:
    """Every wait request of every caller distributes."""
    built_in = BuiltIn(StoppedClock(), line)
    for agent in GENERAL:
        records.agents.change(agent, state=AgentState.BREAK)
    counts = []
    for callers in (range(1), range(1, 300)):
        for number in callers:
            records.cases.add(a_case(f"case-{number}", last_agent=GENERAL[0]))
            waits(records, number, queue="general", case_id=f"case-{number}")
        statements.clear()
        assert built_in.distribute(records) == ()
        counts.append(len(statements))
    assert counts[0] == counts[1] > 0


@dataclass(frozen=True)
class AsItWas(Line):
    """A line that was read a moment ago."""

    read: Sequence[Place] = ()

    def places(self, *_: object) -> list[Place]:
        return list(self.read)


def test_a_caller_whom_another_process_has_connected_meanwhile_is_offered_to_nobody(
    records: Records, line: Line
) -> None:
    """The line was read while nobody was being asked; by now somebody was, and has accepted."""
    call = waits(records)
    as_it_was = AsItWas(line.policies, line.places(records, NOON))
    records.calls.change(call.sid, state=CallState.CONNECTING)
    assert BuiltIn(StoppedClock(), as_it_was).distribute(records) == ()
    assert {agent.name for agent in records.agents.free(NOON)} == {*SENIORS, *GENERAL}
