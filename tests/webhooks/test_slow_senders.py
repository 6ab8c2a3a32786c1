"""Whoever never ends a request, or never takes the answer, keeps no thread, and so no caller waiting."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import httpx
import pytest

from ivr.asgi import Message
from tests.webhooks.listening import online
from tests.webhooks.signed import RING, Twilio
from webhooks import bodies
from webhooks.server import PIECES_AHEAD, WEBHOOK_THREADS, Server


@contextmanager
def unfinished(
    address: str, path: str = "/voice/incoming", sent: bytes = b"CallSid="
) -> Iterator[socket.socket]:
    """A request of 100,000 bytes, of which few come."""
    host, _, port = address.partition(":")
    head = f"POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(f"{head}Content-Length: 100000\r\n\r\n".encode() + sent)
        yield connection


def rings(address: str, twilio: Twilio) -> int:
    headers = {"X-Twilio-Signature": twilio.signature("/voice/incoming", RING)}
    url = f"http://{address}/voice/incoming"
    return httpx.post(url, data=RING, headers=headers, timeout=10, trust_env=False).status_code


def test_more_of_them_than_threads_keep_no_caller_waiting(twilio: Twilio) -> None:
    with online(twilio) as address, ExitStack() as senders:
        for _ in range(WEBHOOK_THREADS + 5):
            senders.enter_context(unfinished(address))
        assert rings(address, twilio) == 200


def test_they_are_let_go(twilio: Twilio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "PATIENCE_SECONDS", 0.1)
    with online(twilio) as address, unfinished(address) as connection:
        assert connection.recv(100).startswith(b"HTTP/1.1 408 ")


def test_what_is_too_large_to_be_waited_for_holds_its_thread_for_a_while_only(
    twilio: Twilio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies, "PATIENCE_SECONDS", 0.1)
    monkeypatch.setattr(bodies, "MOST_BYTES", 5)
    with online(twilio) as address, ExitStack() as senders:
        for _ in range(WEBHOOK_THREADS):
            senders.enter_context(unfinished(address))
        assert rings(address, twilio) == 200


def test_more_readers_who_take_nothing_than_threads_keep_no_page_waiting(twilio: Twilio) -> None:
    twilio.app.add_url_rule("/large", "large", view_func=lambda: (b"piece" for _ in range(PIECES_AHEAD - 10)))
    twilio.app.add_url_rule("/small", "small", view_func=lambda: "small")
    assert asyncio.run(read_beside_others(Server(twilio.app))) == b"small"


async def read_beside_others(server: Server) -> bytes:
    takes = asyncio.Event()
    got = bytearray()

    async def late(_piece: Message) -> None:
        await takes.wait()

    async def at_once(piece: Message) -> None:
        got.extend(piece.get("body", b""))

    others = [asyncio.create_task(server(asked("/large"), nothing, late)) for _ in range(WEBHOOK_THREADS + 5)]
    try:
        await asyncio.wait_for(server(asked("/small"), nothing, at_once), 10)
    finally:
        takes.set()
        await asyncio.gather(*others)
    return bytes(got)


def asked(path: str) -> Message:
    return {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "http_version": "1.1",
        "headers": [],
    }


async def nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}
