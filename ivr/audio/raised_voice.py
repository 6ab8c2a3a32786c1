"""The ear: frames of one call in, events out."""

import math
import warnings

import numpy as np

from ivr.audio.baseline import Baseline
from ivr.audio.confidence import confidence
from ivr.audio.events import Event, Evidence, Level, Raised, Settled
from ivr.audio.rise import Rise
from ivr.audio.settings import HearingSettings
from ivr.audio.spectrum import Floats, spectrum_of
from ivr.audio.telephone import FRAME_BYTES, FRAME_SECONDS, FULL_SCALE, SILENT_FRAME, checked
from ivr.audio.voiced import VoicedFrames
from ivr.audio.window import Stretch, Window

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop

STRETCH_FRAMES = 10
STRETCH_BYTES = STRETCH_FRAMES * FRAME_BYTES
STRETCH_SECONDS = STRETCH_FRAMES * FRAME_SECONDS
LEVEL_EVERY_SECONDS = 0.4
NOTHING_HEARD = np.full(3, math.nan)
FAINTEST_DBFS = -96.0


class RaisedVoice:
    """Hears whether the voice on one call is raised; one object per call.

    Time is the number of frames fed or skipped. The sound is judged every 0.2 s.
    """

    def __init__(self, settings: HearingSettings | None = None) -> None:
        self._settings = settings or HearingSettings()
        self._frames = 0
        self._pending = bytearray()
        self._history = np.zeros(FRAME_BYTES, np.float32)
        self._voiced = VoicedFrames()
        self._window = Window(round(self._settings.window_seconds / STRETCH_SECONDS))
        self._baseline = Baseline(
            enough=round(self._settings.baseline_seconds / FRAME_SECONDS),
            memory=round(self._settings.memory_seconds / FRAME_SECONDS),
        )
        self._rise = Rise(self._settings)

    @property
    def is_raised(self) -> bool:
        """True from a `Raised` to its `Settled`."""
        return self._rise.reported

    def feed(self, frame: bytes) -> tuple[Event, ...]:
        """`frame`: 160 bytes of G.711 mu-law, 20 ms; ValueError if it has another length."""
        self._pending += checked(frame)
        self._frames += 1
        if len(self._pending) < STRETCH_BYTES:
            return ()
        pcm = audioop.ulaw2lin(self._pending, 2)
        self._pending.clear()
        return self._hear(pcm)

    def skip(self, frames: int) -> tuple[Event, ...]:
        """Lets `frames` frames pass that never arrived: time goes on and nothing is heard."""
        forgotten = max(0, frames - self._longest_memory)
        self._frames += forgotten
        return tuple(event for _ in range(frames - forgotten) for event in self.feed(SILENT_FRAME))

    @property
    def _now(self) -> float:
        return round(self._frames * FRAME_SECONDS, 2)

    @property
    def _longest_memory(self) -> int:
        seconds = self._settings.window_seconds + self._settings.release_seconds
        return round(seconds / FRAME_SECONDS) + 2 * STRETCH_FRAMES

    def _hear(self, pcm: bytes) -> tuple[Event, ...]:
        samples = np.frombuffer(pcm, "<i2").astype(np.float32)
        spectrum = spectrum_of(np.concatenate([self._history, samples]))
        self._history = samples[-FRAME_BYTES:]
        voiced = self._voiced.of(pcm, spectrum)
        self._remember(Stretch(voiced.sum(axis=0), len(voiced)))
        rise = self._present_rise()
        events: list[Event] = []
        if self._is_time_for_level():
            events.append(self._level(samples, rise, speaking=len(voiced) > 0))
        events += self._judge(rise)
        return tuple(events)

    def _remember(self, stretch: Stretch) -> None:
        past = self._window.push(stretch)
        if past and not self._rise.under_way:
            self._baseline.learn(past.total, past.frames)

    def _present_rise(self) -> Floats:
        if self._window.voiced_frames * FRAME_SECONDS < self._settings.voiced_seconds:
            return NOTHING_HEARD
        return self._baseline.rise(self._window.mean)

    def _judge(self, rise: Floats) -> list[Event]:
        now = self._now
        sure = 0.0 if rise is NOTHING_HEARD else confidence(rise)
        change = self._rise.update(sure, now - STRETCH_SECONDS, now)
        if change is None:
            return []
        evidence = Evidence(now, self._rise.seconds, _known(rise[0]), float(rise[1]), _known(rise[2]), sure)
        return [Raised(evidence) if change == "raised" else Settled(evidence)]

    def _is_time_for_level(self) -> bool:
        return self._frames % round(LEVEL_EVERY_SECONDS / FRAME_SECONDS) < STRETCH_FRAMES

    def _level(self, samples: Floats, rise: Floats, *, speaking: bool) -> Level:
        power = float(np.mean((samples / FULL_SCALE) ** 2))
        level_dbfs = max(FAINTEST_DBFS, 10 * math.log10(power + 1e-12))
        return Level(self._now, level_dbfs, _known(rise[0]) if speaking else None, speaking)


def _known(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
