"""Which rule decides a call, and why."""

from dataclasses import dataclass
from typing import Any

from ivr.routing.facts import Facts
from ivr.routing.file import RoutingFile, Rule


@dataclass(frozen=True)
class Decision:
    """Where a caller goes, by which rule of which version of the file, from which facts.

    `facts_used` are the facts that the rule mentions. `passed_over` are the rules before it; those of them in
    `failed` could not be evaluated, which counts as not matching.
    """

    rule: str
    queue: str
    priority: int
    prompt: str | None
    facts_used: dict[str, Any]
    passed_over: tuple[str, ...]
    version: str
    failed: tuple[str, ...] = ()


def decide(facts: Facts, routing: RoutingFile) -> Decision:
    """The first rule that matches decides, and the last one matches whatever it says. Never raises."""
    *conditional, last = routing.rules
    passed_over: list[str] = []
    failed: list[str] = []
    for rule in conditional:
        if _matches(rule, facts, failed):
            return _decision(rule, facts, routing.version, passed_over, failed)
        passed_over.append(rule.name)
    return _decision(last, facts, routing.version, passed_over, failed)


def _matches(rule: Rule, facts: Facts, failed: list[str]) -> bool:
    try:
        return rule.when.holds(facts)
    except Exception:  # a caller is waiting, and the rules below can still decide
        failed.append(rule.name)
        return False


def _decision(rule: Rule, facts: Facts, version: str, passed_over: list[str], failed: list[str]) -> Decision:
    return Decision(
        rule=rule.name,
        queue=rule.queue,
        priority=rule.priority,
        prompt=rule.prompt,
        facts_used={name: getattr(facts, name) for name in rule.when.facts},
        passed_over=tuple(passed_over),
        version=version,
        failed=tuple(failed),
    )
