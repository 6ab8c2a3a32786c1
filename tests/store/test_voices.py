"""Rises of a caller's voice, and the trace of its level."""

import pytest

from ivr.call import Rise, Voice
from ivr.records import Records
from tests.store.samples import a_call, a_level, a_sid, evidence

SID = a_sid()


@pytest.fixture(autouse=True)
def call(records: Records) -> None:
    records.calls.add(a_call())


def test_a_voice_that_never_rose_is_not_raised(records: Records) -> None:
    assert records.voices.of(SID) == Voice(raised=False, rise_db=None, seconds=0.0, times=0)


def test_a_rise_grows_until_it_settles(records: Records) -> None:
    records.voices.rose(SID, evidence(at_seconds=10.0, seconds=1.5, rise_db=9.0))
    assert records.voices.of(SID) == Voice(raised=True, rise_db=9.0, seconds=1.5, times=1)
    records.voices.lasts(SID, until_seconds=12.0, rise_db=12.0)
    records.voices.lasts(SID, until_seconds=12.5, rise_db=11.0)
    assert records.voices.of(SID) == Voice(raised=True, rise_db=12.0, seconds=4.0, times=1)
    records.voices.settled(SID, evidence(at_seconds=14.0, seconds=3.75))
    records.voices.lasts(SID, until_seconds=20.0, rise_db=30.0)
    assert records.voices.of(SID) == Voice(raised=True, rise_db=12.0, seconds=3.75, times=1)


def test_rises_add_up_and_the_highest_counts(records: Records) -> None:
    for at_seconds, rise_db in [(10.0, 7.0), (30.0, 11.0), (50.0, 9.0)]:
        records.voices.rose(SID, evidence(at_seconds, 2.0, rise_db))
        records.voices.settled(SID, evidence(at_seconds + 1, 3.0, rise_db))
    assert records.voices.of(SID) == Voice(raised=True, rise_db=11.0, seconds=9.0, times=3)


def test_a_rise_that_is_said_twice_is_one(records: Records) -> None:
    for _ in range(2):
        records.voices.rose(SID, evidence(at_seconds=10.0, seconds=1.5))
    assert records.voices.of(SID).times == 1


def test_a_voice_that_was_loud_from_the_first_word_has_no_rise_in_db(records: Records) -> None:
    records.voices.rose(SID, evidence(at_seconds=2.0, seconds=1.5, rise_db=None))
    records.voices.lasts(SID, until_seconds=3.0, rise_db=6.0)
    assert records.voices.of(SID) == Voice(raised=True, rise_db=None, seconds=2.5, times=1)


def test_where_no_rise_goes_on_there_is_none_to_last_or_settle(records: Records) -> None:
    records.voices.lasts(SID, until_seconds=3.0, rise_db=9.0)
    records.voices.settled(SID, evidence(at_seconds=3.0, seconds=1.0))
    assert records.voices.of(SID) == Voice()


def test_a_voice_is_raised_now_from_a_rise_to_its_end(records: Records) -> None:
    both = [SID, a_sid(2)]
    assert not records.voices.raised_now(both)
    records.voices.rose(SID, evidence(at_seconds=10.0, seconds=1.5))
    assert set(records.voices.raised_now(both)) == {SID}
    records.voices.settled(SID, evidence(at_seconds=14.0, seconds=3.75))
    assert not records.voices.raised_now(both)


def test_the_trace_of_several_calls_may_be_written_twice(records: Records) -> None:
    trace = {SID: [a_level(0.5), a_level(1.0, rise_db=None)], a_sid(2): [a_level(0.5)], a_sid(3): []}
    for _ in range(2):
        records.voices.trace(trace)


def test_the_trace_is_read_on_from_where_it_was_left(records: Records) -> None:
    trace = [a_level(0.5), a_level(1.0, rise_db=None), a_level(1.5)]
    records.voices.trace({SID: trace, a_sid(2): [a_level(2.0)]})
    assert records.voices.levels(SID, after_seconds=-1) == trace
    assert records.voices.levels(SID, after_seconds=1.0) == trace[2:]


def test_each_rise_is_told_with_its_beginning_and_whether_it_is_over(records: Records) -> None:
    records.voices.rose(SID, evidence(at_seconds=10.0, seconds=1.5, rise_db=9.0))
    records.voices.settled(SID, evidence(at_seconds=14.0, seconds=3.75))
    records.voices.rose(SID, evidence(at_seconds=30.0, seconds=1.5, rise_db=None))
    assert records.voices.rises(SID) == [Rise(8.5, 3.75, 9.0, True), Rise(28.5, 1.5, None, False)]
