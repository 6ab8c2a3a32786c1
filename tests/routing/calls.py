"""Calls and rules to try on each other."""

from typing import Any

from ivr.routing import Facts, RoutingFile, load
from ivr.routing.default import default_text


def call(**known: Any) -> Facts:
    """A call on a Monday afternoon, of which nothing else is known than what is given."""
    return Facts(**{"open": True, "line": "+12025550100", "weekday": "mon", "hour": 14, **known})


def routing_with(*conditions: str) -> RoutingFile:
    """The shipped file with other rules: one per condition, then one for everyone. All go to one queue, which is fair.

    A condition in braces is one of points: `{points: {voice_raised: 5}, at_least: 5}`.
    """
    before, _, after = default_text().partition("rules:\n")
    rules = [
        f"  - {{name: rule-{n}, {_settings(when)}, queue: senior}}" for n, when in enumerate(conditions, 1)
    ]
    rest = after[after.index("\nwaiting:") :]
    last = '  - {name: everyone, when: "true", queue: senior}'
    return load("\n".join([before + "rules:", *rules, last]) + rest, "routing.yaml")


def _settings(condition: str) -> str:
    return condition[1:-1] if condition.startswith("{") else f"when: '{condition}'"
