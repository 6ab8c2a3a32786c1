"""A person with a telephone, as tests and stories drive it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ivr.simulator import events
from ivr.simulator.habits import Act, Habit
from ivr.simulator.handset import Decision, Handset, Utterance
from ivr.simulator.silences import Silence

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg
    from ivr.simulator.simulator import Simulator


class Phone:
    """Each act returns when the world is quiet again: everybody waits for somebody's decision."""

    def __init__(self, simulator: Simulator, handset: Handset) -> None:
        self._simulator = simulator
        self._handset = handset

    def dials(self, to: str, stir_verstat: str | None = None) -> None:
        self._simulator.do(self._dial, to, stir_verstat)

    def answers(self) -> None:
        self._decide("answers")

    def rejects(self) -> None:
        self._decide("rejects")

    def is_busy(self) -> None:
        """Let the caller know that the line is engaged."""
        self._decide("is busy")

    def presses(self, keys: str) -> None:
        self._simulator.do(self._handset.press, keys)

    def says(self, text: str, sound: Sequence[bytes] | None = None) -> None:
        """Speak once. `sound` is 20 ms frames of mu-law; without it the streams carry silence."""
        self._simulator.do(self._handset.say, text, sound)

    def talks(self, seconds: float, sound: Sequence[bytes] | None = None) -> None:
        """Hold a conversation for a time."""
        self._simulator.do(self._handset.say, "...", sound, seconds, seconds=seconds)

    def waits(self, seconds: float) -> None:
        self._simulator.passes(seconds=seconds)

    def is_silent(self) -> None:
        """Say and press nothing until the question has run out of patience."""
        seconds = self._leg.question_seconds
        assert seconds is not None, f"{self.name} is not asked anything"
        self._simulator.passes(seconds=seconds)

    def hangs_up(self) -> None:
        self._simulator.do(self._hang_up)

    def will(self, act: Act, *, on_hearing: str) -> None:
        """In the middle of the next prompt that contains these words, do this."""
        self._handset.plan(act, on_hearing)

    def loses_media(self) -> None:
        """Every media socket of this phone's call is cut off."""
        self._simulator.do(self._drop)

    @property
    def habit(self) -> Habit | None:
        return self._handset.habit

    @habit.setter
    def habit(self, habit: Habit | None) -> None:
        self._handset.habit = habit

    @property
    def number(self) -> str:
        return self._handset.number

    @property
    def name(self) -> str:
        return self._handset.name

    @property
    def heard(self) -> list[Utterance]:
        """All that it has heard, in every call."""
        return list(self._handset.heard)

    @property
    def recorded(self) -> list[str]:
        """What began after its beep, in every call: a voicemail's messages, without what was cut off by the beep."""
        return [one.text for one in self._handset.recorded]

    @property
    def last_heard(self) -> str:
        return self._handset.heard[-1].text if self._handset.heard else ""

    @property
    def transcript(self) -> str:
        """What was heard in the latest call, a line each."""
        return "\n".join(f"  {one.source}: {one.text}" for one in self._heard_in_call()) or "  (nothing)"

    def hears(self, words: str) -> None:
        """Assert that these words were heard in the latest call."""
        assert self.has_heard(words), f"{self.name} has not heard {words!r}, but:\n{self.transcript}"

    def does_not_hear(self, words: str) -> None:
        assert not self.has_heard(words), f"{self.name} has heard {words!r}:\n{self.transcript}"

    def has_heard(self, words: str) -> bool:
        return any(words.casefold() in one.text.casefold() for one in self._heard_in_call())

    @property
    def is_ringing(self) -> bool:
        return self._handset.is_ringing

    @property
    def is_in_call(self) -> bool:
        return self._handset.leg is not None and not self.is_ringing

    @property
    def status(self) -> str:
        """Twilio's CallStatus of the latest call; empty before the first."""
        return self._handset.legs[-1].status if self._handset.legs else ""

    @property
    def call_sid(self) -> str:
        """Of the latest call."""
        return self._leg.sid

    @property
    def seconds_in_call(self) -> int:
        return self._leg.seconds

    @property
    def bridged_with(self) -> set[str]:
        """The names of the phones that hear it now."""
        leg = self._handset.leg
        return {other.handset.name for other in leg.party.hearing(leg)} if leg and leg.party else set()

    @property
    def silences(self) -> list[Silence]:
        """When the latest call heard nothing: nothing played, nobody could be heard, and nothing was asked."""
        return self._leg.silences.stretches

    @property
    def longest_silence_seconds(self) -> float:
        return max((silence.seconds for silence in self.silences), default=0.0)

    @property
    def is_asked(self) -> bool:
        """Whether words or keys are waited for, be it while the question is still spoken."""
        return self._leg.question_seconds is not None

    @property
    def media_streams(self) -> int:
        """How many sockets its call's sound goes to."""
        return len(self._leg.media.streams)

    @property
    def requests(self) -> list[events.Requested]:
        """The webhooks made for its calls, with their answers."""
        return [event for event in self.events if isinstance(event, events.Requested)]

    @property
    def events(self) -> list[events.Event]:
        legs = {leg.sid for leg in self._handset.legs}
        return [event for event in self._simulator.events if event.leg in legs]

    @property
    def _leg(self) -> Leg:
        assert self._handset.legs, f"{self.name} has had no call"
        return self._handset.legs[-1]

    def _heard_in_call(self) -> list[Utterance]:
        return [one for one in self._handset.heard if one.leg == self._leg.sid] if self._handset.legs else []

    def _decide(self, decision: Decision) -> None:
        assert self.is_ringing, f"{self.name}'s phone does not ring"
        self._simulator.do(self._do_decide, decision)

    async def _dial(self, to: str, stir_verstat: str | None) -> None:
        assert self._handset.leg is None, f"{self.name} is in a call already"
        self._simulator.exchange.incoming(self._handset, to, stir_verstat)

    async def _do_decide(self, decision: Decision) -> None:
        self._handset.decide(decision)

    async def _hang_up(self) -> None:
        self._handset.hang_up()

    async def _drop(self) -> None:
        for stream in list(self._leg.media.streams):
            stream.drop()
