"""A person's telephone: it rings, is answered, hears, and lets its person speak and press."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ivr.simulator import events
from ivr.simulator.frames import FRAME_SECONDS, silence
from ivr.simulator.listening import Inbox, Speech, SpeechBegan
from ivr.simulator.racing import unless
from ivr.simulator.tempo import BEEP_SECONDS, KEY_SECONDS, REACTION_SECONDS, speaking_seconds

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.habits import Act, Habit
    from ivr.simulator.leg import Leg

Decision = Literal["answers", "rejects", "is busy"]


@dataclass(frozen=True)
class Utterance:
    """`source` is Say, Play, or the name of the phone that spoke."""

    text: str
    source: str
    leg: str


@dataclass(frozen=True)
class _Plan:
    hearing: str
    act: Act


class Handset:
    """It is on one leg at a time. Without a habit it is driven by hand."""

    def __init__(self, exchange: Exchange, number: str, name: str) -> None:
        self.number, self.name = number, name
        self.habit: Habit | None = None
        self.leg: Leg | None = None
        self.legs: list[Leg] = []
        self.heard: list[Utterance] = []
        self.recorded: list[Utterance] = []
        self._records = False
        self._exchange = exchange
        self._decision: asyncio.Future[Decision] | None = None
        self._replies: list[str] = []
        self._plans: list[_Plan] = []
        self._speaks_to: Inbox | None = None

    @property
    def is_hand_driven(self) -> bool:
        return self.habit is None

    @property
    def is_ringing(self) -> bool:
        return self._decision is not None and not self._decision.done()

    def takes(self, leg: Leg) -> None:
        """It is on this leg from now on."""
        self.leg, self._records = leg, False
        self.legs.append(leg)
        self._replies = list(self.habit.replies) if self.habit else []

    def is_off(self, leg: Leg) -> None:
        if self.leg is leg:
            self.leg = None

    async def ring(self, leg: Leg, seconds: float) -> Decision | None:
        """What its person decides; None if nobody has decided in that time."""
        if self.leg and self.leg is not leg:
            return "is busy"
        self.takes(leg)
        leg.emit(events.Ringing, caller=leg.caller)
        self._decision = decision = asyncio.get_running_loop().create_future()
        if self.habit:
            self._exchange.work.spawn(self._decides_by(self.habit, decision))
        try:
            limit = self._exchange.clock.sleep(seconds, patient=self.is_hand_driven)
            decided = await leg.undisturbed(unless(decision, limit))
        finally:
            self._decision = None
        if decided == "answers" and self.habit and self.habit.greeting:
            self._exchange.work.spawn(self._greets(leg, self.habit))
        return decided

    def decide(self, decision: Decision) -> None:
        if self._decision and not self._decision.done():
            self._decision.set_result(decision)

    def hears(
        self, leg: Leg, text: str, seconds: float, source: str, *, url: str = "", language: str = ""
    ) -> None:
        self.heard.append(Utterance(text, source, leg.sid))
        if self._records:
            self.recorded.append(self.heard[-1])
        leg.emit(events.Heard, text=text, source=source, seconds=seconds, url=url, language=language)
        for plan in [plan for plan in self._plans if plan.hearing.casefold() in text.casefold()]:
            self._plans.remove(plan)
            self._exchange.work.spawn(self._acts(plan.act, seconds / 2))

    def plan(self, act: Act, on_hearing: str) -> None:
        self._plans.append(_Plan(on_hearing, act))

    def is_asked(self, leg: Leg) -> None:
        """A prompt is over and an answer awaited: a habit has one."""
        if self._replies:
            self._exchange.work.spawn(self._replies_to(leg, self._replies.pop(0)))

    async def press(self, keys: str) -> None:
        leg = self._leg_in_use()
        leg.emit(events.Pressed, keys=keys)
        for key in keys:
            leg.pressed(key)
            await self._exchange.clock.sleep(KEY_SECONDS)

    def begins_to_speak(self) -> None:
        """A Gather waits from now on for what will have been said."""
        inbox = self._leg_in_use().inbox
        if inbox and inbox is not self._speaks_to:
            inbox.put(SpeechBegan())
        self._speaks_to = inbox

    def falls_silent(self) -> None:
        """Nothing was said after all."""
        if self._speaks_to:
            self._speaks_to.put(Speech(""))
        self._speaks_to = None

    async def say(self, text: str, sound: Sequence[bytes] | None, seconds: float | None = None) -> None:
        """Speak: words to a Gather, sound (20 ms frames) to open streams, both to whoever is connected."""
        leg = self._leg_in_use()
        leg.emit(events.Said, text=text)
        self.begins_to_speak()
        inbox, self._speaks_to = self._speaks_to, None
        length = len(sound) * FRAME_SECONDS if sound is not None else seconds or speaking_seconds(text)
        for other in leg.party.hearing(leg) if leg.party else ():
            other.handset.hears(other, text, length, self.name)
        if leg.recording:
            leg.recording.take(text, sound if sound is not None else silence(length))
        await (leg.media.carry(sound) if sound is not None else self._exchange.clock.sleep(length))
        if inbox:
            inbox.put(Speech(text))

    def hang_up(self) -> None:
        if self.is_ringing:
            self.decide("rejects")
        else:
            self._leg_in_use().hang_up()

    def _leg_in_use(self) -> Leg:
        assert not self.is_ringing, f"{self.name} has not answered the phone"
        assert self.leg, f"{self.name} is not in a call"
        return self.leg

    async def _decides_by(self, habit: Habit, decision: asyncio.Future[Decision]) -> None:
        if habit.decision is None:
            return
        await self._exchange.clock.sleep(habit.after_seconds)
        if not decision.done():
            decision.set_result(habit.decision)

    async def _greets(self, leg: Leg, habit: Habit) -> None:
        await self._exchange.clock.sleep(REACTION_SECONDS)
        if self.leg is leg:
            await self.say(habit.greeting, None)
        if habit.beeps:
            await self._exchange.clock.sleep(BEEP_SECONDS)
            self._records = self.leg is leg
            leg.emit(events.Beeped)

    async def _replies_to(self, leg: Leg, reply: str) -> None:
        await self._exchange.clock.sleep(REACTION_SECONDS)
        if self.leg is not leg or leg.inbox is None:
            return
        await (self.press(reply) if reply.strip("0123456789*#") == "" else self.say(reply, None))

    async def _acts(self, act: Act, after_seconds: float) -> None:
        await self._exchange.clock.sleep(after_seconds)
        if self.leg:
            await act.perform(self)
