"""A call heard from its first frame to its last."""

from collections.abc import Iterable

from ivr.audio import Event, HearingSettings, Level, Raised, RaisedVoice, Settled


def events_in(frames: Iterable[bytes], settings: HearingSettings | None = None) -> list[Event]:
    ear = RaisedVoice(settings)
    return [event for frame in frames for event in ear.feed(frame)]


def rises_in(frames: Iterable[bytes], settings: HearingSettings | None = None) -> list[Raised]:
    return [event for event in events_in(frames, settings) if isinstance(event, Raised)]


def changes_in(frames: Iterable[bytes]) -> list[Raised | Settled]:
    return [event for event in events_in(frames) if not isinstance(event, Level)]


def levels_in(frames: Iterable[bytes]) -> list[Level]:
    return [event for event in events_in(frames) if isinstance(event, Level)]
