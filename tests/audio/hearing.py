"""A call heard from its first frame to its last."""

from collections.abc import Iterable

from ivr.audio import Event, HearingSettings, Level, Raised, RaisedVoice, Settled
from tests.audio.calls import Call, Line, plain

FOUND_WITHIN_SECONDS = 4.0
"""After calm words. Two sentences: a caller who is put through sooner for it has not said more than that."""
FIRST_WORDS_FOUND_WITHIN_SECONDS = 6.0
"""From the first word on. There is no calm voice to compare with, so that more evidence is asked for."""


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


def found_in_time(
    call: Call, line: Line = plain, gain_db: float = 0.0, *, within_seconds: float = FOUND_WITHIN_SECONDS
) -> bool:
    """The first rise that is reported begins where the voice rises, and is reported in time."""
    rises = seconds_to_rises(call, line, gain_db)
    return bool(rises) and 0 < rises[0] <= within_seconds
