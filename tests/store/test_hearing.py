"""What is heard on several calls becomes facts about each of them."""

from datetime import datetime

import pytest

from ivr.audio import Event, Raised, Settled
from ivr.call import Voice
from ivr.hearing import Hearing
from ivr.records import Records
from tests.store.samples import NOON, a_call, a_level, a_sid, evidence

ONE, OTHER, UNKNOWN = a_sid(1), a_sid(2), a_sid(3)
RISE = Raised(evidence(at_seconds=10.0, seconds=1.5, rise_db=9.0))
END = Settled(evidence(at_seconds=14.0, seconds=3.0))


class Noon:
    def now(self) -> datetime:
        return NOON


@pytest.fixture(autouse=True)
def calls(records: Records) -> None:
    records.calls.add(a_call(1))
    records.calls.add(a_call(2))


def hears(records: Records, **by_call: list[Event]) -> None:
    sids = {"one": ONE, "other": OTHER, "unknown": UNKNOWN}
    Hearing(Noon()).heard(records, {sids[name]: events for name, events in by_call.items()})


def told(records: Records) -> list[tuple[str, str, object]]:
    return [(moment.call_sid, moment.kind, moment.data["rise_db"]) for moment in records.timeline.after(0)]


def test_each_call_has_its_own_facts(records: Records) -> None:
    hears(records, one=[RISE], other=[a_level(10.0, rise_db=2.0)])
    assert records.voices.of(ONE).raised
    assert not records.voices.of(OTHER).raised
    assert told(records) == [(ONE, "raised", 9.0), (OTHER, "level", 2.0)]


def test_a_call_that_is_not_on_record_has_none_and_takes_none_from_others(records: Records) -> None:
    hears(records, unknown=[RISE, a_level(10.4)], one=[RISE])
    assert not records.voices.of(UNKNOWN).raised
    assert records.voices.of(ONE).raised


def test_a_rise_goes_on_with_the_levels_after_it(records: Records) -> None:
    hears(records, one=[a_level(9.5, rise_db=30.0), RISE, a_level(10.5, rise_db=8.0)])
    assert records.voices.of(ONE) == Voice(raised=True, rise_db=9.0, seconds=2.0, times=1)
    hears(records, one=[a_level(11.0, rise_db=12.0), a_level(11.5, rise_db=None)], other=[a_level(11.0)])
    assert records.voices.of(ONE) == Voice(raised=True, rise_db=12.0, seconds=2.5, times=1)


def test_a_second_socket_of_the_call_counts_its_seconds_anew_and_shortens_no_rise(records: Records) -> None:
    hears(records, one=[RISE, a_level(10.5, rise_db=8.0)])
    hears(records, one=[a_level(0.9, rise_db=4.0)])
    assert records.voices.of(ONE) == Voice(raised=True, rise_db=9.0, seconds=2.0, times=1)


def test_a_rise_and_its_end_may_come_at_once(records: Records) -> None:
    hears(records, one=[RISE, a_level(12.0, rise_db=11.0), END, a_level(14.4, rise_db=30.0)])
    assert records.voices.of(ONE) == Voice(raised=True, rise_db=11.0, seconds=3.0, times=1)
    assert [kind for _, kind, _ in told(records)] == ["raised", "settled", "level"]


def test_the_loudest_of_a_trace_is_told(records: Records) -> None:
    hears(records, one=[a_level(1.0, rise_db=3.0), a_level(1.4, rise_db=5.0), a_level(1.8, rise_db=None)])
    hears(records, one=[a_level(2.2, rise_db=None)])
    assert told(records) == [(ONE, "level", 5.0)]
