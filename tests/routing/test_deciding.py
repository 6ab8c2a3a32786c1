"""Calls meet rules."""

import json
import threading
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given

from ivr.case import Outcome
from ivr.routing import Decision, Facts, decide
from ivr.routing.columns import Columns
from ivr.routing.deciding import PassedOver, decide_many
from ivr.routing.default import default
from tests.routing.calls import call, routing_with
from tests.routing.expressions import some_calls

WITHOUT_CASE = (
    "raised-voice-and-repeat-caller",
    "not-solved-twice",
    "third-call-about-the-same-case",
    "not-solved-last-time",
)


def test_a_decision_names_its_rule_the_facts_it_used_and_the_rules_passed_over() -> None:
    assert decide(call(voice_raised=True, voice_rise_db=9.5), default()) == Decision(
        rule="raised-voice",
        queue="senior",
        priority=10,
        prompt="sorry-and-through",
        facts_used={"voice_raised": True},
        passed_over=tuple(PassedOver(rule, "open_case", {"open_case": False}) for rule in WITHOUT_CASE),
        version=default().version,
    )


@pytest.mark.parametrize(
    "known, queue, rule",
    [
        ({}, "general", "everyone-else"),
        ({"silent": True}, "general", "everyone-else"),
        ({"known_caller": True, "open_case": True, "calls_in_case": 1}, "general", "everyone-else"),
        ({"open_case": True, "calls_in_case": 2}, "senior", "third-call-about-the-same-case"),
        ({"open_case": True, "calls_in_case": 2, "surveys_not_solved": 2}, "senior", "not-solved-twice"),
        ({"open_case": True, "last_outcome": Outcome.NOT_SOLVED}, "senior", "not-solved-last-time"),
        ({"open_case": True, "last_outcome": Outcome.UNKNOWN}, "general", "everyone-else"),
        ({"voice_raised": True}, "senior", "raised-voice"),
        (
            {"voice_raised": True, "open_case": True, "calls_in_case": 1},
            "senior",
            "raised-voice-and-repeat-caller",
        ),
        ({"asked_for_person": True}, "general", "wants-a-person"),
        ({"open": False}, "general", "closed"),
        ({"open": False, "voice_raised": True}, "senior", "raised-voice"),
    ],
)
def test_the_shipped_rules_send_a_call_where_its_facts_say(
    known: dict[str, Any], queue: str, rule: str
) -> None:
    decision = decide(call(**known), default())
    assert (decision.queue, decision.rule) == (queue, rule)


def test_a_raised_voice_never_lowers_the_priority_that_the_shipped_rules_give() -> None:
    for known in ({}, {"open": False}, {"asked_for_person": True}, {"open_case": True, "calls_in_case": 5}):
        assert (
            decide(call(**known, voice_raised=True), default()).priority
            > decide(call(**known), default()).priority
        )


def test_a_withheld_number_has_no_case_and_is_not_a_repeat_caller() -> None:
    assert decide(call(known_caller=False, calls_in_case=0), default()).rule == "everyone-else"


def test_the_first_rule_that_matches_decides() -> None:
    routing = routing_with("hour < 12", "hour >= 12", "hour >= 13")
    decision = decide(call(hour=14), routing)
    assert decision.rule == "rule-2"
    assert decision.passed_over == (PassedOver("rule-1", "hour < 12", {"hour": 14}),)


@pytest.mark.parametrize("comparison", ["> 1", ">= 1", "< 1", "<= 1", "== 1", "+ 1 > 1", "* 0 == 0"])
def test_a_number_that_is_not_known_matches_no_comparison(comparison: str) -> None:
    decision = decide(call(voice_rise_db=None), routing_with(f"voice_rise_db {comparison}"))
    assert (decision.rule, decision.failed) == ("everyone", ())


def test_a_number_that_is_not_known_leaves_the_rest_of_its_rule_alone() -> None:
    decision = decide(call(calls_in_case=3), routing_with("voice_rise_db >= 9 or calls_in_case >= 3"))
    assert decision.rule == "rule-1"
    assert decision.facts_used == {"calls_in_case": 3, "voice_rise_db": None}


def test_the_first_part_that_does_not_hold_says_why_a_rule_was_passed_over() -> None:
    (passed_over,) = decide(
        call(voice_raised=True, calls_7d=1),
        routing_with('voice_raised and (calls_7d >= 3 or reason == "billing") and hour < 12'),
    ).passed_over
    assert passed_over.because == '(calls_7d >= 3 or reason == "billing")'
    assert passed_over.facts == {"calls_7d": 1, "reason": ""}


def test_a_division_by_zero_is_unknown_and_matches_nothing() -> None:
    decision = decide(call(calls_in_case=0), routing_with("10 / calls_in_case > 2", "hour == 14"))
    assert (decision.rule, decision.failed) == ("rule-2", ())
    assert decide(call(calls_in_case=2), routing_with("10 / calls_in_case > 2")).rule == "rule-1"


def test_a_fact_of_the_wrong_kind_is_unknown() -> None:
    decision = decide(call(calls_in_case="many"), routing_with("calls_in_case > 2"))
    assert decision.passed_over[0].facts == {"calls_in_case": "many"}
    assert (decision.rule, decision.failed) == ("everyone", ())


def test_a_rule_that_cannot_be_worked_out_does_not_stop_the_call_and_is_named() -> None:
    decision = decide(call(calls_in_case=10**400), routing_with("calls_in_case > 2", "hour == 14"))
    assert (decision.rule, decision.failed) == ("rule-2", ("rule-1",))
    assert decision.passed_over[0].because == "cannot be worked out (OverflowError)"


def test_a_rule_of_points_says_what_counted_and_how_many_were_missing() -> None:
    points = "{points: {voice_raised: 5, calls_7d >= 3: 4, asked_for_person: -2}, at_least: 8}"
    routing = routing_with(points)
    decision = decide(call(voice_raised=True, calls_7d=3), routing)
    assert (decision.rule, decision.points) == ("rule-1", {"voice_raised": 5, "calls_7d >= 3": 4})
    assert decision.facts_used == {"asked_for_person": False, "calls_7d": 3, "voice_raised": True}
    (passed_over,) = decide(call(voice_raised=True, asked_for_person=True), routing).passed_over
    assert passed_over.because == "3 of 8 points"


def test_a_decision_becomes_json_and_back() -> None:
    decision = decide(call(reason="billing"), routing_with('reason == "fault"', "voice_rise_db > 9"))
    assert json.loads(json.dumps(asdict(decision)))["passed_over"] == [
        {"rule": "rule-1", "because": 'reason == "fault"', "facts": {"reason": "billing"}},
        {"rule": "rule-2", "because": "voice_rise_db > 9", "facts": {"voice_rise_db": None}},
    ]


@given(some_calls)
def test_many_calls_at_once_are_decided_as_each_by_itself(many: list[Facts]) -> None:
    decided = decide_many(Columns.of([asdict(facts) for facts in many]), default())
    assert [default().rules[index].name for index in decided] == [
        decide(facts, default()).rule for facts in many
    ]


@pytest.mark.parametrize(
    "condition",
    [
        'reason == "billing"',
        'reason in ["billing", "fault"]',
        'reason != ""',
        'weekday == "mon" and hour >= 9 and hour < 17',
        "not (voice_raised or silent)",
        "days_since_last_call <= 2",
        'line == "+12025550100"',
        'last_outcome == "not_solved" ? true : false',
    ],
)
def test_conditions_that_ops_write_are_understood(condition: str) -> None:
    facts = call(reason="billing", days_since_last_call=1.5, last_outcome="not_solved")
    assert decide(facts, routing_with(condition)).rule == "rule-1"


def test_many_calls_are_decided_at_once_without_mixing_them_up() -> None:
    routing = routing_with("calls_in_case >= 2")
    wrong: list[int] = []

    def decide_many(calls_in_case: int) -> None:
        rules = {decide(call(calls_in_case=calls_in_case), routing).rule for _ in range(200)}
        if rules != {"rule-1" if calls_in_case >= 2 else "everyone"}:
            wrong.append(calls_in_case)

    threads = [threading.Thread(target=decide_many, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
