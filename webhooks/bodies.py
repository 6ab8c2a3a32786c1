"""Bodies of requests are waited for on the event loop: senders who never end would soon hold the last thread."""

import asyncio
from collections import deque

from ivr.asgi import Message, Receive, Send

# More than anything takes that has not asked who is sending: whatever is larger is refused there by its length, or
# read on a thread.
MOST_BYTES = 128 * 1024
PATIENCE_SECONDS = 15
GONE: Message = {"type": "http.disconnect"}


async def arrived(receive: Receive) -> Receive | None:
    """The same request for a thread, which gets at once what has come; None for one that does not come."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            came = await _collected(receive)
    except TimeoutError:
        return None

    async def again() -> Message:
        return came.popleft() if came else await _soon(receive)

    return again


async def refuse(send: Send) -> None:
    """RFC 9110, 15.5.9: 408 Request Timeout."""
    await send({"type": "http.response.start", "status": 408, "headers": [(b"connection", b"close")]})
    await send({"type": "http.response.body", "body": b""})


async def _collected(receive: Receive) -> deque[Message]:
    came = deque([await receive()])
    size = len(came[-1].get("body", b""))
    while came[-1].get("more_body") and size < MOST_BYTES:
        came.append(await receive())
        size += len(came[-1].get("body", b""))
    return came


async def _soon(receive: Receive) -> Message:
    """Whoever pauses for long is taken for gone."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await receive()
    except TimeoutError:
        return GONE
