"""All media sockets of a process hear together: many voices at once cost less than one after the other."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import Context

from ivr.audio import Event, HearingSettings, Level, RaisedVoice, Settled, hear_together
from ivr.audio.network import SHIPPED, Networks
from ivr.logs import logger
from webhooks.media_writing import FactsWriter
from webhooks.metrics import Metrics

TICK_SECONDS = 0.2
MOST_UNHEARD_FRAMES = 20  # of one call: twice what a tick brings
PATIENCE_SECONDS = 2.0  # with a slow store, of a socket that was behind
# 2 to 4 ms of hearing: nobody on the loop waits longer, however many calls there are. It stays on the loop, because a
# voice must not take sound in while it is heard, and another thread would wait for the same interpreter.
VOICES_AT_ONCE = 32
log = logger(__name__)


class NotHeard(Exception):
    """The detector has failed on this track."""


class Track:
    """The caller's sound on its way from one socket to the detector."""

    def __init__(self, call_sid: str, voice: RaisedVoice) -> None:
        self.call_sid = call_sid
        self.voice = voice
        self.unheard_frames = 0
        self.is_heard = True

    def take(self, frame: bytes) -> None:
        """Raises `NotHeard`."""
        if not self.is_heard:
            raise NotHeard(self.call_sid)
        self.voice.take(frame)
        self.unheard_frames += 1


class Listening:
    """Lives on the event loop. It ticks while there is a track to hear, or a fact to write."""

    def __init__(
        self,
        settings: HearingSettings,
        metrics: Metrics,
        writer: FactsWriter,
        *,
        networks: Networks = SHIPPED,
    ) -> None:
        self._settings = settings
        self._networks = networks
        self._writer = writer
        self._tracks: list[Track] = []
        self._ticking: asyncio.Task[None] | None = None
        self._rises = metrics.voice_events.labels("raised")
        self._ends = metrics.voice_events.labels("settled")

    @asynccontextmanager
    async def to(self, call_sid: str) -> AsyncIterator[Track]:
        """A track that is heard until its end; everything is stored by then, unless the store fails."""
        track = Track(call_sid, RaisedVoice(self._settings, networks=self._networks))
        self._tracks.append(track)
        if self._ticking is None or self._ticking.done():
            self._ticking = asyncio.create_task(self._tick(), context=Context())
        try:
            yield track
        finally:
            self._hear([track])
            self._tracks.remove(track)
            await self._writer.write_all()

    async def take(self, track: Track, frame: bytes) -> None:
        """Lets a track that comes faster than it is heard wait for its facts; raises `NotHeard`."""
        if track.unheard_frames >= MOST_UNHEARD_FRAMES:
            await self._hear_all()
            self._writer.write_if_due()
            if not self._writer.is_failing:
                await self._writer.under_way(PATIENCE_SECONDS)
        track.take(frame)

    def skip(self, track: Track, frames: int) -> None:
        """They were lost on the way."""
        if track.is_heard:
            self._collect(track, self._tried(track, lambda: track.voice.skip(frames)))

    async def close(self) -> None:
        """Once more what the store did not take; says so if it does not take it now either."""
        if self._ticking:
            self._ticking.cancel()
        await self._writer.write_all()
        if self._writer.unwritten:
            log.error("voice facts given up", events=self._writer.unwritten)

    async def _tick(self) -> None:
        while self._tracks or not self._writer.is_done:
            await asyncio.sleep(TICK_SECONDS)
            await self._hear_all()
            self._writer.write_if_due()

    async def _hear_all(self) -> None:
        """In portions, so that others get their turn on the loop."""
        tracks = self._tracks.copy()
        for first in range(0, len(tracks), VOICES_AT_ONCE):
            self._hear(tracks[first : first + VOICES_AT_ONCE])
            await asyncio.sleep(0)

    def _hear(self, tracks: Sequence[Track]) -> None:
        full = [track for track in tracks if track.is_heard and track.voice.holds_a_stretch]
        try:
            heard: Sequence[Sequence[Event]] = hear_together([track.voice for track in full])
        except Exception:
            heard = [self._alone(track) for track in full]
        for track, events in zip(full, heard, strict=True):
            self._collect(track, events)

    def _alone(self, track: Track) -> Sequence[Event]:
        return self._tried(track, lambda: hear_together([track.voice])[0])

    def _tried(self, track: Track, hear: Callable[[], Sequence[Event]]) -> Sequence[Event]:
        """For when the sound of one track is too much for the detector: it must not deafen the others."""
        try:
            return hear()
        except Exception:
            log.exception("hearing failed", call_sid=track.call_sid)
            track.is_heard = False
            return ()

    def _collect(self, track: Track, events: Sequence[Event]) -> None:
        track.unheard_frames = 0
        if not events:
            return
        for event in events:
            if not isinstance(event, Level):
                (self._ends if isinstance(event, Settled) else self._rises).inc()
        self._writer.collect(track.call_sid, events)
