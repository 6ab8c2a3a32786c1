"""The tests of a file, and what it is told of those that fail."""

import pytest

from ivr.routing import RoutingFaults, load
from ivr.routing.default import default, default_text
from ivr.routing.examples import run, untested


def with_test(example: str) -> str:
    """The shipped file with one test, in line 112 or so of it."""
    before, _, after = default_text().partition("\ntests:\n")
    return f"{before}\ntests:\n  - {{name: one, {example}}}\n{after[after.index(chr(10) + 'waiting:') :]}"


def told(example: str) -> str:
    """The one fault, without its place."""
    with pytest.raises(RoutingFaults) as refused:
        load(with_test(example), "routing.yaml")
    (fault,) = refused.value.faults
    return f"{fault.path}: {fault.message}"


def test_the_tests_of_the_shipped_file_pass() -> None:
    assert all(result.is_expected_queue and result.is_expected_rule for result in run(default()))


def test_a_test_knows_its_rule_and_those_that_no_test_reaches_are_named() -> None:
    routing = load(with_test("facts: {voice_raised: true}, expect: senior"), "routing.yaml")
    results = run(routing)
    assert [result.decision.rule for result in results] == ["raised-voice"]
    assert "raised-voice" not in untested(routing, results)
    assert "closed" in untested(routing, results)


def test_a_test_that_goes_elsewhere_says_by_which_rule_and_why() -> None:
    assert told("facts: {asked_for_person: true, open_case: true}, expect: senior") == (
        "tests[0].expect: expected 'senior', is 'general' by rule 'wants-a-person' because asked_for_person = true; "
        "rule 'raised-voice-and-repeat-caller' was passed over (voice_raised) with voice_raised = false"
    )


def test_it_says_what_was_missing_for_the_rule_that_was_meant() -> None:
    message = told("facts: {calls_in_case: 1}, expect: senior, rule: third-call-about-the-same-case")
    assert message == (
        "tests[0].expect: expected 'senior', is 'general' by rule 'everyone-else'; "
        "rule 'third-call-about-the-same-case' was passed over (calls_in_case >= 2) with calls_in_case = 1"
    )


def test_the_right_queue_by_another_rule_is_a_fault_of_the_rule() -> None:
    message = told("facts: {voice_raised: true}, expect: senior, rule: not-solved-last-time")
    assert message == (
        "tests[0].rule: expected rule 'not-solved-last-time', is 'senior' by rule 'raised-voice' "
        "because voice_raised = true; rule 'not-solved-last-time' was passed over (open_case) with open_case = false"
    )


def test_a_failing_test_is_told_at_its_line_and_column() -> None:
    with pytest.raises(RoutingFaults) as refused:
        load(with_test("facts: {}, expect: senior"), "routing.yaml")
    (fault,) = refused.value.faults
    line = with_test("facts: {}, expect: senior").splitlines()[fault.line - 1]
    assert line[fault.column - 1 :] == "senior}"
