"""A call tried on the draft: where it would go, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, request

from ivr.console.parts import parts
from ivr.console.rendering import page
from ivr.console.rules.draft import typed_text
from ivr.console.visiting import visitor
from ivr.people.role import Right
from ivr.routing import RoutingFaults, RoutingFile, decide, load
from ivr.routing.facts import Fact, described
from ivr.routing.given import facts_given
from ivr.routing.ordinary import ordinary_call
from ivr.routing.spelling import equations

# What most rules ask for; the others are folded away.
FIRST = (
    "reason",
    "voice_raised",
    "open_case",
    "calls_in_case",
    "calls_7d",
    "last_outcome",
    "asked_for_person",
    "open",
)
UNKNOWN = "unknown"
TRUTHS = {"yes": True, "no": False}

trying = Blueprint("trying", __name__)


@dataclass(frozen=True)
class FactsAsked:
    first: tuple[Fact, ...]
    others: tuple[Fact, ...]


def facts_asked() -> FactsAsked:
    others = tuple(fact for name, fact in described().items() if name not in FIRST)
    return FactsAsked(tuple(described()[name] for name in FIRST), others)


@trying.post("/try")
def try_call() -> str:
    """A part of the page. Nothing is changed by it."""
    try:
        routing = _routing()
        given = facts_given(_typed(), routing)
    except RoutingFaults as found:
        return page("rules/tried.html", faults=found.faults, source=found.source, decision=None)
    facts = ordinary_call(given, routing)
    assumed = {name: getattr(facts, name) for name in described() if name not in given}
    decision = decide(facts, routing)
    return page(
        "rules/tried.html",
        decision=decision,
        tier=routing.queues[decision.queue].tier,
        assumed=equations(assumed, ", "),
        equations=equations,
        faults=(),
        source="",
    )


def _routing() -> RoutingFile:
    """Whoever may change nothing tries what is live: to check any text takes seconds."""
    if visitor().may(Right.CHANGE_RULES):
        return load(typed_text(), "draft")
    return parts().door.policies.live.routing


def _typed() -> Mapping[str, Any]:
    """What was given; an empty field is a fact as on an ordinary call."""
    fields = {name: request.form.get(f"fact-{name}", "").strip() for name in described()}
    return {name: _value(described()[name], typed) for name, typed in fields.items() if typed}


def _value(fact: Fact, typed: str) -> Any:
    """What is no such value stays as it is typed, and is complained of."""
    if fact.nullable and typed == UNKNOWN:
        return None
    try:
        return TRUTHS[typed] if fact.type is bool else fact.type(typed)
    except (LookupError, ValueError):
        return typed
