"""The caller's microphone: a WebSocket whose binary messages are frames of 20 ms, mu-law at 8 kHz."""

from ivr.asgi import Message, Receive, Send, headers_of
from ivr.simulator.browser.guard import is_ours, visitor_in
from ivr.simulator.browser.session import Session
from ivr.simulator.frames import FRAME_BYTES

LONGEST_BYTES = 50 * FRAME_BYTES  # a second
# RFC 6455, 7.4.1
BAD_DATA, POLICY, TRY_AGAIN_LATER = 1007, 1008, 1013


class Microphone:
    """One at a time, closed when it is somebody else's turn.

    `dropped_frames` came faster than a telephone line takes them.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.dropped_frames = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        headers = headers_of(scope)
        visitor = visitor_in(headers.get("cookie", ""))
        await receive()
        if not is_ours(headers.get("origin", ""), headers.get("host", "")):
            await send({"type": "websocket.close", "code": POLICY})
        elif not self._session.opens_microphone(visitor):
            await send({"type": "websocket.close", "code": TRY_AGAIN_LATER})
        else:
            await self._open(visitor, receive, send)

    async def _open(self, visitor: str, receive: Receive, send: Send) -> None:
        self.dropped_frames = 0
        try:
            await send({"type": "websocket.accept"})
            if refused := await self._listen(visitor, receive):
                await send({"type": "websocket.close", "code": refused})
        finally:
            self._session.closes_microphone()
            if self.dropped_frames:
                what = f"{self.dropped_frames} frames of the microphone came too fast, and were dropped."
                self._session.log.add("trouble", {"what": what})

    async def _listen(self, visitor: str, receive: Receive) -> int:
        """Until it is closed (0), or is to be: the code says why."""
        while (message := await receive())["type"] == "websocket.receive":
            sound = message.get("bytes") or b""
            if not sound or len(sound) % FRAME_BYTES or len(sound) > LONGEST_BYTES:
                return BAD_DATA
            if self._session.is_of_another(visitor):
                return TRY_AGAIN_LATER
            frames = [sound[at : at + FRAME_BYTES] for at in range(0, len(sound), FRAME_BYTES)]
            self._session.hears(frames, self._drop)
        return 0

    def _drop(self, frames: int) -> None:
        self.dropped_frames += frames
