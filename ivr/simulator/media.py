"""The media streams of a leg."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ivr.simulator import events, faults
from ivr.simulator.frames import FRAME_MS, FRAME_SECONDS, SILENCE, silence
from ivr.simulator.media_socket import FAILURES, MediaSocket

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg

FRAMES_AT_ONCE = 25
# The longest silence that is really sent when time jumps over a longer one.
MAX_SILENCE_MS = 1000
# Of a live voice: a second.
MOST_WAITING_FRAMES = 50


class Media:
    """All streams of one leg."""

    def __init__(self, leg: Leg) -> None:
        self._leg = leg
        self.streams: list[MediaStream] = []

    async def open(
        self, url: str, name: str, tracks: Sequence[str], parameters: Mapping[str, str], *, two_way: bool
    ) -> MediaStream | None:
        """Connect; a socket that cannot be had is a fault, and the call goes on without it."""
        sid = self._leg.exchange.sids.next("MZ")
        with self._leg.exchange.work.going_on():
            try:
                socket = await self._connect(url, sid)
                await socket.start(self._leg.exchange.account_sid, self._leg.sid, tracks, parameters)
            except FAILURES as error:
                self._leg.report(
                    faults.Fault(faults.STREAM_NOT_CONNECTED, f"Stream - WebSocket: {error}", url)
                )
                return None
        stream = MediaStream(self._leg, socket, name or sid, tracks)
        self.streams.append(stream)
        self._leg.emit(events.MediaOpened, url=url)
        stream.runs(two_way=two_way)
        return stream

    async def close(self, name: str | None = None) -> None:
        """Stop the stream of this name; without one, every stream."""
        for stream in [stream for stream in self.streams if name in (None, stream.name)]:
            await stream.stop()

    async def carry(self, frames: Sequence[bytes]) -> None:
        """The person speaks these frames; it takes its time."""
        for start in range(0, len(frames), FRAMES_AT_ONCE):
            some = frames[start : start + FRAMES_AT_ONCE]
            for stream, track in list(self._hearing()):
                await stream.feed(track, some)
            await self._leg.exchange.clock.sleep(len(some) * FRAME_SECONDS)

    def hear(self, frames: Sequence[bytes]) -> int:
        """The person is speaking these frames right now, in real time. How many were dropped: they come too fast."""
        return max((stream.hear(track, frames) for stream, track in self._hearing()), default=0)

    def pressed(self, key: str) -> None:
        for stream in self.streams:
            self._leg.exchange.work.spawn(stream.pressed(key))

    async def _connect(self, url: str, sid: str) -> MediaSocket:
        application = self._leg.exchange.application
        real = application.reachable(url)
        if real is None:
            raise OSError(f"no route to {urlsplit(url).netloc}")
        return await MediaSocket.open(re.sub("^http", "ws", real), application.sign(url), sid)

    def _hearing(self) -> Iterable[tuple[MediaStream, str]]:
        yield from ((stream, "inbound") for stream in self.streams)
        for other in self._leg.party.hearing(self._leg) if self._leg.party else ():
            yield from ((stream, "outbound") for stream in other.media.streams)


class MediaStream:
    """In real time a frame leaves every 20 ms; with jumping time, as fast as the server reads."""

    def __init__(self, leg: Leg, socket: MediaSocket, name: str, tracks: Sequence[str]) -> None:
        self.name = name
        self._leg, self._socket, self._tracks = leg, socket, tracks
        self._clock = leg.exchange.clock
        self._started_at = self._clock.now()
        self._sent_ms = dict.fromkeys(tracks, 0)
        self._waiting: dict[str, deque[bytes]] = {track: deque() for track in tracks}
        self._closed = asyncio.Event()

    def runs(self, *, two_way: bool) -> None:
        self._leg.exchange.work.spawn(self._read(two_way=two_way))
        if not self._clock.skipping:
            self._leg.exchange.work.spawn(self._keep_pace())

    async def feed(self, track: str, frames: Sequence[bytes]) -> None:
        """Somebody on this track speaks."""
        if track not in self._tracks or self._closed.is_set():
            return
        if not self._clock.skipping:
            self._waiting[track].extend(frames)
            return
        with self._leg.exchange.work.going_on(), contextlib.suppress(*FAILURES):
            try:
                await self._catch_up(track)
                await self._push(track, frames)
            except TimeoutError:
                self.drop("not read by the server")

    def hear(self, track: str, frames: Sequence[bytes]) -> int:
        """What waits is bounded: the oldest of it makes room."""
        if track not in self._tracks or self._closed.is_set():
            return 0
        waiting = self._waiting[track]
        waiting.extend(frames)
        dropped = max(0, len(waiting) - MOST_WAITING_FRAMES)
        for _ in range(dropped):
            waiting.popleft()
        return dropped

    async def pressed(self, key: str) -> None:
        with contextlib.suppress(*FAILURES):
            await self._socket.dtmf(key)

    async def stop(self) -> None:
        if self._closed.is_set():
            return
        self._is_gone("stopped")
        with self._leg.exchange.work.going_on(), contextlib.suppress(*FAILURES):
            for track in self._tracks if self._clock.skipping else ():
                await self._catch_up(track)
            await self._socket.stop(self._leg.exchange.account_sid, self._leg.sid)

    def drop(self, reason: str = "connection lost") -> None:
        """Cut the connection without a word."""
        self._is_gone(reason)
        self._socket.abort()

    async def closed(self) -> None:
        await self._closed.wait()

    async def _read(self, *, two_way: bool) -> None:
        """A mark comes back at once: there is no sound to wait for."""
        try:
            with contextlib.suppress(*FAILURES):
                async for message in self._socket.received():
                    if two_way and message.get("event") == "mark":
                        await self._socket.mark(message["mark"]["name"])
        finally:
            self._socket.abort()  # also where the reading is cancelled, while the other side is slow to say goodbye
        if not self._closed.is_set():
            self._is_gone("closed by the server")

    async def _keep_pace(self) -> None:
        """Send a frame of every track each 20 ms, silence where nobody speaks."""
        with contextlib.suppress(*FAILURES):
            while not self._closed.is_set():
                for track in self._tracks:
                    while self._missing_ms(track) >= FRAME_MS:
                        waiting = self._waiting[track]
                        await self._frame(track, waiting.popleft() if waiting else SILENCE)
                await self._clock.sleep(FRAME_SECONDS / 2, patient=True)

    async def _catch_up(self, track: str) -> None:
        """Send the end of a silence that time has jumped over."""
        missing_ms = self._missing_ms(track)
        sent_ms = min(missing_ms, MAX_SILENCE_MS)
        self._sent_ms[track] += missing_ms - sent_ms
        await self._push(track, silence(sent_ms / 1000))

    async def _push(self, track: str, frames: Sequence[bytes]) -> None:
        for number, frame in enumerate(frames, start=1):
            await self._frame(track, frame)
            if number % FRAMES_AT_ONCE == 0 or number == len(frames):
                await self._socket.is_read()

    async def _frame(self, track: str, frame: bytes) -> None:
        await self._socket.media(track, self._sent_ms[track], frame)
        self._sent_ms[track] += FRAME_MS

    def _missing_ms(self, track: str) -> int:
        elapsed_ms = (self._clock.now() - self._started_at) // timedelta(milliseconds=1)
        return max(0, elapsed_ms - self._sent_ms[track])

    def _is_gone(self, reason: str) -> None:
        self._closed.set()
        self._leg.media.streams.remove(self)
        self._leg.emit(events.MediaClosed, reason=reason)
