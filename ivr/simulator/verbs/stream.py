"""Media forked from the call, or taking it over.

https://www.twilio.com/docs/voice/twiml/stream
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator

from ivr.simulator.turn import LOOPBACK, Turn
from ivr.simulator.verbs.element import Element, Method, Url, Verb

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg
    from ivr.simulator.media import MediaStream

TRACKS = {
    "inbound_track": ("inbound",),
    "outbound_track": ("outbound",),
    "both_tracks": ("inbound", "outbound"),
}


def _media_url(url: str) -> str:
    parts = urlsplit(url)
    if url and ((parts.scheme != "wss" and parts.hostname not in LOOPBACK) or parts.query):
        raise ValueError("must be wss, with no query string")
    return url


class Parameter(Element):
    name: str
    value: str


class Stream(Element):
    nests: ClassVar[frozenset[str]] = frozenset({"Parameter"})
    url: Annotated[str, AfterValidator(_media_url)] = ""
    name: str = ""
    track: Literal["inbound_track", "outbound_track", "both_tracks"] = "inbound_track"

    async def open(self, leg: Leg, *, two_way: bool) -> MediaStream | None:
        parameters = {nested.name: nested.value for nested in self.every(Parameter)}
        return await leg.media.open(self.url, self.name, TRACKS[self.track], parameters, two_way=two_way)


class Start(Verb):
    nests: ClassVar[frozenset[str]] = frozenset({"Stream"})

    async def run(self, leg: Leg) -> None:
        for stream in self.every(Stream):
            await stream.open(leg, two_way=False)


class Stop(Verb):
    nests: ClassVar[frozenset[str]] = frozenset({"Stream"})

    async def run(self, leg: Leg) -> None:
        for stream in self.every(Stream):
            await leg.media.close(stream.name)


class Connect(Verb):
    nests: ClassVar[frozenset[str]] = frozenset({"Stream"})
    action: Url | None = None
    method: Method = "POST"

    async def run(self, leg: Leg) -> Turn | None:
        for stream in self.every(Stream):
            media = await stream.open(leg, two_way=True)
            if media:
                await leg.undisturbed(media.closed())
        return Turn(self.action, self.method) if self.action else None
