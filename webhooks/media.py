"""One media socket: a caller's track in, facts about their voice out. Whatever happens here, the call goes on.

The socket lives on the event loop. What it may cost is bounded: a message by the server's size limit, unread messages
by its back pressure, a silent peer by a timeout. A slow store holds up this socket and no other.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import Executor
from typing import Any

import structlog

from ivr.audio import Event, HearingSettings, Level, RaisedVoice, Settled
from ivr.logs import logger
from webhooks.media_messages import BadMessage, Media, Start, Stop, read
from webhooks.running import Running
from webhooks.signature import is_signed

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

SILENT_PEER_SECONDS = 30.0
LEVELS_IN_A_BATCH = 5  # two seconds of the trace in one transaction
LONGEST_GAP_SECONDS = 3600
# RFC 6455, 7.4.1
NORMAL, POLICY, BAD_DATA = 1000, 1008, 1007
log = logger(__name__)


class MediaSocket:
    def __init__(
        self, levelhead: Running, threads: Executor, call_sid: str, receive: Receive, send: Send
    ) -> None:
        self._levelhead = levelhead
        self._threads = threads
        self._call_sid = call_sid
        self._receive = receive
        self._send = send
        self._voice = RaisedVoice(HearingSettings.at(levelhead.settings.sensitivity))
        self._unwritten: list[Event] = []
        self._next_chunk = 1

    async def serve(self) -> None:
        await self._send({"type": "websocket.accept"})
        with structlog.contextvars.bound_contextvars(call_sid=self._call_sid):
            with self._levelhead.metrics.media_sockets.track_inprogress():
                code = await self._listen()
            await self._write()
        if code is not None:
            await self._send({"type": "websocket.close", "code": code})

    async def _listen(self) -> int | None:
        """Until the stream stops; the code to close with, or None when the peer is gone already."""
        while True:
            try:
                message = await asyncio.wait_for(self._receive(), SILENT_PEER_SECONDS)
            except TimeoutError:
                return POLICY
            if message["type"] == "websocket.disconnect":
                return None
            if message["type"] != "websocket.receive":
                continue
            try:
                told = read(message)
                if isinstance(told, Stop):
                    return NORMAL
                await self._take(told)
            except BadMessage as error:
                log.warning("media message refused", why=str(error))
                return BAD_DATA

    async def _take(self, told: Start | Media | None) -> None:
        if isinstance(told, Start) and told.call_sid != self._call_sid:
            raise BadMessage("the stream of another call")
        if isinstance(told, Media) and told.track == "inbound":
            self._hear(told)
        if self._is_worth_writing():
            await self._write()

    def _hear(self, media: Media) -> None:
        lost = media.chunk - self._next_chunk
        self._next_chunk = media.chunk + 1
        if 0 < lost <= LONGEST_GAP_SECONDS * 50:
            self._levelhead.metrics.media_frames.labels("lost").inc(lost)
            self._unwritten += self._voice.skip(lost)
        for frame in media.frames:
            self._levelhead.metrics.media_frames.labels("heard").inc()
            self._unwritten += self._voice.feed(frame)

    def _is_worth_writing(self) -> bool:
        """A rise, or its end, at once; the trace now and then."""
        rises = any(not isinstance(event, Level) for event in self._unwritten)
        return rises or len(self._unwritten) >= LEVELS_IN_A_BATCH

    async def _write(self) -> None:
        events, self._unwritten = self._unwritten, []
        if not events:
            return
        for event in events:
            if not isinstance(event, Level):
                kind = "settled" if isinstance(event, Settled) else "raised"
                self._levelhead.metrics.voice_events.labels(kind).inc()
        try:
            await asyncio.get_running_loop().run_in_executor(self._threads, self._keep, events)
        except Exception:
            log.exception("voice facts not stored")

    def _keep(self, events: list[Event]) -> None:
        hearing = self._levelhead.door.hearing
        self._levelhead.store.run(lambda records: hearing.heard(records, self._call_sid, events))


async def serve_media(
    levelhead: Running, threads: Executor, call_sid: str, scope: Message, receive: Receive, send: Send
) -> None:
    """The handshake is signed like a webhook, over the wss address; refused before it is accepted otherwise."""
    await receive()
    signature = dict(scope["headers"]).get(b"x-twilio-signature", b"").decode("latin-1")
    if not is_signed(levelhead.urls.media(call_sid), {}, signature, levelhead.settings.auth_tokens):
        levelhead.metrics.refused.labels("socket not signed").inc()
        await send({"type": "websocket.close", "code": POLICY})
        return
    await MediaSocket(levelhead, threads, call_sid, receive, send).serve()
