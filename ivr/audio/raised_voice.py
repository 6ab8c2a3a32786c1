"""The ear: frames of one call in, events out."""

import math
import warnings

from ivr.audio.baseline import Baseline
from ivr.audio.events import Event, Level, Raised, Settled
from ivr.audio.judgement import NOTHING_HEARD, Judgement, judge
from ivr.audio.measures import Sums
from ivr.audio.network import SHIPPED, Networks
from ivr.audio.rise import Rise
from ivr.audio.settings import HearingSettings
from ivr.audio.telephone import FRAME_BYTES, FRAME_SECONDS, FULL_SCALE, SILENT_FRAME, checked
from ivr.audio.voiced import VoicedFrames
from ivr.audio.window import STRETCH_FRAMES, STRETCH_SECONDS, WINDOW_STRETCHES, Window

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop

STRETCH_BYTES = STRETCH_FRAMES * FRAME_BYTES
LEVEL_EVERY_SECONDS = 0.4
MOST_HELD_SECONDS = 2.0
MOST_HELD_STRETCHES = round(MOST_HELD_SECONDS / STRETCH_SECONDS)


class RaisedVoice:
    """Hears whether the voice on one call is raised; one object per call.

    Time is the number of frames fed or skipped. The sound is judged every 0.2 s.
    """

    def __init__(self, settings: HearingSettings | None = None, *, networks: Networks = SHIPPED) -> None:
        self._settings = settings or HearingSettings()
        self._networks = networks
        self._frames = 0  # heard
        self._held = bytearray()
        self._voiced = VoicedFrames()
        self._window = Window()
        self._baseline = Baseline(self._settings)
        self._judgement: Judgement | None = None
        self._rise = Rise(self._settings)

    @property
    def is_raised(self) -> bool:
        """True from a `Raised` to its `Settled`."""
        return self._rise.reported

    @property
    def log_odds(self) -> float | None:
        """Natural log-odds that the last second of voice is raised; None if it held too little voice."""
        return self._judgement.log_odds if self._judgement else None

    @property
    def judgement(self) -> Judgement | None:
        """Of the last second; None if it held too little voice."""
        return self._judgement

    @property
    def own_level_dbfs(self) -> float | None:
        """How loud the caller's own voice is on this line; None until that is known."""
        return self._baseline.level_dbfs

    @property
    def holds_a_stretch(self) -> bool:
        """Whether enough was taken in to be heard."""
        return len(self._held) >= STRETCH_BYTES

    def feed(self, frame: bytes) -> tuple[Event, ...]:
        """`frame`: 160 bytes of G.711 mu-law, 20 ms; ValueError if it has another length."""
        self.take(frame)
        return self.hear_held()

    def take(self, frame: bytes) -> None:
        """Keeps a frame for `hear_together`. Beyond `MOST_HELD_SECONDS`, the oldest are lost: time goes on."""
        self._held += checked(frame)
        if len(self._held) > MOST_HELD_STRETCHES * STRETCH_BYTES:
            self._frames += STRETCH_FRAMES
            del self._held[:STRETCH_BYTES]

    def skip(self, frames: int) -> tuple[Event, ...]:
        """Lets `frames` frames pass that never arrived: time goes on and nothing is heard."""
        before = self.hear_held()
        forgotten = max(0, frames - self._longest_memory)
        self._frames += forgotten
        self._held += SILENT_FRAME * (frames - forgotten)
        return (*before, *self.hear_held())

    def hear_held(self) -> tuple[Event, ...]:
        """Hears what is held, as far as it fills stretches."""
        events: list[Event] = []
        while self.holds_a_stretch:
            self._frames += STRETCH_FRAMES
            pcm = audioop.ulaw2lin(self._held[:STRETCH_BYTES], 2)
            del self._held[:STRETCH_BYTES]
            events += self._hear(pcm)
        return tuple(events)

    @property
    def _now(self) -> float:
        return round(self._frames * FRAME_SECONDS, 2)

    @property
    def _longest_memory(self) -> int:
        seconds = WINDOW_STRETCHES * STRETCH_SECONDS + 2 * self._settings.release_seconds
        return round(seconds / FRAME_SECONDS) + 2 * STRETCH_FRAMES

    def _hear(self, pcm: bytes) -> tuple[Event, ...]:
        stretch = self._voiced.of(pcm)
        self._remember(stretch)
        self._judgement = judge(self._window, self._baseline, self._networks)
        return (*self._level(pcm, speaking=stretch.frames > 0), *self._change())

    def _remember(self, stretch: Sums) -> None:
        past = self._window.push(stretch)
        if past.frames:
            self._baseline.learn(past, calm=self._judgement is None or self._judgement.calm)

    def _change(self) -> tuple[Event, ...]:
        change = self._rise.update(self.log_odds, self._now, STRETCH_SECONDS)
        if change is None:
            return ()
        evidence = (self._judgement or NOTHING_HEARD).evidence(self._now, self._rise.seconds)
        return (Raised(evidence) if change == "raised" else Settled(evidence),)

    def _level(self, pcm: bytes, *, speaking: bool) -> tuple[Level, ...]:
        if self._frames % round(LEVEL_EVERY_SECONDS / FRAME_SECONDS) >= STRETCH_FRAMES:
            return ()
        level_dbfs = 20 * math.log10(max(audioop.rms(pcm, 2), 0.5) / FULL_SCALE)
        rise_db = self._judgement.rise_db if speaking and self._judgement else None
        return (Level(self._now, level_dbfs, rise_db, speaking),)
