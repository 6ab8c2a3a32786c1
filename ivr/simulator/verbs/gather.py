"""Asking for keys or speech.

https://www.twilio.com/docs/voice/twiml/gather
"""

from __future__ import annotations

import re
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from ivr.simulator.listening import Inbox, Input, Key, Speech, SpeechBegan
from ivr.simulator.racing import unless
from ivr.simulator.turn import Turn
from ivr.simulator.verbs.element import Method, Url, Verb, Words

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg

END_OF_SPEECH_SECONDS = 1.2
CONFIDENCE = "0.9128386"
_SWEAR_WORDS = re.compile(r"\b(fuck|shit|cunt|bitch|bastard|asshole|bullshit|motherfuck)\w*", re.IGNORECASE)


def without_profanity(text: str) -> str:
    """Swear words as their first letter and asterisks, which is what the filter leaves."""
    return _SWEAR_WORDS.sub(lambda word: word[0][0] + "*" * (len(word[0]) - 1), text)


@dataclass
class _Answer:
    digits: str = ""
    speech: str = ""


class Gather(Verb):
    nests: ClassVar[frozenset[str]] = frozenset({"Say", "Play", "Pause"})
    input: Annotated[frozenset[Literal["dtmf", "speech"]], Words] = frozenset({"dtmf"})
    action: Url = ""
    method: Method = "POST"
    timeout: NonNegativeInt = 5
    speech_timeout: PositiveInt | Literal["auto"] = "auto"
    finish_on_key: Annotated[str, Field(pattern=r"^[0-9#*]?$")] = "#"
    num_digits: PositiveInt | None = None
    action_on_empty_result: bool = False
    profanity_filter: bool = True
    barge_in: bool = True
    hints: Annotated[str, Field(max_length=50_500)] = ""
    language: str = "en-US"
    speech_model: str = "default"
    enhanced: bool = False

    async def run(self, leg: Leg) -> Turn | None:
        answer = await self._listen(leg)
        if answer.digits:
            return Turn(self.action, self.method, {"Digits": answer.digits})
        if answer.speech:
            heard = without_profanity(answer.speech) if self.profanity_filter else answer.speech
            return Turn(self.action, self.method, {"SpeechResult": heard, "Confidence": CONFIDENCE})
        return self._without_input()

    def _without_input(self) -> Turn | None:
        if not self.action_on_empty_result:
            return None
        return Turn(
            self.action, self.method, {"Digits": ""} if "dtmf" in self.input else {"SpeechResult": ""}
        )

    async def _listen(self, leg: Leg) -> _Answer:
        # One that asks nothing only lets time pass.
        asking = leg.silences.broken() if self.nested else nullcontext()
        with asking, leg.listening(self.input, self.timeout) as inbox:
            first = await self._during_prompts(leg, inbox)
            if first is None:
                leg.handset.is_asked(leg)
                first = await leg.within(self.timeout, inbox.next())
            if isinstance(first, Key):
                return _Answer(digits=await self._digits(leg, inbox, first))
            if isinstance(first, SpeechBegan):
                return await self._speech(leg, inbox)
        return _Answer()

    async def _during_prompts(self, leg: Leg, inbox: Inbox) -> Input | None:
        if self.barge_in:
            return await unless(inbox.next(), self._prompt(leg))
        await self._prompt(leg)
        return None

    async def _prompt(self, leg: Leg) -> None:
        for prompt in self.every(Verb):  # type: ignore[type-abstract]
            await prompt.run(leg)

    async def _digits(self, leg: Leg, inbox: Inbox, key: Input | None) -> str:
        digits = ""
        while isinstance(key, Key) and key.key != self.finish_on_key:
            digits += key.key
            if len(digits) == self.num_digits:
                break
            key = await leg.within(self.timeout, inbox.next(), patient=False)
        return digits

    async def _speech(self, leg: Leg, inbox: Inbox) -> _Answer:
        said = await leg.undisturbed(inbox.next())
        if not isinstance(said, Speech):
            return _Answer(digits=await self._digits(leg, inbox, said))
        await leg.stays_silent(
            END_OF_SPEECH_SECONDS if self.speech_timeout == "auto" else self.speech_timeout
        )
        return _Answer(speech=said.text)
