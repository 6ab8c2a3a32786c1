"""Messages that <Record> took."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ivr.audio.recording import wav_of
from ivr.simulator.frames import FRAME_SECONDS

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.leg import Leg

API_URL = "https://api.twilio.com/2010-04-01"


class Recording:
    """`words` are what was said, `frames` its sound (20 ms of mu-law each)."""

    def __init__(self, sid: str, leg: Leg) -> None:
        self.sid, self._leg = sid, leg
        self.words: list[str] = []
        self.frames: list[bytes] = []

    def take(self, words: str, frames: Sequence[bytes]) -> None:
        self.words.append(words)
        self.frames.extend(frames)

    def end(self, max_seconds: float) -> None:
        self._leg.recording = None
        del self.frames[round(max_seconds / FRAME_SECONDS) :]

    def parameters(self, digits: str) -> dict[str, str]:
        """https://www.twilio.com/docs/voice/twiml/record#attributes-action"""
        url = f"{API_URL}/Accounts/{self._leg.exchange.account_sid}/Recordings/{self.sid}"
        seconds = round(len(self.frames) * FRAME_SECONDS)
        return {
            "RecordingUrl": url,
            "RecordingSid": self.sid,
            "RecordingDuration": str(seconds),
            "Digits": digits,
        }

    def status(self) -> dict[str, str]:
        """https://www.twilio.com/docs/voice/twiml/record#attributes-recording-status-callback"""
        told = self.parameters("") | {"RecordingStatus": "completed" if self.words else "absent"}
        return told | {"RecordingChannels": "1", "RecordingSource": "RecordVerb"}

    def wav(self) -> bytes:
        """8 kHz, 16 bit, mono."""
        return wav_of(self.frames)


class Recordings:
    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._by_sid: dict[str, Recording] = {}

    def begin(self, leg: Leg) -> Recording:
        recording = Recording(self._exchange.sids.next("RE"), leg)
        self._by_sid[recording.sid] = leg.recording = recording
        return recording

    def with_sid(self, sid: str) -> Recording | None:
        return self._by_sid.get(sid)
