"""The last minute of a conversation's level."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.audio import Level
from ivr.board.kept import Span
from ivr.board.traces import Traces, followed
from ivr.records import Records
from ivr.store import SqlStore
from ivr.store.opening import opened
from tests.store.samples import a_call, a_level, evidence

CALLER, OTHER = a_call(1), a_call(2)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    store = opened(f"sqlite:///{tmp_path}/levelhead.sqlite")
    store.run(lambda records: [records.calls.add(call) for call in (CALLER, OTHER)])
    yield store
    store.close()


def hears(store: SqlStore, *levels: Level, sid: str = CALLER.sid) -> None:
    store.run(lambda records: records.voices.trace({sid: levels}))


def follow(store: SqlStore, known: Traces | None = None, *sids: str) -> Traces:
    def look(records: Records) -> Traces:
        return followed(records, known or {}, sids or (CALLER.sid,))

    return store.read(look)


def test_the_trace_of_a_long_call_begins_a_minute_ago(store: SqlStore) -> None:
    hears(store, *(a_level(float(second)) for second in range(200)))

    points = follow(store)[CALLER.sid].points

    assert [points[0][0], points[-1][0], len(points)] == [140.0, 199.0, 60]


def test_it_goes_on_where_it_ended(store: SqlStore) -> None:
    hears(store, a_level(1.0), a_level(1.5))
    first = follow(store)
    hears(store, a_level(2.0, rise_db=11.04))

    assert follow(store, first)[CALLER.sid].points == [(1.0, 9.0), (1.5, 9.0), (2.0, 11.0)]


def test_a_trace_of_which_nothing_is_new_stays_the_same(store: SqlStore) -> None:
    hears(store, a_level(1.0))
    first = follow(store)

    assert follow(store, first)[CALLER.sid] is first[CALLER.sid]


def test_a_pause_has_no_level(store: SqlStore) -> None:
    hears(store, Level(1.0, -60.0, rise_db=-30.0, speaking=False))

    assert follow(store)[CALLER.sid].points == [(1.0, None)]


def test_a_raised_stretch_is_marked_as_long_as_it_reaches_into_the_last_minute(store: SqlStore) -> None:
    store.run(lambda records: records.voices.rose(CALLER.sid, evidence(10.0, 4.0)))
    hears(store, a_level(12.0))
    first = follow(store)
    assert first[CALLER.sid].spans == [Span(6.0, 4.0)]

    hears(store, a_level(71.0))

    assert follow(store, first)[CALLER.sid].spans == []


def test_whoever_has_hung_up_is_forgotten(store: SqlStore) -> None:
    hears(store, a_level(1.0))
    hears(store, a_level(1.0), sid=OTHER.sid)
    both = follow(store, None, CALLER.sid, OTHER.sid)
    assert len(both) == 2

    assert list(follow(store, both, OTHER.sid)) == [OTHER.sid]
