"""The voice on one call: frames in, events out."""

from collections.abc import Sequence

from ivr.audio.decoding import decoder_of
from ivr.audio.ear import Ear, listen
from ivr.audio.events import Event, Level, Raised, Settled
from ivr.audio.judgement import Judgement, nothing_heard
from ivr.audio.level import level_dbfs
from ivr.audio.network import SHIPPED, Networks
from ivr.audio.rise import Rise
from ivr.audio.settings import HearingSettings
from ivr.audio.telephone import FRAME_SECONDS, STRETCH_FRAMES, STRETCH_SECONDS, Format
from ivr.audio.window import WINDOW_STRETCHES

LEVEL_EVERY_SECONDS = 0.4
LEVEL_EVERY_FRAMES = round(LEVEL_EVERY_SECONDS / FRAME_SECONDS)
MOST_HELD_SECONDS = 2.0
MOST_HELD_STRETCHES = round(MOST_HELD_SECONDS / STRETCH_SECONDS)


class RaisedVoice:
    """Hears whether the voice on one call is raised; one object per call.

    Time is the number of frames fed or skipped. The sound is judged in stretches of 0.2 s.
    """

    def __init__(
        self,
        settings: HearingSettings | None = None,
        *,
        networks: Networks = SHIPPED,
        frame_format: Format = Format.MULAW_8_KHZ,
    ) -> None:
        self._settings = settings or HearingSettings()
        self.networks = networks
        self._format = frame_format
        self._stretch_bytes = STRETCH_FRAMES * frame_format.frame_bytes
        self._decode = decoder_of(frame_format)
        self._held = bytearray()
        self._untold: list[Event] = []
        self._frames = 0  # heard, or passed by
        self._ear = Ear(self._settings)
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
        return self._ear.own_level_dbfs

    @property
    def holds_a_stretch(self) -> bool:
        """Whether enough was taken in to be heard."""
        return len(self._held) >= self._stretch_bytes

    def feed(self, frame: bytes) -> tuple[Event, ...]:
        """`frame`: 20 ms in the format of this voice; ValueError if it has another length."""
        self.take(frame)
        return self._hear_held() if len(self._held) >= self._stretch_bytes else ()

    def take(self, frame: bytes) -> None:
        """Keeps a frame for `hear_together`; ValueError if it has another length than 20 ms.

        When `MOST_HELD_SECONDS` of sound wait, the oldest of it is lost, and its time passes.
        """
        self._format.check(frame)
        self._held += frame
        if len(self._held) > MOST_HELD_STRETCHES * self._stretch_bytes:
            self._frames += STRETCH_FRAMES
            del self._held[: self._stretch_bytes]

    def skip(self, frames: int) -> tuple[Event, ...]:
        """Lets `frames` frames pass that never arrived: time goes on and nothing is heard."""
        before = self._hear_held()
        forgotten = max(0, frames - self._longest_memory)
        self._frames += forgotten
        self._held += self._format.silent_frame * (frames - forgotten)
        return (*before, *self._hear_held())

    @property
    def _now(self) -> float:
        return round(self._frames * FRAME_SECONDS, 2)

    @property
    def _longest_memory(self) -> int:
        seconds = WINDOW_STRETCHES * STRETCH_SECONDS + 2 * self._settings.release_seconds
        return round(seconds / FRAME_SECONDS) + 2 * STRETCH_FRAMES

    def untold_events(self) -> tuple[Event, ...]:
        """What was heard and not yet told; from now on it is."""
        events, self._untold = tuple(self._untold), []
        return events

    def _hear_held(self) -> tuple[Event, ...]:
        while self.holds_a_stretch:
            hear_next([self])
        return self.untold_events()

    def _next_stretch(self) -> bytes:
        self._frames += STRETCH_FRAMES
        stretch = self._decode(self._held[: self._stretch_bytes])
        del self._held[: self._stretch_bytes]
        return stretch

    def _note(self, stretch: bytes, speaking: bool, judgement: Judgement | None) -> None:
        self._judgement = judgement
        change = self._rise.update(self.log_odds, self._now, STRETCH_SECONDS)
        if self._frames % LEVEL_EVERY_FRAMES < STRETCH_FRAMES:
            self._untold.append(self._level(stretch, speaking))
        if change is not None:
            evidence = judgement.evidence if judgement else nothing_heard
            why = evidence(self._now, self._rise.seconds)
            self._untold.append(Raised(why) if change == "raised" else Settled(why))

    def _level(self, stretch: bytes, speaking: bool) -> Level:
        rise_db = self._judgement.rise_db if speaking and self._judgement else None
        return Level(self._now, level_dbfs(stretch), rise_db, speaking)


def hear_next(voices: Sequence[RaisedVoice]) -> None:
    """Hears the next stretch of each of these voices, which share their networks, at once."""
    stretches = [voice._next_stretch() for voice in voices]
    heard = listen([voice._ear for voice in voices], stretches, voices[0].networks)
    for voice, stretch, of_it in zip(voices, stretches, heard, strict=True):
        voice._note(stretch, *of_it)
