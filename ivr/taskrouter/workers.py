"""Agents as workers: what an expression may ask of them."""

from collections.abc import Collection
from typing import Any

from ivr.routing.sections.queues import Agent
from ivr.taskrouter.words import word

Attributes = dict[str, Any]


def lasting(agent: Agent) -> Attributes:
    """By the routing file. Twilio's instructions call `contact_uri` where they name no number."""
    return {
        "contact_uri": agent.phone,
        "queues": [word(name) for name in agent.queues],
        "skills": [word(name) for name in agent.skills],
    }


def passing(not_for: Collection[str] = (), *, takes_hard: bool = True) -> Attributes:
    """For now: `not_for` are CallSids of waiting callers whom this agent did not take a short while ago."""
    return {"not_for": sorted(not_for), "takes_hard": takes_hard}
