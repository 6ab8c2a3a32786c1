"""Callers as agents are told of them, with what is not said about them left usual."""

from dataclasses import replace
from functools import cache
from typing import Any

from ivr.briefing import briefing_of
from ivr.call import Voice
from ivr.case import Outcome
from ivr.policy import Policy
from ivr.routing.default import default
from ivr.situation import Situation
from tests.store.samples import NOON, a_call, a_case, later

LANGUAGES = ("en-US", "es-US", "de-DE", "fr-FR")
RAISED = Voice(raised=True, rise_db=9.2, seconds=4.1, times=1)


@cache
def policy(language: str = "en-US") -> Policy:
    """The shipped routing file, with agents who speak a language."""
    file = default()
    business = file.business.model_copy(update={"language": language})
    return Policy.of(file.model_copy(update={"business": business}))


def a_caller(said: str = "", **known: Any) -> Situation:
    """A new one. `known` are fields of the situation or of the call."""
    usual: dict[str, Any] = {"voice": Voice(), "case": None, "earlier_calls": 0, "now": NOON}
    of_situation = {name: known.pop(name) for name in tuple(known) if name in Situation.__dataclass_fields__}
    return Situation(call=replace(a_call(words=said), **known), **(usual | of_situation))


def a_repeat_caller(said: str = "", *, outcome: Outcome = Outcome.NONE, **known: Any) -> Situation:
    """Their third call, nine days after the first."""
    by_survey = known.pop("by_survey", False)
    case = a_case(last_outcome=outcome, outcome_from_survey=by_survey)
    usual = {"case": case, "earlier_calls": 2, "now": later(days=9)}
    return a_caller(said, **(usual | known))


def whispered(situation: Situation, language: str = "en-US") -> str:
    return briefing_of(situation, policy(language)).text
