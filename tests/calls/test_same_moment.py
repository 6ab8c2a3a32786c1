"""A caller leaves the line in the very moment in which an agent accepts the call, in two processes on PostgreSQL."""

from collections.abc import Iterator
from contextlib import closing
from threading import Event

import pytest
from sqlalchemy import text

from ivr.agents.agent import AgentState
from ivr.agents.offer import OfferState
from ivr.call import CallState
from ivr.policy import Policy
from ivr.prescreening import PreScreening, prescreening
from ivr.records import Records
from ivr.routing.default import default
from ivr.steps import HangUp, Reply
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.versions.in_memory import InMemory
from tests.agents.team import StoppedClock
from tests.at_once import at_once
from tests.postgres import fresh_database
from tests.store.samples import NOON, a_call, a_sid, an_offer

LOCKS_WAITED_FOR = text("SELECT count(*) FROM pg_locks WHERE NOT granted")


@pytest.fixture
def store(postgres_url: str) -> Iterator[SqlStore]:
    with fresh_database(postgres_url) as url, closing(SqlStore(url)) as store:
        migrate(store.engine)
        yield store


@pytest.fixture
def door(store: SqlStore) -> PreScreening:
    """An agent hears of a caller in the line."""
    store.run(is_whispered)
    return prescreening(InMemory(Policy.of(default())), StoppedClock(NOON))


def is_whispered(records: Records) -> None:
    records.agents.enrol(["general-1"], NOON)
    records.calls.add(a_call(queue="general", since=NOON))
    records.offers.add(an_offer(agent="general-1", state=OfferState.WHISPERING))
    records.agents.take("general-1", "offer", NOON)


def until_somebody_waits(store: SqlStore) -> None:
    for _ in range(2000):
        with store.engine.connect() as connection:
            if connection.execute(LOCKS_WAITED_FOR).scalar_one():
                return
    raise AssertionError("nobody waits")


@pytest.mark.parametrize("leaves", ["hangs up", "wants to be called back"])
def test_a_caller_who_leaves_while_the_agent_accepts_keeps_neither_waiting(
    store: SqlStore, door: PreScreening, leaves: str
) -> None:
    runs: list[str] = []
    has_their_call = Event()

    def caller(records: Records) -> None:
        runs.append("caller")
        records.calls.change(a_sid(), told_choices=True)
        has_their_call.set()
        until_somebody_waits(store)
        if leaves == "hangs up":
            door.conversation.call_ended(records, a_sid())
        else:
            door.waiting.key_pressed(records, a_sid(), "1")

    def agent(records: Records) -> Reply:
        runs.append("agent")
        return door.whisper.key_pressed(records, "offer", repeats=0, key="1")

    def accepts() -> Reply:
        has_their_call.wait()
        return store.run(agent)

    _, reply = at_once(lambda: store.run(caller), accepts)
    assert sorted(runs) == ["agent", "caller"], "there was a deadlock"
    assert reply
    assert HangUp() in reply.steps
    assert store.run(lambda records: records.agents.get("general-1")).state is AgentState.AVAILABLE
    assert store.run(lambda records: records.calls.get(a_sid())).state is not CallState.CONNECTING
