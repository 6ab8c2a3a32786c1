"""What the person at the page does, as it is sent."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ivr.simulator.browser.phones import Who

if TYPE_CHECKING:
    from ivr.simulator.browser.people import People

LONGEST_SKIP_MINUTES = 60 * 24 * 14


class _Act(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Dial(_Act):
    act: Literal["dial"]
    caller: Literal["new", "known", "withheld"] = Field(alias="as")

    def perform(self, people: People) -> None:
        people.dials_as(self.caller)


class Answer(_Act):
    act: Literal["answer"]
    who: Who

    def perform(self, people: People) -> None:
        people.decides(self.who, "answers")


class Reject(_Act):
    act: Literal["reject"]
    who: Who

    def perform(self, people: People) -> None:
        people.decides(self.who, "rejects")


class HangUp(_Act):
    act: Literal["hang up"]
    who: Who

    def perform(self, people: People) -> None:
        people.hangs_up(self.who)


class Press(_Act):
    act: Literal["press"]
    who: Who
    keys: Annotated[str, Field(pattern=r"^[0-9*#]{1,20}$")]

    def perform(self, people: People) -> None:
        people.presses(self.who, self.keys)


class BeginSpeaking(_Act):
    """A question waits from here on for what is said, however long it takes to type."""

    act: Literal["begin speaking"]
    who: Who

    def perform(self, people: People) -> None:
        people.begins_to_speak(self.who)


class StopSpeaking(_Act):
    """Nothing came of it."""

    act: Literal["stop speaking"]
    who: Who

    def perform(self, people: People) -> None:
        people.falls_silent(self.who)


class Say(_Act):
    act: Literal["say"]
    who: Who
    text: Annotated[str, Field(max_length=500)]
    recording: str | None = None

    def perform(self, people: People) -> None:
        people.says(self.who, self.text, self.recording)


class Skip(_Act):
    act: Literal["skip"]
    minutes: Annotated[int, Field(ge=1, le=LONGEST_SKIP_MINUTES)]

    def perform(self, people: People) -> None:
        people.skips(timedelta(minutes=self.minutes))


class SkipToSurvey(_Act):
    act: Literal["skip to survey"]

    def perform(self, people: People) -> None:
        people.skips_to_survey()


class Agents(_Act):
    act: Literal["agents"]
    by: Literal["hand", "themselves"]

    def perform(self, people: People) -> None:
        people.agents_act(by_hand=self.by == "hand")


Act = Annotated[
    Dial
    | Answer
    | Reject
    | HangUp
    | Press
    | BeginSpeaking
    | StopSpeaking
    | Say
    | Skip
    | SkipToSurvey
    | Agents,
    Field(discriminator="act"),
]
ACT: TypeAdapter[Act] = TypeAdapter(Act)
