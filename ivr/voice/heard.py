"""What the detector hears in one recording, as if it came through the line."""

import math
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ivr.audio import FRAME_SECONDS, Event, Evidence, HearingSettings, Level, Raised, RaisedVoice, Settled
from ivr.audio.judgement import Judgement
from ivr.audio.level import level_dbfs
from ivr.audio.network import SHIPPED, Networks
from ivr.audio.raised_voice import LEVEL_EVERY_SECONDS
from ivr.audio.telephone import SILENT_FRAME, STRETCH_FRAMES

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop


@dataclass(frozen=True, slots=True)
class Moment:
    """Where things stand after each 0.2 s."""

    at_seconds: float
    level_dbfs: float
    """Of these 0.2 s, whatever sounds in them."""
    own_level_dbfs: float | None
    judgement: Judgement | None
    """Of the last second; None if it held too little voice."""


@dataclass(frozen=True, slots=True)
class HeardRise:
    from_seconds: float
    to_seconds: float
    said_at_seconds: float
    """When the detector was sure enough to report it."""
    height: Evidence
    """At its loudest."""

    @property
    def said_after_seconds(self) -> float:
        return self.said_at_seconds - self.from_seconds


@dataclass(frozen=True, slots=True)
class Heard:
    seconds: float
    voice_seconds: float
    rises: tuple[HeardRise, ...]
    moments: tuple[Moment, ...]

    @property
    def own_level_dbfs(self) -> float | None:
        """The caller's own level in the middle of all that it was; None if it never became known."""
        known = [moment.own_level_dbfs for moment in self.moments if moment.own_level_dbfs is not None]
        return median(known) if known else None

    @property
    def own_level_known_at_seconds(self) -> float | None:
        known = (moment.at_seconds for moment in self.moments if moment.own_level_dbfs is not None)
        return next(known, None)


def hear(
    frames: Sequence[bytes], settings: HearingSettings | None = None, networks: Networks = SHIPPED
) -> Heard:
    """`frames`: 20 ms of mu-law each."""
    settings = settings or HearingSettings()
    ear = RaisedVoice(settings, networks=networks)
    moments, events = list[Moment](), list[Event]()
    # After its end the line is silent, until a rise that was still on has settled.
    sound = [*frames, *[SILENT_FRAME] * round((settings.release_seconds + 2) / FRAME_SECONDS)]
    for number, frame in enumerate(sound, start=1):
        events += ear.feed(frame)
        if number % STRETCH_FRAMES == 0:
            stretch = audioop.ulaw2lin(b"".join(sound[number - STRETCH_FRAMES : number]), 2)
            at_seconds = round(number * FRAME_SECONDS, 2)
            moments.append(Moment(at_seconds, level_dbfs(stretch), ear.own_level_dbfs, ear.judgement))
    seconds = round(len(frames) * FRAME_SECONDS, 2)
    speaking = sum(isinstance(event, Level) and event.speaking for event in events)
    voice_seconds = round(min(speaking * LEVEL_EVERY_SECONDS, seconds), 1)
    of_it = tuple(moment for moment in moments if moment.at_seconds <= seconds)
    return Heard(seconds, voice_seconds, tuple(_rises(events, moments, seconds)), of_it)


def _rises(events: Sequence[Event], moments: Sequence[Moment], seconds: float) -> Iterator[HeardRise]:
    """`moments`: those of the silence after it, too; there a rise may be said that its last word began."""
    changes = iter([event.evidence for event in events if isinstance(event, Raised | Settled)])
    for raised, settled in zip(changes, changes, strict=True):
        began = round(raised.at_seconds - raised.seconds, 2)
        to_seconds = min(round(began + settled.seconds, 2), seconds)
        within = [m for m in moments if began < m.at_seconds <= max(to_seconds, raised.at_seconds)]
        yield HeardRise(min(began, seconds), to_seconds, raised.at_seconds, _height(within))


def _height(moments: Sequence[Moment]) -> Evidence:
    judged = [(moment.judgement, moment.at_seconds) for moment in moments if moment.judgement]
    loudest, at_seconds = max(judged, key=lambda each: _loudness(each[0]))
    return loudest.evidence(at_seconds, seconds=0)


def _loudness(judgement: Judgement) -> tuple[float, float]:
    """By level over the caller's own; by effort as long as that is not known."""
    return (-math.inf if judgement.rise_db is None else judgement.rise_db, judgement.effort)
