"""Turns as addresses that Twilio can call."""

from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from flask import Flask

from ivr.turn import Turn

BLUEPRINT = "levelhead"


@dataclass(frozen=True)
class Urls:
    """`base` is the public address of the application, without a slash at its end."""

    app: Flask
    base: str

    def of(self, turn: Turn) -> str:
        path = self.app.url_map.bind("").build(f"{BLUEPRINT}.{turn.name}", turn.values, force_external=False)
        return self.base + path

    def in_document(self, turn: Turn, document: str) -> str:
        """Marked with the document that leads there.

        A request that Twilio repeats carries the same mark; the same step taken again later in the call, another one.
        """
        return f"{self.of(turn)}?document={document}"

    def recording(self, key: str, says: str) -> str:
        """A recorded prompt. What it says is for people who read the document, and for the simulator."""
        return f"{self.of(Turn('sounds.recorded', {'key': key}))}?{urlencode({'says': says})}"

    def media(self, call_sid: str) -> str:
        """Media Streams accept wss only (Twilio: "TwiML Voice: <Stream>")."""
        url = urlsplit(self.of(Turn("media_socket", {"call_sid": call_sid})))
        return url._replace(scheme="wss").geturl()
