"""Calls whose way through the rules is known: what `rules check` tries with every check."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationInfo, create_model

from ivr.routing.checking import Kind, known, unique
from ivr.routing.facts import Fact, described
from ivr.routing.sections.section import Section
from ivr.routing.values import Phone, QueueName, Text


class _Given(Section):
    """What is known of a call. What is left out is as on an ordinary first call."""

    calls_an_entry = "a fact"


def _field(fact: Fact) -> tuple[Any, Any]:
    kind = _kind(fact)
    limits = Field(default=None, description=fact.about.meaning, ge=fact.about.minimum, le=fact.about.maximum)
    return (kind | None if fact.nullable else kind), limits


def _name(kind: Kind, value: str, info: ValidationInfo) -> str:
    """Of the file's own, or empty, which is unknown."""
    return known(kind, value, info) if value else value


def _kind(fact: Fact) -> Any:
    match fact.name:
        case "reason":
            return Annotated[str, AfterValidator(partial(_name, "reason"))]
        case "language":
            return Annotated[str, AfterValidator(partial(_name, "language"))]
        case "line":
            return Phone
    return Literal[fact.about.values] if fact.about.values else fact.type


_fields: dict[str, Any] = {name: _field(fact) for name, fact in described().items()}
Given = create_model("Given", __base__=_Given, __doc__=_Given.__doc__, **_fields)


class Example(Section):
    """A call, and where it must go."""

    name: Annotated[Text, AfterValidator(partial(unique, "the name"))]
    """What the call is like."""
    given: Annotated[Given, Field(alias="facts")]
    """What is known of the call, such as `{calls_7d: 2, voice_raised: true}`; the rest is as on an ordinary
    first call."""
    expect: QueueName
    """The queue in which it must wait."""
    rule: Annotated[str, AfterValidator(partial(known, "rule"))] | None = None
    """The name of the rule that must send it there; without it, any may."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """The values that were given, by name."""
        return self.given.model_dump(exclude_unset=True)
