"""The tables. Their history is in `migrations/`; a test holds the two together."""

from ivr.store.tables.access import acts, attempts, people, tokens
from ivr.store.tables.agents import agents, offers, promises, resources, shifts
from ivr.store.tables.calls import answers, calls, cases, decisions, levels, rises, timeline
from ivr.store.tables.columns import Instant, metadata
from ivr.store.tables.drafts import backtests, drafts
from ivr.store.tables.surveys import dials, opt_outs, surveys, switches
from ivr.store.tables.versions import activations, sounds, versions

__all__ = [
    "Instant",
    "activations",
    "acts",
    "agents",
    "answers",
    "attempts",
    "backtests",
    "calls",
    "cases",
    "decisions",
    "dials",
    "drafts",
    "levels",
    "metadata",
    "offers",
    "opt_outs",
    "people",
    "promises",
    "resources",
    "rises",
    "shifts",
    "sounds",
    "surveys",
    "switches",
    "timeline",
    "tokens",
    "versions",
]
