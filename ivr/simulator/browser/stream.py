"""What happens, as server-sent events (WHATWG, "HTML", chapter "Server-sent events").

On the event loop: a server on threads does not notice that a page is gone.
"""

import asyncio

from ivr.asgi import Message, Receive, Send, headers_of
from ivr.simulator.browser.guard import ELSEWHERE, is_here, visitor_in
from ivr.simulator.browser.session import Session
from ivr.simulator.browser.view import View

LOOK_SECONDS = 0.05
MOST_PAGES = 20
# A proxy that hears nothing for long ends the connection.
PING_LOOKS = 300
PING = b":\n\n"
HEADERS = ((b"content-type", b"text/event-stream"), (b"cache-control", b"no-store"))


class EventStream:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._pages = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        headers = headers_of(scope)
        if not is_here(headers.get("host", "")):
            await _refuse(send, 403, ELSEWHERE)
        elif self._pages >= MOST_PAGES:
            await _refuse(send, 503, "Too many pages are open.")
        else:
            view = View(
                self._session, visitor_in(headers.get("cookie", "")), headers.get("last-event-id", "")
            )
            await self._show(view, receive, send)

    async def _show(self, view: View, receive: Receive, send: Send) -> None:
        """Until the page is gone."""
        self._pages += 1
        telling = asyncio.create_task(_tell(view, send))
        try:
            while (await receive())["type"] != "http.disconnect":
                pass
        finally:
            self._pages -= 1
            telling.cancel()
            await send({"type": "http.response.body", "body": b""})


async def _tell(view: View, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    looks = 0
    while True:
        text = view.new() or (PING if looks % PING_LOOKS == 0 else b"")
        if text:
            await send({"type": "http.response.body", "body": text, "more_body": True})
        looks += 1
        await asyncio.sleep(LOOK_SECONDS)


async def _refuse(send: Send, status: int, why: str) -> None:
    headers = ((b"content-type", b"text/plain; charset=utf-8"),)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": why.encode()})
