"""How well networks do on labelled recordings: what they found, how soon, and what they took for raised."""

from dataclasses import dataclass
from statistics import median

from ivr.audio.events import Raised, Settled
from ivr.audio.fitting.labelled import Label, Labelled, Span
from ivr.audio.network import Networks
from ivr.audio.raised_voice import RaisedVoice
from ivr.audio.telephone import FRAME_SECONDS

LATE_SECONDS = 1.0
"""What is said so soon after a stretch is still about it: the last second is judged as one piece."""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts; scores of several recordings can be added."""

    raised: int = 0
    seconds_to_detect: tuple[float, ...] = ()
    """Of each raised stretch that was detected."""
    normal_seconds: float = 0.0
    false_alarms: int = 0
    not_speech: int = 0
    not_speech_alarms: int = 0

    @property
    def detected(self) -> int:
        return len(self.seconds_to_detect)

    @property
    def median_seconds_to_detect(self) -> float | None:
        return median(self.seconds_to_detect) if self.seconds_to_detect else None

    @property
    def alarms(self) -> int:
        return self.false_alarms + self.not_speech_alarms

    @property
    def mistakes(self) -> int:
        return self.raised - self.detected + self.alarms

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


def score(recording: Labelled, networks: Networks) -> Score:
    """By the detector at its normal sensitivity."""
    raised_while = _raised_while(recording, networks)
    said = [began for began, _ in raised_while]
    raised, not_speech = recording.of(Label.RAISED), recording.of(Label.NOT_SPEECH)
    first = (_detected_after(span, raised_while) for span in raised)
    return Score(
        raised=len(raised),
        seconds_to_detect=tuple(seconds for seconds in first if seconds is not None),
        normal_seconds=sum(span.seconds for span in recording.of(Label.NORMAL)),
        false_alarms=sum(_is_false(at, recording) for at in said),
        not_speech=len(not_speech),
        not_speech_alarms=sum(any(_is_about(span, at) for at in said) for span in not_speech),
    )


def _raised_while(recording: Labelled, networks: Networks) -> list[tuple[float, float]]:
    """From when to when the detector said that the voice was raised, in seconds."""
    ear = RaisedVoice(networks=networks)
    changes = [
        event.evidence.at_seconds
        for frame in recording.frames
        for event in ear.feed(frame)
        if isinstance(event, Raised | Settled)
    ]
    if ear.is_raised:
        changes.append(len(recording.frames) * FRAME_SECONDS)
    return list(zip(changes[::2], changes[1::2], strict=True))


def _detected_after(span: Span, raised_while: list[tuple[float, float]]) -> float | None:
    overlapping = (
        began
        for began, ended in raised_while
        if began <= span.to_seconds + LATE_SECONDS and ended > span.from_seconds
    )
    began = next(overlapping, None)
    return None if began is None else max(0.0, began - span.from_seconds)


def _is_about(span: Span, at_seconds: float) -> bool:
    return span.from_seconds < at_seconds <= span.to_seconds + LATE_SECONDS


def _is_false(at_seconds: float, recording: Labelled) -> bool:
    """Said in normal speech, and not about what went before."""
    in_normal = any(span.from_seconds < at_seconds <= span.to_seconds for span in recording.of(Label.NORMAL))
    others = (*recording.of(Label.RAISED), *recording.of(Label.NOT_SPEECH))
    return in_normal and not any(_is_about(span, at_seconds) for span in others)
