"""What a spectator is told of a decision."""

from dataclasses import asdict

from ivr.records import Moment
from ivr.routing import Facts, RoutingFile, decide
from ivr.simulator.play import of_moment
from tests.routing.calls import call, routing_with
from tests.store.samples import NOON, a_sid


def told(facts: Facts, routing: RoutingFile) -> list[str]:
    line = of_moment(Moment(1, a_sid(), "decided", NOON, asdict(decide(facts, routing))))
    assert line
    return line.what.splitlines()[:-1]


def test_a_decision_is_told_with_its_facts_and_the_rules_that_were_passed_over() -> None:
    routing = routing_with("calls_in_case >= 2", "voice_raised and voice_rise_db >= 9", "voice_raised")
    assert told(call(voice_raised=True), routing) == [
        "rule-3: senior queue, priority 0",
        "because voice_raised = yes",
        "passed over rule-1 (calls_in_case >= 2: calls_in_case = 0)",
        "passed over rule-2 (voice_rise_db >= 9: voice_rise_db = unknown)",
    ]


def test_of_many_rules_that_were_passed_over_only_the_first_are_told() -> None:
    routing = routing_with(*["hour < 9"] * 5)
    assert told(call(hour=14), routing)[2:] == [
        *(f"passed over rule-{number} (hour < 9: hour = 14)" for number in (1, 2, 3)),
        "passed over 2 more",
    ]


def test_of_a_rule_of_points_it_is_told_what_counted() -> None:
    points = "{priority: 5, points: {voice_raised: 5, calls_7d >= 3: 4, asked_for_person: -1}, at_least: 8}"
    assert told(call(voice_raised=True, calls_7d=3, asked_for_person=True), routing_with(points)) == [
        "rule-1: senior queue, priority 5",
        "because voice_raised (+5 points)",
        "because calls_7d >= 3 (+4 points)",
        "because asked_for_person (-1 points)",
    ]
    assert told(call(voice_raised=True), routing_with(points))[2] == (
        "passed over rule-1 (5 of 8 points: asked_for_person = no, calls_7d = unknown, voice_raised = yes)"
    )
