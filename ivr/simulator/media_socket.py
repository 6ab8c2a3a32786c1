"""The WebSocket of a media stream and the messages on it.

https://www.twilio.com/docs/voice/media-streams/websocket-messages
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

CONNECT_SECONDS = 5
READ_SECONDS = 15
FAILURES = (OSError, TimeoutError, WebSocketException)

Json = Mapping[str, Any]


class MediaSocket:
    """Numbers what it sends. Everything here may raise one of FAILURES."""

    def __init__(self, connection: ClientConnection, stream_sid: str) -> None:
        self._connection = connection
        self._stream_sid = stream_sid
        self._sequence, self._chunk = itertools.count(1), itertools.count(1)

    @classmethod
    async def open(cls, url: str, signature: str, stream_sid: str) -> MediaSocket:
        connection = await connect(
            url,
            additional_headers={"X-Twilio-Signature": signature},
            user_agent_header="Twilio.TmeWs/1.0",
            open_timeout=CONNECT_SECONDS,
            compression=None,
            ping_interval=None,
            proxy=None,
        )
        await connection.send(json.dumps({"event": "connected", "protocol": "Call", "version": "1.0.0"}))
        return cls(connection, stream_sid)

    async def start(
        self, account: str, call: str, tracks: Sequence[str], parameters: Mapping[str, str]
    ) -> None:
        start = {
            "accountSid": account,
            "streamSid": self._stream_sid,
            "callSid": call,
            "tracks": list(tracks),
            "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
            "customParameters": dict(parameters),
        }
        await self._send("start", {"start": start})

    async def media(self, track: str, timestamp_ms: int, frame: bytes) -> None:
        media = {
            "track": track,
            "chunk": str(next(self._chunk)),
            "timestamp": str(timestamp_ms),
            "payload": base64.b64encode(frame).decode(),
        }
        await self._send("media", {"media": media})

    async def dtmf(self, digit: str) -> None:
        await self._send("dtmf", {"dtmf": {"track": "inbound_track", "digit": digit}})

    async def mark(self, name: str) -> None:
        await self._send("mark", {"mark": {"name": name}})

    async def stop(self, account: str, call: str) -> None:
        """The last message; then the socket is closed."""
        await self._send("stop", {"stop": {"accountSid": account, "callSid": call}})
        await self._connection.close()

    async def is_read(self) -> None:
        """Two round trips: a server that answers the second ping has taken what was sent before the first."""
        for _ in range(2):
            await asyncio.wait_for(await self._connection.ping(), READ_SECONDS)

    async def received(self) -> AsyncIterator[Json]:
        """What the server sends, until the socket is closed."""
        async for message in self._connection:
            yield json.loads(message)

    def abort(self) -> None:
        self._connection.transport.abort()

    async def _send(self, event: str, content: Json) -> None:
        numbered = {
            "event": event,
            "sequenceNumber": str(next(self._sequence)),
            "streamSid": self._stream_sid,
        }
        await self._connection.send(json.dumps(numbered | dict(content)))
