"""A call heard from its first frame to its last."""

from collections.abc import Iterable

from ivr.audio import Event, HearingSettings, Level, Raised, RaisedVoice, Settled
from tests.audio.calls import Call, Line, plain


def events_in(frames: Iterable[bytes], settings: HearingSettings | None = None) -> list[Event]:
    ear = RaisedVoice(settings)
    return [event for frame in frames for event in ear.feed(frame)]


def rises_in(frames: Iterable[bytes], settings: HearingSettings | None = None) -> list[Raised]:
    return [event for event in events_in(frames, settings) if isinstance(event, Raised)]


def changes_in(frames: Iterable[bytes]) -> list[Raised | Settled]:
    return [event for event in events_in(frames) if not isinstance(event, Level)]


def levels_in(frames: Iterable[bytes]) -> list[Level]:
    return [event for event in events_in(frames) if isinstance(event, Level)]


def seconds_to_rises(call: Call, line: Line = plain, gain_db: float = 0.0) -> list[float]:
    """From the beginning of what the call is about; negative for rises heard before it."""
    return [round(rise.evidence.at_seconds - call.turns_at, 2) for rise in rises_in(call.over(line, gain_db))]


def found_in_time(call: Call, line: Line = plain, gain_db: float = 0.0) -> bool:
    """The first rise that is reported begins where the voice rises, and is reported within three seconds."""
    rises = seconds_to_rises(call, line, gain_db)
    return bool(rises) and 0 < rises[0] <= 3
