"""Who serves a call by the routing file: groups of agents, the nearest first."""

from ivr.call import Call
from ivr.policy import Policy

Tiers = tuple[frozenset[str], ...]


def tiers(policy: Policy, live: Policy, call: Call) -> Tiers:
    """By the file of the call, as far as its agents still work here; when none of them does, by the live one.

    Agents come and go between two files, and a promise may outlive all who could have kept it.
    """
    team = live.routing.agents.keys()
    still_here = tuple(tier & team for tier in by_file(policy, call))
    return still_here if any(still_here) else by_file(live, call)


def by_file(policy: Policy, call: Call) -> Tiers:
    """The call's own queue and the one that it widens to; of each those with the skill before those without."""
    own, widen_to = policy.serves(call.queue), policy.queue(call.queue).widen_to
    others = policy.serves(widen_to) - own if widen_to else frozenset()
    agents = policy.routing.agents
    skilled = frozenset(name for name in own | others if call.skill in ("", *agents[name].skills))
    # A skill that nobody in the queue has, or has any more, keeps nobody there from being asked.
    nearest = own & skilled or own
    return nearest, own - nearest, others & skilled, others - skilled
