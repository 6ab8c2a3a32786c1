"""What no single value can tell: how the parts of a file fit together.

These read the plain document, so that they speak even where some of its values are wrong.
"""

from collections.abc import Iterator
from typing import Any

from ivr.routing.conditions import ALWAYS
from ivr.routing.document import Document
from ivr.routing.faults import Fault, suggestion
from ivr.routing.line_checks import line_checks
from ivr.routing.sections.after_calls import RepeatCallers, Retention


def crosschecks(document: Document) -> Iterator[Fault]:
    yield from _order_of_rules(document)
    yield from _rules_of_two_kinds_or_none(document)
    yield from _points_that_are_never_reached(document)
    yield from _queues_without_agents(document)
    yield from _skills_that_nobody_has(document)
    yield from _queues_that_widen_to_themselves(document)
    yield from _examples_that_contradict_their_rule(document)
    yield from _calls_forgotten_too_early(document)
    yield from _delays_after_any_call(document)
    yield from line_checks(document)


def _order_of_rules(document: Document) -> Iterator[Fault]:
    rules = document.root.get("rules")
    if not isinstance(rules, tuple) or not rules:
        return
    always = [isinstance(rule, dict) and _is_always(rule.get("when")) for rule in rules]
    for index in (index for index, matches in enumerate(always[:-1]) if matches):
        yield document.fault(
            ("rules", index, "when"), "always matches, so that no rule below it is ever reached"
        )
    if not always[-1]:
        yield document.fault(
            ("rules", len(rules) - 1), f'the last rule must match every call: when: "{ALWAYS}"', of_key=True
        )


def _is_always(when: Any) -> bool:
    return when is True or (isinstance(when, str) and when.strip() == ALWAYS)


def _rules_of_two_kinds_or_none(document: Document) -> Iterator[Fault]:
    for index, rule in document.items("rules"):
        has_when, has_points, has_at_least = (
            rule.get(name) is not None for name in ("when", "points", "at_least")
        )
        path = ("rules", index)
        if has_when and has_points:
            yield document.fault((*path, "points"), "a rule has `when` or `points`, not both", of_key=True)
        if not has_when and not has_points:
            yield document.fault(path, "a rule needs `when`, or `points` and `at_least`", of_key=True)
        if has_points and not has_at_least:
            yield document.fault((*path, "at_least"), "is missing", of_key=True)
        if has_at_least and not has_points:
            yield document.fault((*path, "at_least"), "has no `points` to count", of_key=True)


def _points_that_are_never_reached(document: Document) -> Iterator[Fault]:
    for index, rule in document.items("rules"):
        at_least, most = rule.get("at_least"), _most(rule.get("points"))
        if most is not None and isinstance(at_least, int) and most < at_least:
            message = f"can never be reached: together the points are {most} at most"
            yield document.fault(("rules", index, "at_least"), message)


def _most(points: Any) -> int | None:
    """The sum of what speaks for the rule; None where the points cannot be read."""
    values = points.values() if isinstance(points, dict) else ()
    weights = [weight for weight in values if isinstance(weight, int)]
    if not weights or len(weights) < len(values):
        return None
    return sum(weight for weight in weights if weight > 0)


def _queues_without_agents(document: Document) -> Iterator[Fault]:
    agents = [agent.get("queues") for _, agent in document.entries("agents")]
    served = [queues for queues in agents if isinstance(queues, tuple)]
    if len(served) < len(agents):  # an agent whose queues cannot be read may serve any
        return
    for name, _ in document.entries("queues"):
        if not any(name in queues for queues in served):
            yield document.fault(("queues", name), "no agent takes calls of this queue", of_key=True)


def _skills_that_nobody_has(document: Document) -> Iterator[Fault]:
    skills = [agent.get("skills") for _, agent in document.entries("agents")]
    there = {skill for each in skills if isinstance(each, tuple) for skill in each}
    for index, rule in document.items("rules"):
        skill = rule.get("skill")
        if isinstance(skill, str) and skill not in there:
            message = f"no agent has the skill '{skill}'{suggestion(skill, map(str, there))}"
            yield document.fault(("rules", index, "skill"), message)


def _queues_that_widen_to_themselves(document: Document) -> Iterator[Fault]:
    for name, queue in document.entries("queues"):
        if queue.get("widen_to") == name:
            yield document.fault(("queues", name, "widen_to"), "a queue cannot widen to itself")


def _examples_that_contradict_their_rule(document: Document) -> Iterator[Fault]:
    queues = [name for name, _ in document.entries("queues")]
    sends = {str(rule.get("name")): rule.get("queue") for _, rule in document.items("rules")}
    for index, example in document.items("tests"):
        rule, expected = str(example.get("rule")), example.get("expect")
        sent = sends.get(rule)
        if sent in queues and expected in queues and sent != expected:
            message = f"the rule '{rule}' sends calls to '{sent}', not to '{expected}'"
            yield document.fault(("tests", index, "rule"), message)


def _calls_forgotten_too_early(document: Document) -> Iterator[Fault]:
    kept = document.value(("retention", "calls_days"), Retention().calls_days)
    window = document.value(("repeat_callers", "window_days"), RepeatCallers().window_days)
    if isinstance(kept, int) and isinstance(window, int) and kept < window:
        message = f"calls are counted for {window} days (repeat_callers.window_days), so keep them as long"
        yield document.fault(("retention", "calls_days"), message)


def _delays_after_any_call(document: Document) -> Iterator[Fault]:
    """None below them would ever be taken."""
    delays = document.value(("survey", "delays"))
    for index, delay in enumerate(delays if isinstance(delays, tuple) else ()):
        if isinstance(delay, dict) and not {"queue", "reason", "hard"} & delay.keys():
            message = "fits every call; name a queue or a reason, or say whether it was hard"
            yield document.fault(("survey", "delays", index), message)
