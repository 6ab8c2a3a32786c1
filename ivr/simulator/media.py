"""The media streams of a leg, as Media Streams sends them.

https://www.twilio.com/docs/voice/media-streams/websocket-messages
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import itertools
import json
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from ivr.simulator import events, faults

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg

FRAME_SECONDS = 0.02
FRAMES_AT_ONCE = 25
SILENCE = b"\xff" * 160
# The longest silence that is really sent when time jumps over a longer one.
MAX_SILENCE_SECONDS = 1.0
CONNECT_SECONDS = 5
SOCKET_FAILURES = (OSError, TimeoutError, WebSocketException)


def silence(seconds: float) -> list[bytes]:
    """20 ms frames of it."""
    return [SILENCE] * round(seconds / FRAME_SECONDS)


class Media:
    """All streams of one leg."""

    def __init__(self, leg: Leg) -> None:
        self._leg = leg
        self.streams: list[MediaStream] = []

    async def open(
        self, url: str, name: str, tracks: Sequence[str], parameters: Mapping[str, str], *, two_way: bool
    ) -> MediaStream | None:
        """Connect; a socket that cannot be had is a fault, and the call goes on without it."""
        stream = MediaStream(self._leg, name, tracks)
        with self._leg.exchange.work.going_on():
            try:
                await stream.connect(url, parameters)
            except SOCKET_FAILURES as error:
                self._leg.report(
                    faults.Fault(faults.STREAM_NOT_CONNECTED, f"Stream - WebSocket: {error}", url)
                )
                return None
        self.streams.append(stream)
        self._leg.exchange.work.spawn(stream.read(two_way=two_way))
        if not self._leg.exchange.clock.skipping:
            self._leg.exchange.work.spawn(stream.pace())
        return stream

    async def close(self, name: str | None = None) -> None:
        """Stop the stream of this name; without one, every stream."""
        for stream in [stream for stream in self.streams if name in (None, stream.name)]:
            await stream.stop()

    async def carry(self, frames: Sequence[bytes]) -> None:
        """The person speaks these 20 ms frames; it takes its time."""
        for start in range(0, len(frames), FRAMES_AT_ONCE):
            some = frames[start : start + FRAMES_AT_ONCE]
            for stream, track in list(self._hearing()):
                await stream.feed(track, some)
            await self._leg.exchange.clock.sleep(len(some) * FRAME_SECONDS)

    def pressed(self, key: str) -> None:
        for stream in self.streams:
            stream.pressed(key)

    def _hearing(self) -> Iterable[tuple[MediaStream, str]]:
        yield from ((stream, "inbound") for stream in self.streams)
        for other in self._leg.party.hearing(self._leg) if self._leg.party else ():
            yield from ((stream, "outbound") for stream in other.media.streams)


class MediaStream:
    """One socket. In real time a frame leaves every 20 ms; with jumping time, as fast as the server reads."""

    def __init__(self, leg: Leg, name: str, tracks: Sequence[str]) -> None:
        self._leg = leg
        self._clock = leg.exchange.clock
        self.sid = leg.exchange.sids.next("MZ")
        self.name = name or self.sid
        self._tracks = tracks
        self._sequence, self._chunk = itertools.count(1), itertools.count(1)
        self._waiting: dict[str, deque[bytes]] = {track: deque() for track in tracks}
        self._sent_ms = dict.fromkeys(tracks, 0)
        self._closed = asyncio.Event()
        self._ending = "stopped"

    async def connect(self, url: str, parameters: Mapping[str, str]) -> None:
        application = self._leg.exchange.application
        real = application.reachable(url.replace("wss://", "https://", 1))
        if real is None:
            raise OSError(f"no route to {urlsplit(url).netloc}")
        self._socket: ClientConnection = await connect(
            real.replace("http", "ws", 1),
            additional_headers={"X-Twilio-Signature": application.sign(url)},
            user_agent_header="Twilio.TmeWs/1.0",
            open_timeout=CONNECT_SECONDS,
            compression=None,
            ping_interval=None,
            proxy=None,
        )
        self._started_at = self._clock.now()
        await self._socket.send(json.dumps({"event": "connected", "protocol": "Call", "version": "1.0.0"}))
        await self._send("start", self._start(parameters))
        self._leg.emit(events.MediaOpened, url=url)

    async def feed(self, track: str, frames: Sequence[bytes]) -> None:
        if track not in self._tracks:
            return
        if not self._clock.skipping:
            self._waiting[track].extend(frames)
            return
        with self._leg.exchange.work.going_on(), contextlib.suppress(*SOCKET_FAILURES):
            await self._catch_up(track)
            await self._push(track, frames)

    async def pace(self) -> None:
        """Send a frame of every track each 20 ms, silence where nobody speaks."""
        with contextlib.suppress(*SOCKET_FAILURES):
            while not self._closed.is_set():
                for track in self._tracks:
                    while self._elapsed_ms() - self._sent_ms[track] >= FRAME_SECONDS * 1000:
                        waiting = self._waiting[track]
                        await self._frame(track, waiting.popleft() if waiting else SILENCE)
                await self._clock.sleep(FRAME_SECONDS / 2)

    async def read(self, *, two_way: bool) -> None:
        """Take what the server sends until the socket is gone."""
        with contextlib.suppress(*SOCKET_FAILURES):
            async for message in self._socket:
                if two_way:
                    await self._answer(json.loads(message))
        if not self._closed.is_set():
            self._ending = "closed by the server"
            self._is_gone()

    async def stop(self) -> None:
        if self._closed.is_set():
            return
        self._is_gone()
        with self._leg.exchange.work.going_on(), contextlib.suppress(*SOCKET_FAILURES):
            for track in self._tracks if self._clock.skipping else ():
                await self._catch_up(track)
            await self._send(
                "stop", {"stop": {"accountSid": self._leg.exchange.account_sid, "callSid": self._leg.sid}}
            )
            await self._socket.close()

    def drop(self) -> None:
        """Cut the connection without a word."""
        self._ending = "connection lost"
        self._is_gone()
        self._socket.transport.abort()

    def pressed(self, key: str) -> None:
        message = {"dtmf": {"track": "inbound_track", "digit": key}}
        self._leg.exchange.work.spawn(self._tell("dtmf", message))

    async def closed(self) -> None:
        await self._closed.wait()

    def _is_gone(self) -> None:
        self._closed.set()
        self._leg.media.streams.remove(self)
        self._leg.emit(events.MediaClosed, reason=self._ending)

    def _start(self, parameters: Mapping[str, str]) -> dict[str, Any]:
        return {
            "start": {
                "accountSid": self._leg.exchange.account_sid,
                "streamSid": self.sid,
                "callSid": self._leg.sid,
                "tracks": list(self._tracks),
                "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
                "customParameters": dict(parameters),
            }
        }

    async def _catch_up(self, track: str) -> None:
        """Send the end of a silence that time has jumped over."""
        missing_ms = self._elapsed_ms() - self._sent_ms[track]
        silence_ms = min(missing_ms, MAX_SILENCE_SECONDS * 1000)
        self._sent_ms[track] += round(missing_ms - silence_ms)
        await self._push(track, silence(silence_ms / 1000))

    async def _push(self, track: str, frames: Sequence[bytes]) -> None:
        for number, frame in enumerate(frames, start=1):
            await self._frame(track, frame)
            if number % FRAMES_AT_ONCE == 0:
                await self._is_read()
        await self._is_read()

    async def _is_read(self) -> None:
        """Two round trips: a server that answers the second ping has taken what was sent before the first."""
        for _ in range(2):
            await asyncio.wait_for(await self._socket.ping(), CONNECT_SECONDS)

    async def _frame(self, track: str, frame: bytes) -> None:
        media = {
            "track": track,
            "chunk": str(next(self._chunk)),
            "timestamp": str(self._sent_ms[track]),
            "payload": base64.b64encode(frame).decode(),
        }
        self._sent_ms[track] += round(FRAME_SECONDS * 1000)
        await self._send("media", {"media": media})

    async def _answer(self, message: Mapping[str, Any]) -> None:
        """Sound from the server is heard; a mark comes back at once, since time jumps over what it marks."""
        if message.get("event") == "mark":
            await self._send("mark", {"mark": {"name": message["mark"]["name"]}})

    async def _tell(self, event: str, content: Mapping[str, Any]) -> None:
        with contextlib.suppress(*SOCKET_FAILURES):
            await self._send(event, content)

    async def _send(self, event: str, content: Mapping[str, Any]) -> None:
        numbered = {"event": event, "sequenceNumber": str(next(self._sequence)), "streamSid": self.sid}
        await self._socket.send(json.dumps(numbered | dict(content)))

    def _elapsed_ms(self) -> int:
        return round((self._clock.now() - self._started_at).total_seconds() * 1000)
