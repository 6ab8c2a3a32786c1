"""What a spectator may ask to see: one of the shipped stories, or a call of their own making."""

import base64
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ivr.audio import FRAME_BYTES
from ivr.simulator.stage import Stage
from ivr.simulator.stories import STORIES, TALK_SECONDS, Story

NUMBER = r"^(\+[1-9]\d{6,14}|anonymous)$"


class Order(BaseModel):
    """`speech` is base64 of mu-law at 8 kHz. `keys` answer one question each after the first, the survey's too."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    story: str | None = None
    says: Annotated[str, Field(max_length=500)] = ""
    speech: str = ""
    keys: tuple[Annotated[str, Field(pattern=r"^[0-9*#]$")], ...] = ()
    number: Annotated[str, Field(pattern=NUMBER)] | None = None
    skip: bool = False

    @model_validator(mode="after")
    def _names_a_story(self) -> Self:
        if self.story is not None and self.story not in STORIES:
            raise ValueError(f"there is no story {self.story!r}; there are {', '.join(STORIES)}")
        return self

    def as_story(self) -> Story:
        return STORIES[self.story] if self.story else self._call

    def _call(self, stage: Stage) -> None:
        keys = list(self.keys)
        stage.calls()
        sound = _frames(self.speech)
        if self.says or sound:
            stage.caller.says(self.says, sound or None)
        _answer(stage, keys)
        stage.talks(TALK_SECONDS)
        if self.skip and stage.until_survey():
            stage.picks_up_survey()
            _answer(stage, keys)
            stage.talks(TALK_SECONDS)


def _answer(stage: Stage, keys: list[str]) -> None:
    """A key for each question, until somebody is on the line."""
    while keys and stage.caller.is_in_call and not (stage.is_routed and stage.until_connected()):
        stage.caller.presses(keys.pop(0))


def _frames(speech: str) -> list[bytes]:
    sound = base64.b64decode(speech)
    whole = len(sound) - len(sound) % FRAME_BYTES
    return [sound[at : at + FRAME_BYTES] for at in range(0, whole, FRAME_BYTES)]
