"""One media socket: a caller's track in, facts about their voice out. Whatever happens here, the call goes on.

The socket lives on the event loop. What it may cost is bounded: a message by the server's size limit, unread messages
by its back pressure, a silent peer by a timeout.
"""

import asyncio

from structlog.contextvars import bound_contextvars

from ivr.asgi import Message, Receive, Send, headers_of
from ivr.audio import FRAME_BYTES
from ivr.logs import logger
from webhooks.media_listening import Listening, NotHeard, Track
from webhooks.media_messages import BadMessage, Media, Start, Stop, read
from webhooks.metrics import Metrics
from webhooks.running import Running
from webhooks.signature import is_signed

SILENT_PEER_SECONDS = 30.0
LONGEST_GAP_SECONDS = 3600
# RFC 6455, 7.4.1
NORMAL, POLICY, BAD_DATA, INTERNAL_ERROR = 1000, 1008, 1007, 1011
log = logger(__name__)


class MediaSocket:
    def __init__(self, metrics: Metrics, listening: Listening, track: Track, receive: Receive) -> None:
        self._listening = listening
        self._track = track
        self._receive = receive
        self._heard = metrics.media_frames.labels("heard")
        self._lost = metrics.media_frames.labels("lost")
        self._next_chunk = 1

    async def listen(self) -> int | None:
        """Until the stream stops; the code to close with, or None when the peer is gone already."""
        try:
            async with asyncio.timeout(SILENT_PEER_SECONDS) as silence:
                return await self._follow(silence)
        except TimeoutError:
            return POLICY
        except BadMessage as error:
            log.warning("media message refused", why=str(error))
            return BAD_DATA
        except NotHeard:
            return INTERNAL_ERROR

    async def _follow(self, silence: asyncio.Timeout) -> int | None:
        while True:
            message = await self._receive()
            if message["type"] == "websocket.disconnect":
                return None
            _put_off(silence)
            told = read(message)
            if isinstance(told, Stop):
                return NORMAL
            await self._take(told)

    async def _take(self, told: Start | Media | None) -> None:
        if isinstance(told, Media):
            if told.track == "inbound":
                await self._hear(told)
        elif isinstance(told, Start) and told.call_sid != self._track.call_sid:
            raise BadMessage("the stream of another call")

    async def _hear(self, media: Media) -> None:
        lost = media.chunk - self._next_chunk
        self._next_chunk = media.chunk + 1
        if 0 < lost <= LONGEST_GAP_SECONDS * 50:
            self._lost.inc(lost)
            self._listening.skip(self._track, lost)
        for at in range(0, len(media.sound), FRAME_BYTES):
            await self._listening.take(self._track, media.sound[at : at + FRAME_BYTES])
            self._heard.inc()


def _put_off(silence: asyncio.Timeout) -> None:
    """To move a timeout costs more than to hear a frame: it is done once a second."""
    now = asyncio.get_running_loop().time()
    if (silence.when() or now) < now + SILENT_PEER_SECONDS - 1:
        silence.reschedule(now + SILENT_PEER_SECONDS)


async def serve_media(
    levelhead: Running, listening: Listening, call_sid: str, scope: Message, receive: Receive, send: Send
) -> None:
    """The handshake is signed like a webhook, over the wss address; refused before it is accepted otherwise."""
    await receive()
    signature = headers_of(scope).get("x-twilio-signature", "")
    if not is_signed(levelhead.urls.media(call_sid), {}, signature, levelhead.settings.auth_tokens):
        levelhead.metrics.refused.labels("socket not signed").inc()
        await send({"type": "websocket.close", "code": POLICY})
        return
    await send({"type": "websocket.accept"})
    with bound_contextvars(call_sid=call_sid), levelhead.metrics.media_sockets.track_inprogress():
        async with listening.to(call_sid) as track:
            code = await MediaSocket(levelhead.metrics, listening, track, receive).listen()
    if code is not None:
        await send({"type": "websocket.close", "code": code})
