"""Telephone audio in, "raised or not, and why" out. Pure: bytes and frame counts, no clock, no socket."""

from ivr.audio.events import Event, Evidence, Level, Raised, Settled
from ivr.audio.raised_voice import RaisedVoice
from ivr.audio.settings import HearingSettings, Sensitivity
from ivr.audio.telephone import FRAME_BYTES, FRAME_SECONDS, Format
from ivr.audio.together import hear_together

__all__ = [
    "FRAME_BYTES",
    "FRAME_SECONDS",
    "Event",
    "Evidence",
    "Format",
    "HearingSettings",
    "Level",
    "Raised",
    "RaisedVoice",
    "Sensitivity",
    "Settled",
    "hear_together",
]
