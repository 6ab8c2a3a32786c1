"""Serves a small Flask application, and media sockets beside it, on a loopback port of its own."""

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
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

    def __init__(self, simulator: Simulator, app: Flask, media: MediaServer, client: Client) -> None:
        self.simulator, self.app, self.media, self.client = simulator, app, media, client


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


@contextmanager
def hosting(app: Flask, **options: Any) -> Iterator[Host]:
    """Serve it with the REST API beside it; options go to the simulator."""
    listener = socket.create_server(("127.0.0.1", 0))
    origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
    number = NumberConfig(f"{PUBLIC_URL}/voice", f"{PUBLIC_URL}/fallback", f"{PUBLIC_URL}/status")
    settings: dict[str, Any] = {"numbers": {LINE: number}, "start": NOON} | options
    simulator = Simulator(
        app_url=origin, public_url=PUBLIC_URL, account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, **settings
    )
    app.register_blueprint(rest_api(simulator))
    media = MediaServer()
    with _served(app, media, listener), simulator:
        client = Client(ACCOUNT_SID, AUTH_TOKEN, http_client=LoopbackHttpClient(origin))
        yield Host(simulator, app, media, client)


@contextmanager
def _served(app: Flask, media: MediaServer, listener: socket.socket) -> Iterator[None]:
    wsgi = WSGIMiddleware(app, workers=20)  # type: ignore[arg-type]

    async def asgi(scope: Any, receive: Any, send: Any) -> None:
        await (media if scope["type"] == "websocket" else wsgi)(scope, receive, send)

    config = uvicorn.Config(asgi, log_config=None, lifespan="off", ws="websockets-sansio")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listener])), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()
        wsgi.executor.shutdown()
