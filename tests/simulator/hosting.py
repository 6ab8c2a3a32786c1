"""Serves a small Flask application, and media sockets beside it, on a loopback port of its own."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import uvicorn
from a2wsgi import WSGIMiddleware
from flask import Flask
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from ivr.simulator import NumberConfig, Simulator
from ivr.simulator.rest import rest_api

PUBLIC_URL = "https://voice.example.com"
ACCOUNT_SID = "AC" + "0" * 32
AUTH_TOKEN = "12345"
LINE = "+12025550100"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class MediaServer:
    """Takes every media socket and keeps its messages; hangs up after `closes_after` of them."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.handshakes: list[dict[str, str]] = []
        self.closes_after: int | None = None
        self.refuses = False

    def has_heard(self, count: int) -> None:
        """Wait for this many messages: they are sent before they are read."""
        deadline = time.monotonic() + 5
        while len(self.messages) < count and time.monotonic() < deadline:
            time.sleep(0.01)

    def of(self, event: str) -> list[dict[str, Any]]:
        return [message for message in self.messages if message["event"] == event]

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await receive()
        if self.refuses:
            await send({"type": "websocket.close"})
            return
        self.handshakes.append({name.decode(): value.decode() for name, value in scope["headers"]})
        await send({"type": "websocket.accept"})
        while (event := await receive())["type"] == "websocket.receive":
            self.messages.append(json.loads(event["text"]))
            if len(self.messages) == self.closes_after:
                await send({"type": "websocket.close"})
                return


class Host:
    """An application under test and the simulator that calls it."""

    def __init__(
        self, simulator: Simulator, app: Flask, media: MediaServer, client: Client, origin: str
    ) -> None:
        self.simulator, self.app, self.media, self.client = simulator, app, media, client
        self.origin = origin


class LoopbackHttpClient(TwilioHttpClient):
    """Twilio's own client, with scheme and host replaced."""

    def __init__(self, origin: str) -> None:
        super().__init__(timeout=5)
        self._origin = origin

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:  # type: ignore[override]
        parts = urlsplit(url)
        return super().request(
            method, self._origin + parts._replace(scheme="", netloc="").geturl(), *args, **kwargs
        )


class _Server:
    """One port for all tests of this process; what is served on it changes from test to test."""

    def __init__(self) -> None:
        # The protocol is named so that asyncio turns Nagle's algorithm off on what it accepts.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.bind(("127.0.0.1", 0))
        self.origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        self._http: Any = None
        self._media: Any = None
        config = uvicorn.Config(
            self._serve, log_config=None, interface="asgi3", lifespan="off", ws="websockets-sansio"
        )
        serve = uvicorn.Server(config).serve
        threading.Thread(target=lambda: asyncio.run(serve([listener])), daemon=True).start()

    @contextmanager
    def serving(self, app: Flask, media: MediaServer) -> Iterator[None]:
        self._http, self._media = WSGIMiddleware(app, workers=20), media  # type: ignore[arg-type]
        yield
        self._http.executor.shutdown(wait=False)

    async def _serve(self, scope: Any, receive: Any, send: Any) -> None:
        await (self._media if scope["type"] == "websocket" else self._http)(scope, receive, send)


_server = cache(_Server)


@contextmanager
def hosting(app: Flask, **options: Any) -> Iterator[Host]:
    """Serve it with the REST API beside it; options go to the simulator."""
    server, media = _server(), MediaServer()
    number = NumberConfig(f"{PUBLIC_URL}/voice", f"{PUBLIC_URL}/fallback", f"{PUBLIC_URL}/status")
    settings: dict[str, Any] = {"numbers": {LINE: number}, "start": NOON} | options
    simulator = Simulator(
        app_url=server.origin,
        public_url=PUBLIC_URL,
        account_sid=ACCOUNT_SID,
        auth_token=AUTH_TOKEN,
        **settings,
    )
    app.register_blueprint(rest_api(simulator))
    with server.serving(app, media), simulator:
        client = Client(ACCOUNT_SID, AUTH_TOKEN, http_client=LoopbackHttpClient(server.origin))
        yield Host(simulator, app, media, client, server.origin)
