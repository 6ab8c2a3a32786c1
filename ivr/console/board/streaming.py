"""The board as server-sent events (WHATWG, "HTML", chapter "Server-sent events").

On the event loop: a server on threads would need one for each page that is open.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from flask import Flask
from werkzeug.sansio.http import parse_cookie

from ivr.asgi import Application, Message, Receive, Send, headers_of
from ivr.board.look import Look
from ivr.console.board.looking import LOOK_SECONDS, Looking, looking_of
from ivr.console.cookies import SESSION
from ivr.console.guard import HEADERS
from ivr.console.parts import EXTENSION, Parts
from ivr.people.role import Right
from ivr.people.visitor import Visitor, visitor_of

# So long after it has ended, a session shows nothing more.
CHECK_SECONDS = 5
MOST_PAGES, MOST_OF_ONE = 200, 100
# After which a page that is cut off comes again.
AGAIN = b"retry: 1000\n\n"
NEVER_KEPT = {**HEADERS, "Cache-Control": "no-store"}
# nginx would else keep events back to send several at once ("Module ngx_http_proxy_module", proxy_buffering).
STREAM = {**NEVER_KEPT, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
T = TypeVar("T")


def board_streams(app: Flask, prefix: str = "") -> Mapping[tuple[str, str], Application]:
    """What a server runs on its event loop, by the type of connection and path, for pages under that prefix."""
    stream = BoardStream(app.extensions[EXTENSION], looking_of(app))
    return {("http", f"{prefix}/console/board/stream"): stream}


class BoardStream:
    def __init__(self, parts: Parts, looking: Looking) -> None:
        self._parts = parts
        self._looking = looking
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="board")
        self._pages: Counter[str] = Counter()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        secret = parse_cookie(headers_of(scope).get("cookie", "")).get(SESSION, "")
        visitor = await self._off_loop(lambda: self._visitor(secret))
        if visitor is None or not visitor.may(Right.SEE_BOARD):
            await _refuse(send, 401 if visitor is None else 403)
        elif self._pages.total() >= MOST_PAGES or self._pages[visitor.name] >= MOST_OF_ONE:
            await _refuse(send, 503)
        else:
            await self._show(visitor, receive, send)

    async def _show(self, visitor: Visitor, receive: Receive, send: Send) -> None:
        """Until the page is gone, or the session."""
        self._pages[visitor.name] += 1
        telling, gone = asyncio.create_task(self._tell(visitor, send)), asyncio.create_task(_gone(receive))
        try:
            await asyncio.wait({telling, gone}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._pages[visitor.name] -= 1
            telling.cancel()
            gone.cancel()
            await asyncio.gather(telling, gone, return_exceptions=True)
            await send({"type": "http.response.body", "body": b""})

    async def _tell(self, visitor: Visitor, send: Send) -> None:
        await _begin(send, 200, STREAM)
        await send({"type": "http.response.body", "body": AGAIN, "more_body": True})
        seen, in_full = None, visitor.may(Right.SEE_CALLS)
        while await self._is_still(visitor):
            for _ in range(CHECK_SECONDS):
                seen = await self._tell_news(seen, in_full, send)
                await asyncio.sleep(LOOK_SECONDS)

    async def _tell_news(self, seen: Look | None, in_full: bool, send: Send) -> Look:
        look, text = await self._off_loop(lambda: self._looking.news(seen, in_full=in_full))
        if text:
            await send({"type": "http.response.body", "body": text, "more_body": True})
        return look

    async def _is_still(self, visitor: Visitor) -> bool:
        """Whoever has got another role begins anew. While the store cannot tell, it has nothing new to show either."""
        try:
            now = await self._off_loop(lambda: self._visitor(visitor.secret))
        except Exception:
            return True
        return now is not None and now.role is visitor.role and now.may(Right.SEE_BOARD)

    def _visitor(self, secret: str) -> Visitor | None:
        agents, now = self._parts.door.policies.live.routing.agents, self._parts.wall_clock.now()
        return self._parts.store.read(lambda records: visitor_of(records, secret, agents, now))

    def _off_loop(self, work: Callable[[], T]) -> Awaitable[T]:
        return asyncio.get_running_loop().run_in_executor(self._thread, work)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _refuse(send: Send, status: int) -> None:
    await _begin(send, status, NEVER_KEPT)
    await send({"type": "http.response.body", "body": b""})


async def _begin(send: Send, status: int, headers: Mapping[str, str]) -> None:
    encoded = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": encoded})
