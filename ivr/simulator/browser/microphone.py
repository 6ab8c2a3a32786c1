"""The caller's microphone: a WebSocket whose binary messages are frames of 20 ms, mu-law at 8 kHz."""

from ivr.simulator.browser.asgi import Message, Receive, Send, headers_of
from ivr.simulator.browser.guard import is_ours, visitor_in
from ivr.simulator.browser.session import Session
from ivr.simulator.frames import FRAME_BYTES

LONGEST_BYTES = 50 * FRAME_BYTES  # a second
# RFC 6455, 7.4.1
BAD_DATA, POLICY, TRY_AGAIN_LATER = 1007, 1008, 1013


class Microphone:
    """One at a time. `dropped_frames` came faster than a telephone line takes them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._is_open = False
        self.dropped_frames = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        headers = headers_of(scope)
        await receive()
        if self._is_open or not is_ours(headers.get("origin", ""), headers.get("host", "")):
            await send({"type": "websocket.close", "code": TRY_AGAIN_LATER if self._is_open else POLICY})
            return
        self._is_open = self._session.people.has_microphone = True
        try:
            await send({"type": "websocket.accept"})
            await self._listen(visitor_in(headers.get("cookie", "")), receive, send)
        finally:
            self._is_open = self._session.people.has_microphone = False

    async def _listen(self, visitor: str, receive: Receive, send: Send) -> None:
        """What comes while it is not the visitor's turn is heard by nobody."""
        while (message := await receive())["type"] == "websocket.receive":
            sound = message.get("bytes") or b""
            if not sound or len(sound) % FRAME_BYTES or len(sound) > LONGEST_BYTES:
                await send({"type": "websocket.close", "code": BAD_DATA})
                return
            if self._session.has_turn(visitor):
                frames = [sound[at : at + FRAME_BYTES] for at in range(0, len(sound), FRAME_BYTES)]
                self._session.people.hears(frames, self._note_dropped)

    def _note_dropped(self, frames: int) -> None:
        self.dropped_frames += frames
