"""Facts, as rules and people see them."""

from dataclasses import asdict

import pytest

from ivr.routing.facts import Fact, Facts, described


@pytest.mark.parametrize("fact", described().values(), ids=lambda fact: fact.name)
def test_every_fact_says_what_it_means_with_an_example_of_its_type(fact: Fact) -> None:
    assert fact.type in (bool, int, float, str)
    assert type(fact.about.example) is fact.type
    assert fact.about.meaning.endswith(".")
    assert fact.about.unit or fact.type in (bool, str)
    assert not fact.about.values or fact.about.example in fact.about.values


def test_facts_are_described_in_their_own_order_and_all_of_them() -> None:
    facts = Facts(open=True, line="+12025550100", weekday="mon", hour=14)
    assert list(described()) == list(asdict(facts))


def test_only_numbers_may_be_unknown() -> None:
    assert {fact.name for fact in described().values() if fact.nullable} == {
        "days_since_last_call",
        "voice_rise_db",
    }
