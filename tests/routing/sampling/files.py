"""Files with rules of their own, read but not sampled yet."""

from collections.abc import Sequence

from ivr.routing import RoutingFaults, RoutingFile, load

BASE = """\
business: {name: Example Company, human_line: "+1 202 555 0100", time_zone: America/New_York}
hours: {weekly: {mon-fri: "08:00-20:00"}}
reasons: {billing: {key: 1, label: a bill, words: [bill]}, fault: {key: 2, label: a fault, words: [broken]}}
person_words: [human]
queues: {general: {label: general}, senior: {label: senior, tier: senior}}
agents: {agent-1: {phone: "+1 202 555 0111", queues: [general, senior]}}
rules:
"""
FIRST_RULE = BASE.count("\n") + 1

Rule = tuple[str, str, int]
"""When, queue and priority."""


def file_with(*rules: Rule) -> str:
    """Rules are named a, b, c ..., the first in line `FIRST_RULE`; everyone else goes to the general queue."""
    lines = [
        f"  - {{name: {name}, when: '{when}', queue: {queue}, priority: {priority}}}\n"
        for name, (when, queue, priority) in zip("abcdefgh", rules, strict=False)
    ]
    return BASE + "".join(lines) + '  - {name: everyone, when: "true", queue: general}\n'


def loaded(rules: Sequence[Rule]) -> RoutingFile:
    return load(file_with(*rules), "routing.yaml")


def told(*rules: Rule) -> list[str]:
    """Every fault and warning."""
    try:
        return [str(fault) for fault in loaded(rules).warnings]
    except RoutingFaults as faults:
        return [str(fault) for fault in faults.faults]
