"""What every TwiML element has in common: checked attributes, URLs resolved against the document's."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeVar
from urllib.parse import urljoin, urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic.alias_generators import to_camel

from ivr.simulator.turn import Turn

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg


def _absolute(url: str, info: ValidationInfo) -> str:
    absolute = urljoin(info.context["url"] if info.context else "", url)
    if not urlsplit(absolute).netloc:
        raise ValueError("is relative, and the document has no URL")
    return absolute


def _absolute_or_empty(url: str, info: ValidationInfo) -> str:
    return _absolute(url, info) if url else ""


def _words(value: object) -> object:
    return value.split() if isinstance(value, str) else value


E = TypeVar("E", bound="Element")
Url = Annotated[str, AfterValidator(_absolute)]
"""Relative URLs resolve against the document's; an empty one is the document's own."""
UrlOrEmpty = Annotated[str, AfterValidator(_absolute_or_empty)]
Method = Literal["GET", "POST"]
Words = BeforeValidator(_words)
"""An attribute of several words."""


class Element(BaseModel):
    """A verb or noun. Its fields are Twilio's attributes in snake case; no others are allowed."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=to_camel, validate_default=True)
    nests: ClassVar[frozenset[str]] = frozenset()
    takes_text: ClassVar[bool] = False

    text: str = Field("", alias="#text")
    nested: tuple[Element, ...] = Field((), alias="#nested")

    def every(self, kind: type[E]) -> list[E]:
        """The nested elements of a kind."""
        return [element for element in self.nested if isinstance(element, kind)]


class Verb(Element, ABC):
    @abstractmethod
    async def run(self, leg: Leg) -> Turn | None:
        """Do it on this leg. None: go on with the next verb; a turn: with another document."""
