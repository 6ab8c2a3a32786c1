"""What the leg is made to hear.

https://www.twilio.com/docs/voice/twiml/say, /play and /pause
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field, NonNegativeInt, PositiveInt

from ivr.simulator.tempo import KEY_SECONDS, speaking_seconds
from ivr.simulator.verbs.element import UrlOrEmpty, Verb

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg


class Say(Verb):
    takes_text: ClassVar[bool] = True
    voice: str = ""
    language: str = ""
    loop: NonNegativeInt = 1

    async def run(self, leg: Leg) -> None:
        text = " ".join(self.text.split())
        await repeat(leg, Sounding(text, speaking_seconds(text), "Say", language=self.language), self.loop)


class Play(Verb):
    takes_text: ClassVar[bool] = True
    text: UrlOrEmpty = Field("", alias="#text")
    digits: str = ""
    loop: NonNegativeInt = 1

    async def run(self, leg: Leg) -> None:
        if self.digits:
            keys = Sounding(f"keys {self.digits}", len(self.digits) * KEY_SECONDS, "Play")
            await repeat(leg, keys, self.loop)
            return
        sound = await leg.exchange.application.sound(leg, self.text)
        if sound:
            await repeat(leg, Sounding(sound.name, sound.seconds, "Play", url=self.text), self.loop)


class Pause(Verb):
    length: PositiveInt = 1

    async def run(self, leg: Leg) -> None:
        await leg.lasts(self.length)


@dataclass(frozen=True)
class Sounding:
    """What is heard once, as `Handset.hears` takes it."""

    text: str
    seconds: float
    source: str
    url: str = ""
    language: str = ""


async def repeat(leg: Leg, sounding: Sounding, times: int) -> None:
    """Play it that many times; 0 is until something else happens."""
    played = 0
    while not times or played < times:
        leg.handset.hears(leg, **vars(sounding))
        with leg.silences.broken():
            await leg.lasts(max(sounding.seconds, 0.1), patient=not times)
        played += 1
