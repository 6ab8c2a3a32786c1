"""The two routing files that are compared: Levelhead's own care and order, and plain longest idle."""

import json
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML

from ivr.routing import RoutingFile, load
from ivr.routing.default import default_text

SENIORS, GENERAL = 8, 25
# No survey rings meanwhile: the phones of this bench are callers' and agents'.
BOTH: Mapping[str, Mapping[str, object]] = {"survey": {"tries": 0}}
# Of equal priority, first come first served; nobody rests, and anybody may come next.
PLAIN: Mapping[str, Mapping[str, object]] = {
    "waiting": {"known_agent_seconds": 0, "priority_minutes": 60},
    "wrap_up": {"cooldown_seconds": 0},
    "care": {"hard_in_a_row": 0, "hard_per_hour": 0},
}


def levelhead(seniors: int = SENIORS, general: int = GENERAL) -> RoutingFile:
    """The shipped file with a team of this size."""
    return _routing("levelhead.yaml", seniors, general, BOTH)


def plain(seniors: int = SENIORS, general: int = GENERAL) -> RoutingFile:
    """The same rules and queues; among those who may take a call, whoever has been idle longest, and no care."""
    return _routing("plain.yaml", seniors, general, {**BOTH, **PLAIN})


def _routing(
    source: str, seniors: int, general: int, changes: Mapping[str, Mapping[str, object]]
) -> RoutingFile:
    plan: dict[str, Any] = YAML(typ="safe").load(default_text())
    plan["agents"] = _team("senior", seniors, "+1202555{:04}", 1100) | _team(
        "general", general, "+1202555{:04}", 1200
    )
    for section, settings in changes.items():
        plan[section] = {**plan.get(section, {}), **settings}
    return load(f"{json.dumps(plan, default=str)}\n".encode(), source)


def _team(queue: str, size: int, phone: str, first: int) -> dict[str, Any]:
    return {
        f"{queue}-{place}": {"phone": phone.format(first + place), "queues": [queue]}
        for place in range(1, size + 1)
    }
