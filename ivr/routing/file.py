"""The routing file: every setting that ops own. `docs/routing-file.md` says it for them."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PrivateAttr, ValidationInfo

from ivr.routing.checking import Checking, complaint
from ivr.routing.hours import ClockPeriod, Hours, Period
from ivr.routing.rules import ALWAYS, Condition, RuleFaults, compile_condition
from ivr.routing.section import Section
from ivr.routing.values import (
    AgentPhone,
    Identifier,
    Key,
    Language,
    Phone,
    QueueName,
    RuleName,
    Text,
    Url,
    Zone,
)


def _condition(value: Any, info: ValidationInfo) -> Condition:
    text = ALWAYS if value is True else value
    if not isinstance(text, str):
        raise complaint("must be an expression in quotes")
    try:
        return compile_condition(text, info.context.names["reason"] if info.context else ())
    except RuleFaults as faults:
        raise complaint(*faults.messages) from None


When = Annotated[Condition, BeforeValidator(_condition)]
Words = Annotated[tuple[Text, ...], Field(min_length=1)]
Priority = Annotated[int, Field(ge=0, le=100)]


class Business(Section):
    """Who answers."""

    name: Text
    """What callers hear the business called."""
    human_line: Phone
    """The number that always reaches a person; calls go there when all else fails."""
    language: Language = "en-US"
    """The language that is spoken and understood, as BCP 47."""
    voice: Text = "Polly.Joanna"
    """Twilio's name of the voice that speaks."""
    time_zone: Zone
    """Where the opening hours hold, as IANA names it."""


class Reason(Section):
    """One answer to why somebody calls."""

    key: Key
    """The key on the phone, 1 to 9."""
    label: Text
    """What the caller hears it called."""
    words: Words
    """Words and phrases by which it is recognised."""


class Queue(Section):
    """A line of waiting callers."""

    label: Text
    """What agents hear it called."""
    widen_to: QueueName | None = None
    """The queue whose agents are asked as well when a caller has waited `widen_after_seconds`."""
    widen_after_seconds: Annotated[int, Field(ge=0, le=3600)] = 20
    """How long a caller waits before the agents of `widen_to` are asked too."""
    hold_sound: Url | None = None
    """The address of a sound file that waiting callers hear; without it, Twilio's own music."""


class Agent(Section):
    """Somebody who takes calls on a phone of their own."""

    phone: AgentPhone
    """The number at which the agent is called."""
    queues: Annotated[tuple[QueueName, ...], Field(min_length=1)]
    """The queues whose calls the agent takes."""


class Rule(Section):
    """If `when` holds for a call, the call goes to `queue`. The first rule that matches decides."""

    name: RuleName
    """Shown with every call that it decided."""
    when: When
    """An expression over the facts."""
    queue: QueueName
    """Where the caller waits."""
    priority: Priority = 0
    """Callers with a higher one are served first."""
    prompt: Identifier | None = None
    """The name of a prompt that the caller hears before waiting."""


class Waiting(Section):
    """What happens to a caller who waits."""

    ring_seconds: Annotated[int, Field(ge=5, le=60)] = 20
    """How long an agent's phone rings before the next agent is asked."""
    reoffer_after_seconds: Annotated[int, Field(ge=0, le=3600)] = 60
    """How long an agent who passed or did not answer is not asked again about the same caller."""
    offer_callback_after_seconds: Annotated[int, Field(ge=0, le=3600)] = 60
    """When a waiting caller is told that they can be called back, or leave a message."""
    max_wait_seconds: Annotated[int, Field(ge=30, le=14400)] = 900
    """The longest wait in a queue; then the caller is connected to the human line."""


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
    """How long no call is offered after a hard call: one with a raised voice."""


class Survey(Section):
    """The call that asks whether the problem is solved."""

    delay_minutes: Annotated[int, Field(ge=0, le=10080)] = 60
    """How long after the call it is made."""
    tries: Annotated[int, Field(ge=0, le=5)] = 3
    """How often it is tried when nobody answers; 0 means no survey."""
    retry_after_hours: Annotated[int, Field(ge=1, le=168)] = 4
    """How long after a try in vain the next one is made."""
    calling_hours: ClockPeriod = Period(9 * 60, 20 * 60)
    """The time of day at which callers may be called, where they are."""


class RoutingFile(Section):
    """One version of the file, checked. `version` is the beginning of its text's SHA-256."""

    business: Business
    hours: Hours
    reasons: Annotated[Mapping[Identifier, Reason], Field(min_length=1)]
    """By name, which is what rules compare the fact `reason` with."""
    person_words: Mapping[Language, Words]
    """By language: words and phrases by which a caller asks for a person."""
    queues: Annotated[Mapping[Identifier, Queue], Field(min_length=1)]
    """By name."""
    agents: Annotated[Mapping[Identifier, Agent], Field(min_length=1)]
    """By name."""
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
    """Read from the top; the last one always matches."""
    waiting: Waiting = Waiting()
    repeat_callers: RepeatCallers = RepeatCallers()
    wrap_up: WrapUp = WrapUp()
    survey: Survey = Survey()

    _version: str = PrivateAttr(default="")

    def model_post_init(self, context: Checking | None) -> None:
        if context is not None:
            self._version = context.version

    @property
    def version(self) -> str:
        return self._version
