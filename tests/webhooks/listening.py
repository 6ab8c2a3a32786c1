"""Media sockets as Twilio opens them, to an application that is really served."""

import base64
import json
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from twilio.request_validator import RequestValidator
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.webhooks.signed import CALL_SID, Twilio
from tests.world import ACCOUNT_SID, TOKEN, served
from webhooks.server import Server

FORMAT = {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1}


@contextmanager
def online(twilio: Twilio, *apart: str) -> Iterator[str]:
    """The host and port where the application is served, what is under these paths on threads of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        host, port = listener.getsockname()
        with served(Server(twilio.app, beside=dict.fromkeys(apart, twilio.app)), listener):
            yield f"{host}:{port}"


class Stream:
    """Twilio: "Media Streams: WebSocket Messages"."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self._chunk = 1

    def tells(self, event: str, **content: Any) -> None:
        self.connection.send(
            json.dumps({"event": event, "sequenceNumber": "1", "streamSid": "MZ1", **content})
        )

    def starts(self, call_sid: str = CALL_SID, **media_format: Any) -> "Stream":
        self.tells("connected", protocol="Call", version="1.0.0")
        start = {"accountSid": ACCOUNT_SID, "callSid": call_sid, "mediaFormat": FORMAT | media_format}
        self.tells("start", start=start)
        return self

    def carries(self, frames: Sequence[bytes], track: str = "inbound") -> None:
        for frame in frames:
            payload = base64.b64encode(frame).decode()
            media = {"track": track, "chunk": str(self._chunk), "timestamp": "0", "payload": payload}
            self.tells("media", media=media)
            self._chunk += 1

    def loses(self, frames: int) -> None:
        self._chunk += frames

    def stops(self) -> int:
        self.tells("stop", stop={"accountSid": ACCOUNT_SID, "callSid": CALL_SID})
        return self.closed_with

    @property
    def closed_with(self) -> int:
        """The code that the server closes with; everything is written down by then."""
        try:
            while True:
                self.connection.recv(timeout=10)
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else 1006


@contextmanager
def streaming(
    address: str, call_sid: str = CALL_SID, url: str | None = None, token: str = TOKEN
) -> Iterator[Stream]:
    url = url or f"wss://voice.example.com/media/{call_sid}"
    signature = RequestValidator(token).compute_signature(url, {})
    socket_url = f"ws://{address}/media/{call_sid}"
    headers = {"X-Twilio-Signature": signature}
    with connect(socket_url, additional_headers=headers, compression=None, proxy=None) as connection:
        yield Stream(connection)
