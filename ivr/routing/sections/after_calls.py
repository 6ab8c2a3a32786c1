"""What a call leaves behind: it may come again, its agent rests, its traces are kept for a while."""

from typing import Annotated, Literal

from pydantic import Field

from ivr.routing.sections.section import Section


class RepeatCallers(Section):
    """When a call counts as another one about the same case."""

    window_days: Annotated[int, Field(ge=1, le=365)] = 7
    """How far back earlier calls count."""
    minimum_seconds: Annotated[int, Field(ge=0, le=600)] = 10
    """Shorter calls were dropped or misdialled and do not count."""


class WrapUp(Section):
    """An agent's time after a call."""

    wrap_up_seconds: Annotated[int, Field(ge=0, le=3600)] = 30
    """How long no call is offered after any call."""
    cooldown_seconds: Annotated[int, Field(ge=0, le=7200)] = 120
    """How long no call is offered after a hard call, one with a raised voice: for a minute of raised voice as long as
    this, for a moment half as long, and half as long again after a warning."""


class Care(Section):
    """How many hard calls, those with a raised voice, an agent is given. Only the agent can waive it."""

    hard_in_a_row: Annotated[int, Field(ge=0, le=20)] = 3
    """After so many hard calls in a row an agent rests; 0 means no limit."""
    rest_minutes: Annotated[int, Field(ge=0, le=120)] = 15
    """How long that rest is."""
    hard_per_hour: Annotated[int, Field(ge=0, le=60)] = 8
    """So many hard calls are offered to an agent within an hour at most; 0 means no limit."""
    all_resting: Literal["person", "promise"] = "person"
    """What a caller gets when all who could take the call rest: another `person`, at once the agents to whom the queue
    widens and else the human line; or a `promise`, to be called back or to have a message heard."""


class Retention(Section):
    """How long things are kept."""

    levels_days: Annotated[int, Field(ge=1, le=3650)] = 30
    """How loud a caller spoke, second by second."""
    timeline_days: Annotated[int, Field(ge=1, le=3650)] = 365
    """What happened on a call, step by step."""
    answers_days: Annotated[int, Field(ge=1, le=30)] = 2
    """What was answered to a request of Twilio's, for the case that it comes again."""
    calls_days: Annotated[int, Field(ge=31, le=3650)] = 730
    """Calls, with their decisions and surveys."""
