"""Conditions: what they mean, what of the library's grammar they do without, and what nobody can mean."""

from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import assume, given, reject, settings
from rule_engine import ast

from ivr.routing import Facts
from ivr.routing.columns import Columns
from ivr.routing.conditions import Condition, compile_condition
from ivr.routing.evaluation import evaluation
from ivr.routing.parsing import RuleFaults, parsed
from tests.routing.calls import call
from tests.routing.expressions import REASONS, by_the_library, expressions, some_calls

NAMES = {"reason": REASONS}


def condition(text: str) -> Condition:
    return compile_condition(text, NAMES)


def holds(text: str, **known: Any) -> bool:
    return bool(condition(text).holds(columns([call(**known)])).item())


def complaints(text: str) -> tuple[str, ...]:
    with pytest.raises(RuleFaults) as refused:
        condition(text)
    return refused.value.messages


def columns(calls: list[Facts]) -> Columns:
    return Columns.of([asdict(facts) for facts in calls])


@settings(max_examples=400)
@given(expressions, some_calls)
def test_one_call_and_many_are_decided_as_the_library_decides_each(text: str, calls: list[Facts]) -> None:
    """The lint is left out: it would refuse most of what chance writes."""
    expression, unknown = parsed(text)
    assert not unknown
    ours, library = evaluation(expression), by_the_library(text)
    assume(not isinstance(expression, ast.BooleanExpression))
    expected = [library.matches(facts) for facts in calls]
    assert ours(columns(calls)).tolist() == expected
    assert ours(columns(calls[:1])).tolist() == expected[:1]


@pytest.mark.parametrize("comparison", ["<", "<=", ">", ">=", "==", "in"])
def test_what_is_unknown_compares_with_nothing_not_even_with_what_is_unknown_too(comparison: str) -> None:
    other = "[days_since_last_call]" if comparison == "in" else "days_since_last_call"
    assert not holds(f"voice_rise_db {comparison} {other}")
    assert holds(f"not (voice_rise_db {comparison} {other})")


def test_what_is_unknown_is_other_than_everything() -> None:
    assert holds("voice_rise_db != 9")
    assert holds("voice_rise_db not in [9, 10]")


@pytest.mark.parametrize("divided", ["10 / calls_in_case", "10 // calls_in_case", "10 % calls_in_case"])
def test_what_is_divided_by_zero_is_unknown(divided: str) -> None:
    assert not holds(f"{divided} >= 0", calls_in_case=0)
    assert not holds(f"{divided} < 0", calls_in_case=0)
    assert holds(f"{divided} >= 0", calls_in_case=3)


def test_a_number_too_great_for_arithmetic_is_more_than_any_other() -> None:
    assert holds("voice_seconds * voice_seconds > 1e300", voice_seconds=1e200)


@pytest.mark.parametrize(
    "text, clauses",
    [
        ("voice_raised", ["voice_raised"]),
        ("voice_raised and hour<9  and not open", ["voice_raised", "hour<9", "not open"]),
        ("voice_raised and (open or silent)", ["voice_raised", "(open or silent)"]),
        ("(voice_raised and open) and silent", ["(voice_raised and open)", "silent"]),
        ("voice_raised and open or silent", ["voice_raised and open or silent"]),
        ("silent or voice_raised and open", ["silent or voice_raised and open"]),
        ("open and silent ? voice_raised : open", ["open and silent ? voice_raised : open"]),
        ("line =~ \"(and) or\" and reason != 'fault'", ['line =~ "(and) or"', "reason != 'fault'"]),
        ("open and silent # and so on", ["open", "silent # and so on"]),
        ("open\n and silent", ["open", "silent"]),
        ('reason in ["fault", "billing"] and open', ['reason in ["fault", "billing"]', "open"]),
    ],
)
def test_a_condition_is_made_of_what_stands_between_its_ands(text: str, clauses: list[str]) -> None:
    assert [clause.text for clause in condition(text).clauses] == clauses


@given(expressions, expressions, some_calls)
def test_a_condition_holds_where_each_of_its_clauses_does(
    first: str, second: str, calls: list[Facts]
) -> None:
    try:
        whole = condition(f"({first}) and ({second}) and open")
    except RuleFaults:
        reject()
    for part, clause in zip((first, second, "open"), whole.clauses, strict=True):
        library = by_the_library(part)
        assert clause.holds(columns(calls)).tolist() == [library.matches(facts) for facts in calls]
    unmet = [whole.unmet(columns([facts])) for facts in calls]
    assert whole.holds(columns(calls)).tolist() == [why is None for why in unmet]


def test_a_clause_knows_its_facts_and_the_values_it_compares_them_with() -> None:
    first, second = condition('calls_7d >= 3 and (reason == "billing" or hour in [9, 10])').clauses
    assert (first.facts, set(first.literals)) == (("calls_7d",), {3.0})
    assert (second.facts, set(second.literals)) == (("hour", "reason"), {"billing", 9.0, 10.0})


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("reason.length > 3", "cannot use a part of a fact"),
        ('reason[0] == "b"', "cannot use a part of a fact"),
        ("[1 for each in [hour]] == [1]", "cannot use 'for'"),
        ('reason in {"billing"}', "needs a list after 'in'"),
        ('"bill" in reason', "needs a list after 'in'"),
        ("hour ** 2 > 4", "cannot use '**'"),
        ("hour & 1 == 1", "cannot use arithmetic of bits"),
        ("(hour ?? 3) == 3", "cannot use '??'"),
        ("[hour] == [9]", "cannot use a list outside of 'in'"),
        ("reason =~ line", "needs a pattern in quotes"),
        ('(open ? hour : reason) == "fault"', "needs two values of one kind after '?'"),
        ("9e999999 + 9e999999 > hour", "has numbers that are too great"),
        ('language == "\\ud800"', "has a text with half a character"),
        ("1 << 9999999 > hour", "cannot use arithmetic of bits"),
        ('"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" =~ "a*a*a*b"', "needs a fact before '=~'"),
        ('reason =~ "(\\\\w+)+x"', "repeats what stands in brackets"),
        ('reason =~ ("(reason" + "+)+x")', "repeats what stands in brackets"),
        ('reason !~~ ".*.*.*.*x"', "has more than 3 of * + ? {"),
        (f'reason =~ "{"(.|.)" * 11}x"', "has more than 10 of |"),
        ('-reason == "fault"', "cannot use '-' before what is not a number"),
    ],
)
def test_what_rules_do_without_is_refused_on_load(text: str, complaint: str) -> None:
    assert any(message.startswith(complaint) for message in complaints(text)), complaints(text)


@pytest.mark.parametrize(
    "text",
    [
        'line =~ "\\\\+1(202|212)555.*"',
        'reason =~~ "bill|fault" and line !~ ".+[5-7]?9"',
        'reason =~ "(?i)BILL" or reason =~~ "<<"',
    ],
)
def test_patterns_that_are_soon_worked_out_are_taken(text: str) -> None:
    assert condition(text).text == text


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("hour > 25", "hour > 25 never holds; it is a whole number from 0 to 23"),
        ("24 <= hour", "hour >= 24 never holds; it is a whole number from 0 to 23"),
        ("calls_7d < 0", "calls_7d < 0 never holds; it is a whole number, 0 or more"),
        ("not (calls_7d <= -1)", "calls_7d <= -1 never holds; it is a whole number, 0 or more"),
        ("calls_7d == 2.5", "calls_7d == 2.5 never holds; it is a whole number, 0 or more"),
        ("hour in [9, 25]", "hour == 25 never holds; it is a whole number from 0 to 23"),
        ("voice_seconds == -1", "voice_seconds == -1 never holds; it is a number, 0 or more"),
        ("voice_rise_db == nan", "voice_rise_db == nan never holds; it is a number"),
        ("reason in []", "'in []' never holds"),
        ("voice_raised and true", "true does not depend on the call"),
        ("hour ? open : silent", "hour is neither true nor false; compare it"),
        (
            'line == "+1 202 555 0100"',
            "'+1 202 555 0100' is never the value of line; write it as '+12025550100'",
        ),
        ('closed_by == "hollyday"', "'hollyday' is never the value of closed_by; did you mean 'holiday'?"),
    ],
)
def test_what_can_never_be_true_is_refused(text: str, complaint: str) -> None:
    assert complaints(text) == (complaint,)


@pytest.mark.parametrize(
    "text, doubt",
    [
        ("hour >= 0", "hour >= 0 always holds; it is a whole number from 0 to 23"),
        ("voice_raised and 24 > hour", "hour < 24 always holds; it is a whole number from 0 to 23"),
        ("hour != 9.5", "hour != 9.5 always holds; it is a whole number from 0 to 23"),
        (
            "calls_7d >= 0",
            "calls_7d >= 0 always holds while calls_7d is known; it is a whole number, 0 or more",
        ),
    ],
)
def test_what_is_always_true_is_warned_of(text: str, doubt: str) -> None:
    assert condition(text).warnings == (doubt,)


@pytest.mark.parametrize(
    "text",
    [
        "hour > 22",
        "hour >= 23",
        "hour < 1",
        "calls_7d <= 0",
        "voice_seconds == 2.5",
        "voice_rise_db < 0",
        "hour == 23",
    ],
)
def test_the_edges_of_a_range_are_nothing_to_complain_about(text: str) -> None:
    assert condition(text).warnings == ()


def test_a_text_that_is_a_member_of_an_enumeration_is_that_text() -> None:
    facts = replace(call(), last_outcome="not_solved")
    assert condition('last_outcome == "not_solved"').unmet(Columns.of([vars(facts)])) is None
