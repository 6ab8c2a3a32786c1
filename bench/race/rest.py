"""Twilio's REST API for calls, as an ASGI application on the loop of the network.

https://www.twilio.com/docs/voice/api/call-resource
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import parse_qsl

import orjson
import uvicorn

from bench.race.legs import Fields
from bench.race.network import Network
from ivr.asgi import Message, Receive, Send

Answer = tuple[int, dict[str, str]]


def answer(network: Network, method: str, path: str, form: Fields) -> Answer:
    sid = path.rpartition("/")[2].removesuffix(".json")
    if method == "POST" and sid == "Calls":
        return 201, {"sid": network.dial(form), "status": "queued"}
    if method == "POST":
        is_live = network.update(sid, form)
        return (200, {"sid": sid}) if is_live else (400, {"code": "21220", "message": "Invalid call state"})
    return 200, {"sid": sid, "status": "in-progress" if network.is_live(sid) else "completed"}


@asynccontextmanager
async def served(network: Network, listener: socket.socket) -> AsyncIterator[None]:
    async def app(scope: Message, receive: Receive, send: Send) -> None:
        form = dict(parse_qsl((await _body(receive)).decode()))
        status, said = answer(network, scope["method"], scope["path"], form)
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": orjson.dumps(said)})

    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve([listener]))
    yield
    server.should_exit = True
    await serving


async def _body(receive: Receive) -> bytes:
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body
