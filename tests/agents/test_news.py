"""Only what is better than what was told is news, and what was promised is never stretched."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from ivr.agents.expected_wait import TELLABLE_MINUTES
from ivr.agents.outlook import Outlook
from ivr.news import Tellable, improved, seconds_left, still_true
from tests.store.samples import NOON, a_call, later

outlooks = st.builds(Outlook, st.integers(1, 50), st.sampled_from([None, *TELLABLE_MINUTES]))
waited = st.timedeltas(timedelta(seconds=30), timedelta(hours=1))
TOLD = a_call(told_place=3, told_seconds=300, told_at=NOON)


@given(outlooks)
def test_whatever_is_known_is_news_to_who_has_been_told_nothing(known: Outlook) -> None:
    assert improved(known, a_call(), NOON) == Tellable(known.place, known.minutes)


@given(outlooks, waited)
def test_what_is_told_is_nearer_and_ends_sooner_than_what_was_told(known: Outlook, waited: timedelta) -> None:
    new = improved(known, TOLD, NOON + waited)
    assert new.place is None or new.place < 3
    assert new.minutes is None or waited + timedelta(minutes=new.minutes) < timedelta(minutes=5)


@given(outlooks, waited)
def test_what_is_said_again_was_told_and_holds(known: Outlook, waited: timedelta) -> None:
    again = still_true(known, TOLD, NOON + waited)
    assert again.place in (None, 3)
    assert again.minutes is None or (known.minutes or 99) <= again.minutes <= 5


def test_less_than_two_minutes_after_four_of_five_have_passed_is_no_news() -> None:
    assert improved(Outlook(3, 2), TOLD, later(minutes=4)) == Tellable()
    assert improved(Outlook(2, 2), TOLD, later(minutes=2)) == Tellable(2, 2)


def test_a_range_that_did_not_hold_is_not_said_again() -> None:
    assert still_true(Outlook(3, 2), TOLD, later(minutes=6)) == Tellable(3, None)


def test_what_is_left_of_a_range_is_counted_from_when_it_was_told() -> None:
    assert seconds_left(TOLD, later(minutes=2)) == 180
    assert seconds_left(replace(TOLD, told_seconds=None), later(minutes=2)) is None
    assert seconds_left(a_call(), NOON) is None
