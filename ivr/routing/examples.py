"""The `tests:` of a file: its own examples, decided by its own rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ivr.routing.deciding import Decision, decide
from ivr.routing.document import Document
from ivr.routing.faults import Fault
from ivr.routing.file import RoutingFile
from ivr.routing.ordinary import ordinary_call
from ivr.routing.sections.examples import Example
from ivr.routing.spelling import equations


@dataclass(frozen=True)
class Result:
    example: Example
    decision: Decision

    @property
    def is_expected_queue(self) -> bool:
        return self.decision.queue == self.example.expect

    @property
    def is_expected_rule(self) -> bool:
        return self.example.rule in (None, self.decision.rule)


def run(routing: RoutingFile) -> tuple[Result, ...]:
    """In the order of the file. Facts that an example does not give are those of an ordinary call."""
    return tuple(
        Result(example, decide(ordinary_call(example.facts, routing), routing)) for example in routing.tests
    )


def failing(routing: RoutingFile, document: Document) -> Iterator[Fault]:
    """A fault for each example that goes elsewhere than it must."""
    for index, result in enumerate(run(routing)):
        if not result.is_expected_queue:
            yield document.fault(("tests", index, "expect"), _elsewhere(result, routing))
        elif not result.is_expected_rule:
            yield document.fault(("tests", index, "rule"), _elsewhere(result, routing))


def untested(routing: RoutingFile, results: Iterable[Result]) -> list[str]:
    """The rules that no example reaches."""
    reached = {result.decision.rule for result in results}
    return [rule.name for rule in routing.rules if rule.name not in reached]


def _elsewhere(result: Result, routing: RoutingFile) -> str:
    example, decision = result.example, result.decision
    expected = f"rule '{example.rule}'" if result.is_expected_queue else f"'{example.expect}'"
    because = f" because {equations(decision.facts_used)}" if decision.facts_used else ""
    return (
        f"expected {expected}, is '{decision.queue}' by rule '{decision.rule}'{because}"
        f"{_missed(result, routing)}"
    )


def _missed(result: Result, routing: RoutingFile) -> str:
    """Why the rule that was meant, or the first with that queue, did not hold."""
    meant = result.example.rule or next(
        (rule.name for rule in routing.rules if rule.queue == result.example.expect), None
    )
    for passed in result.decision.passed_over:
        if passed.rule == meant:
            known = f" with {equations(passed.facts)}" if passed.facts else ""
            return f"; rule '{meant}' was passed over ({passed.because}){known}"
    return ""
