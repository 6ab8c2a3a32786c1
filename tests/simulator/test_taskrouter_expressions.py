"""Conditions.  https://www.twilio.com/docs/taskrouter/expression-syntax"""

import pytest

from ivr.simulator.taskrouter.expressions import InvalidExpression, compiled

DOCUMENT = {
    "string_const": "foo",
    "object": {"array": ["a", "b", "c"], "attr": "bar"},
    "skills": ["support", "sales"],
    "skill_rating": 5.1,
    "is_senior": True,
}


@pytest.mark.parametrize(
    "expression",
    [
        "1 == 1",
        "0 != 1",
        '"apple" != "orange"',
        "string_const == 'foo'",
        'object.array[2] == "c"',
        'object.attr IN ["foo", "bar"]',
        "(skills HAS 'support') AND (skills HAS 'sales')",
        "'x' NOT IN object.array",
        "string_const CONTAINS 'oo'",
        "is_senior == true",
        "missing == null",
        "skill_rating >= 5.1 AND skill_rating <= 6",
        "1 == 2 AND 1 == 2 OR 1 == 1",
        "1 == 1 or 1 == 2 and 1 == 2",
        "string_const in ['foo']",
    ],
)
def test_what_holds(expression: str) -> None:
    assert compiled(expression)(DOCUMENT)


@pytest.mark.parametrize(
    "expression",
    [
        "missing == 'foo'",
        "object.array[7] == 'c'",
        "string_const.deeper == 'foo'",
        "skills == 'support'",  # "Using scalar operators on Arrays results in false."
        "string_const HAS 'foo'",  # "Using array operators on two scalar values also returns false."
        "string_const IN 'foo'",
        "string_const > 1",
        "is_senior == true AND 1 == 2",
    ],
)
def test_what_does_not_hold(expression: str) -> None:
    assert not compiled(expression)(DOCUMENT)


@pytest.mark.parametrize(
    "expression",
    ["", "1 ==", "(1 == 1", "1 == 1 1 == 1", "a ~ b", "agent == 'senior-1'", "customer-value == 'Gold'"],
)
def test_what_is_not_understood_is_refused(expression: str) -> None:
    """ "Hyphens are not supported in TaskRouter expressions." """
    with pytest.raises(InvalidExpression):
        compiled(expression)
