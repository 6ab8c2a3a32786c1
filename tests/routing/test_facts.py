"""Facts, as rules and people see them."""

from dataclasses import asdict

import pytest

from ivr.routing.facts import FACTS_VERSION, Fact, Facts, described, of_stored
from tests.routing.calls import call

facts = pytest.mark.parametrize("fact", described().values(), ids=lambda fact: fact.name)


@facts
def test_every_fact_says_what_it_means_with_an_example_of_its_type(fact: Fact) -> None:
    assert fact.type in (bool, int, float, str)
    assert type(fact.about.example) is fact.type
    assert fact.about.meaning.endswith(".")
    assert fact.about.unit or fact.type in (bool, str)
    assert not fact.about.values or fact.about.example in fact.about.values


@facts
def test_the_example_of_a_number_is_within_its_range(fact: Fact) -> None:
    about = fact.about
    if isinstance(about.example, (int, float)):
        assert about.minimum is None or about.example >= about.minimum
        assert about.maximum is None or about.example <= about.maximum


def test_facts_are_described_in_their_own_order_and_all_of_them() -> None:
    assert list(described()) == list(asdict(call()))


def test_only_numbers_may_be_unknown() -> None:
    assert {fact.type for fact in described().values() if fact.nullable} == {int, float}


def test_no_two_facts_share_a_word_on_the_command_line() -> None:
    options = [fact.option for fact in described().values()]
    assert len(set(options)) == len(options)
    assert described()["voice_raised"].option == "raised"
    assert described()["calls_7d"].option == "calls-7d"


def test_stored_facts_come_back_as_they_were() -> None:
    known = call(calls_7d=3, voice_raised=True, longest_wait_seconds=90.0)
    assert of_stored(asdict(known), FACTS_VERSION) == known


def test_what_an_earlier_version_could_not_know_is_unknown() -> None:
    first = [name for name, fact in described().items() if fact.about.since == 1]
    stored = {name: value for name, value in asdict(call(calls_in_case=2)).items() if name in first}
    assert of_stored(stored, version=1) == call(
        calls_in_case=2,
        surveys_not_solved=None,
        voice_times=None,
        conduct_level=None,
        callers_waiting=None,
        longest_wait_seconds=None,
        free_seniors=None,
    )


def test_what_meant_something_else_in_an_earlier_version_is_unknown() -> None:
    assert of_stored(asdict(call(calls_7d=3)), version=1).calls_7d is None


def test_facts_of_a_later_version_are_read_without_those_that_are_not_known_yet() -> None:
    stored = {**asdict(call()), "height_of_caller": 180}
    assert of_stored(stored, FACTS_VERSION + 1) == call()


def test_a_call_needs_no_more_facts_than_when_and_where_it_came() -> None:
    assert Facts(open=True, line="+12025550100", weekday="mon", hour=14).calls_7d is None
