"""One port, two worlds: media sockets on the event loop, everything else in Flask on threads of its own.

Never one pool for both: open sockets would leave the incoming call unanswered.
"""

import asyncio
import signal
import socket
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext, suppress
from types import FrameType
from typing import Any

import uvicorn
from a2wsgi import WSGIMiddleware
from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from ivr.asgi import Application, Message, Receive, Send
from ivr.audio import HearingSettings
from webhooks.bodies import arrived, refuse
from webhooks.media import POLICY, serve_media
from webhooks.media_listening import Listening
from webhooks.media_storing import FactsStore
from webhooks.media_writing import FactsWriter
from webhooks.running import EXTENSION, Running
from webhooks.urls import BLUEPRINT

WEBHOOK_THREADS = 20
# What waits of an answer for its reader, so that no thread does. The largest file of the pages has 140 pieces of 8 KB.
PIECES_AHEAD = 200
LARGEST_MESSAGE_BYTES = 64 * 1024
PING_SECONDS = 20
# Longer than clients and proxies keep an idle connection (httpx 5 s, many load balancers 60 s): whoever closes one
# first cuts off a request that is on its way. uvicorn's own 5 s does.
IDLE_SECONDS = 75
GRACEFUL_SECONDS = 10


def _on_threads(app: Flask) -> WSGIMiddleware:
    return WSGIMiddleware(app, WEBHOOK_THREADS, PIECES_AHEAD)  # type: ignore[arg-type]  # a2wsgi has types of its own for WSGI


def _listening(levelhead: Running, thread: Executor) -> Listening:
    writer = FactsWriter(FactsStore(levelhead.store, levelhead.door.hearing), thread)
    settings = levelhead.settings
    hearing = HearingSettings.at(settings.sensitivity)
    return Listening(hearing, levelhead.metrics, writer, networks=settings.networks)


class Uvicorn(uvicorn.Server):
    """Ends well when it is told to; uvicorn itself would raise the signal again, once everything is closed.

    `let_go` ends what would go on for as long as somebody listens.
    """

    def __init__(self, config: uvicorn.Config, let_go: Callable[[], None]) -> None:
        super().__init__(config)
        self._let_go = let_go

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._let_go()
        await super().shutdown(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True


class Server:
    """An ASGI application around a Flask application with Levelhead in it.

    `beside` are other WSGI applications by path prefix, each with a pool of its own; `natively`, ASGI applications by
    type of connection and path, on the event loop. `meanwhile` is open while the server runs.
    """

    def __init__(
        self,
        app: Flask,
        *,
        beside: Mapping[str, Flask] | None = None,
        natively: Mapping[tuple[str, str], Application] | None = None,
        meanwhile: AbstractContextManager[object] | None = None,
    ) -> None:
        self._app = app
        self._levelhead: Running = app.extensions[EXTENSION]
        self._flask = _on_threads(app)
        self._beside = {path: _on_threads(other) for path, other in (beside or {}).items()}
        self._natively = natively or {}
        self._native_tasks: set[asyncio.Task[None]] = set()
        self._meanwhile = meanwhile or nullcontext()
        self._media_thread = ThreadPoolExecutor(1, thread_name_prefix="media")
        self._listening = _listening(self._levelhead, self._media_thread)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if native := self._natively.get((scope["type"], scope.get("path", ""))):
            await self._run(native(scope, receive, send))
            return
        match scope["type"]:
            case "http":
                await self._http(scope, receive, send)
            case "websocket":
                await self._socket(scope, receive, send)
            case "lifespan":
                await self._live(receive, send)

    async def _run(self, native: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(native)
        self._native_tasks.add(task)
        task.add_done_callback(self._native_tasks.discard)
        with suppress(asyncio.CancelledError):
            await task

    def _let_go(self) -> None:
        for task in self._native_tasks:
            task.cancel()

    async def _http(self, scope: Message, receive: Receive, send: Send) -> None:
        request = await arrived(receive)
        if request is None:
            await refuse(send)
        else:
            await self._wsgi(scope["path"])(scope, request, send)  # type: ignore[arg-type]  # the same messages

    def _wsgi(self, path: str) -> WSGIMiddleware:
        for prefix, other in self._beside.items():
            if path.startswith(prefix):
                return other
        return self._flask

    async def _socket(self, scope: Message, receive: Receive, send: Send) -> None:
        call_sid = self._call_sid(scope["path"])
        if call_sid is None:
            await receive()
            await send({"type": "websocket.close", "code": POLICY})
        else:
            await serve_media(self._levelhead, self._listening, call_sid, scope, receive, send)

    def _call_sid(self, path: str) -> str | None:
        try:
            endpoint, values = self._app.url_map.bind("").match(path, "GET")
        except (HTTPException, RequestRedirect):
            return None
        return values["call_sid"] if endpoint == f"{BLUEPRINT}.media_socket" else None

    async def _live(self, receive: Receive, send: Send) -> None:
        # On threads: what is opened here may wait, and the event loop must not.
        await receive()
        await asyncio.to_thread(self._meanwhile.__enter__)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._listening.close()
        await asyncio.to_thread(self._close)
        await send({"type": "lifespan.shutdown.complete"})

    def _close(self) -> None:
        self._meanwhile.__exit__(None, None, None)
        self._media_thread.shutdown()
        self._levelhead.close()

    def on(self, host: str, port: int) -> Uvicorn:
        """Ready to run there. It closes cleanly on SIGTERM and SIGINT."""
        return Uvicorn(
            uvicorn.Config(
                self,
                host=host,
                port=port,
                ws="websockets-sansio",
                ws_max_size=LARGEST_MESSAGE_BYTES,
                ws_ping_interval=PING_SECONDS,
                ws_ping_timeout=PING_SECONDS,
                ws_per_message_deflate=False,
                timeout_keep_alive=IDLE_SECONDS,
                timeout_graceful_shutdown=GRACEFUL_SECONDS,
                log_config=None,
                access_log=False,
                lifespan="on",
            ),
            self._let_go,
        )
