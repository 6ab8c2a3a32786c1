"""Who has picked up: a person, or a machine that plays a greeting.

https://www.twilio.com/docs/voice/answering-machine-detection
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ivr.simulator.faults import AMD_CALLBACK_MISSING, Fault
from ivr.simulator.tempo import BEEP_SECONDS, REACTION_SECONDS, speaking_seconds

if TYPE_CHECKING:
    from ivr.simulator.habits import Habit
    from ivr.simulator.leg import Leg

# The defaults of the "optional API tuning parameters": shorter speech is a person's, and it has ended after a silence.
SPEECH_THRESHOLD_SECONDS = 2.4
SPEECH_END_SECONDS = 1.2
# What a person says whose habit does not tell.
HELLO = "Hello?"


@dataclass(frozen=True)
class Verdict:
    """`answered_by` is Twilio's AnsweredBy."""

    answered_by: str
    after_seconds: float


@dataclass(frozen=True)
class MachineDetection:
    """How a new call is to be listened to. With `is_async` the call goes on meanwhile, and `callback_url` is told."""

    waits_for_end: bool
    timeout_seconds: float = 30
    is_async: bool = False
    callback_url: str = ""
    callback_method: str = "POST"

    async def begins(self, leg: Leg) -> None:
        """Returns at once when it goes on in the background; else when the verdict is among the leg's parameters."""
        verdict = self.verdict(leg.handset.habit)
        if self.is_async:
            leg.exchange.work.spawn(self._tells(leg, verdict))
            return
        await leg.lasts(verdict.after_seconds)
        leg.answered_by = leg.extra["AnsweredBy"] = verdict.answered_by

    def verdict(self, habit: Habit | None) -> Verdict:
        verdict = self._of_greeting(habit)
        if verdict.after_seconds > self.timeout_seconds:
            return Verdict("unknown", self.timeout_seconds)
        return verdict

    def _of_greeting(self, habit: Habit | None) -> Verdict:
        seconds = speaking_seconds(habit.greeting if habit and habit.greeting else HELLO)
        if seconds <= SPEECH_THRESHOLD_SECONDS:
            return Verdict("human", REACTION_SECONDS + seconds + SPEECH_END_SECONDS)
        if not self.waits_for_end:
            return Verdict("machine_start", REACTION_SECONDS + SPEECH_THRESHOLD_SECONDS)
        if habit and habit.beeps:
            return Verdict("machine_end_beep", REACTION_SECONDS + seconds + BEEP_SECONDS)
        return Verdict("machine_end_silence", REACTION_SECONDS + seconds + SPEECH_END_SECONDS)

    async def _tells(self, leg: Leg, verdict: Verdict) -> None:
        """Of a call that has ended before, the documentation promises no callback."""
        await leg.exchange.clock.sleep(verdict.after_seconds)
        if leg.is_over:
            return
        leg.answered_by = verdict.answered_by
        if self.callback_url:
            leg.notify(self.callback_url, self.callback_method, _told(leg, verdict))
        else:
            leg.report(Fault(AMD_CALLBACK_MISSING, "No AMD status callback URL provided", ""))


def _told(leg: Leg, verdict: Verdict) -> dict[str, str]:
    """Nothing that other requests about a leg carry: the page's "AsyncAmdStatusCallback" lists just these."""
    return {
        "CallSid": leg.sid,
        "AccountSid": leg.exchange.account_sid,
        "AnsweredBy": verdict.answered_by,
        "MachineDetectionDuration": str(round(verdict.after_seconds * 1000)),
    }
