"""Taking a message.

https://www.twilio.com/docs/voice/twiml/record
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, PositiveInt

from ivr.simulator.listening import Key, SpeechBegan
from ivr.simulator.tempo import BEEP_SECONDS
from ivr.simulator.turn import HungUp, Turn
from ivr.simulator.verbs.element import Method, Url, Verb
from ivr.simulator.verbs.speech import Sounding, repeat

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg
    from ivr.simulator.recordings import Recording


class Record(Verb):
    action: Url = ""
    method: Method = "POST"
    timeout: PositiveInt = 5
    max_length: PositiveInt = 3600
    finish_on_key: Annotated[str, Field(pattern=r"^[0-9#*]*$")] = "1234567890*#"
    play_beep: bool = True
    recording_status_callback: Url | None = None
    recording_status_callback_method: Method = "POST"

    async def run(self, leg: Leg) -> Turn | None:
        if self.play_beep:
            await repeat(leg, Sounding("beep", BEEP_SECONDS, "Play"), 1)
        recording = leg.exchange.recordings.begin(leg)
        try:
            digit = await self._listen(leg)
        except HungUp:
            self._finish(leg, recording)
            if recording.words:
                leg.notify(self.action, self.method, leg.parameters() | recording.parameters("hangup"))
            raise
        self._finish(leg, recording)
        return Turn(self.action, self.method, recording.parameters(digit)) if recording.words else None

    def _finish(self, leg: Leg, recording: Recording) -> None:
        recording.end(self.max_length)
        if url := self.recording_status_callback:
            told = {"AccountSid": leg.exchange.account_sid, "CallSid": leg.sid} | recording.status()
            leg.notify(url, self.recording_status_callback_method, told)

    async def _listen(self, leg: Leg) -> str:
        """The key that ended it; none if silence or the length did."""
        with leg.silences.broken(), leg.listening({"dtmf", "speech"}, self.timeout) as inbox:
            leg.handset.is_asked(leg)
            while given := await leg.within(self.timeout, inbox.next()):
                if isinstance(given, Key) and given.key in self.finish_on_key:
                    return given.key
                if isinstance(given, SpeechBegan):
                    await leg.undisturbed(inbox.next())
        return ""
