"""What the filters offer: the names of the live file, and one that is asked for though it has gone from there."""

from collections.abc import Iterable, Mapping

from ivr.console.calls.filters import Filters
from ivr.policy import Policy


def choices(policy: Policy, filters: Filters) -> Mapping[str, Mapping[str, str]]:
    """By filter: values, each with its name for people."""
    routing = policy.routing
    return {
        "line": _with(filters.line, {line: line for line in routing.lines}),
        "queue": _with(filters.queue, _as_they_are(routing.queues)),
        "reason": _with(filters.reason, reasons(policy)),
        "agent": _with(filters.agent, _as_they_are(routing.agents)),
    }


def reasons(policy: Policy) -> Mapping[str, str]:
    """As agents hear them called."""
    return {name: policy.reason_label(name) or name for name in policy.routing.reasons}


def _as_they_are(names: Iterable[str]) -> Mapping[str, str]:
    return {name: name for name in names}


def _with(asked: str, offered: Mapping[str, str]) -> Mapping[str, str]:
    return {**offered, asked: offered.get(asked, asked)} if asked else offered
