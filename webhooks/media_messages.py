"""What Twilio says on a media socket (Twilio: "Media Streams: WebSocket Messages")."""

import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from ivr.audio import FRAME_BYTES

ENCODING = {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1}


class BadMessage(Exception):
    """Not a message of Media Streams."""


@dataclass(frozen=True)
class Start:
    call_sid: str


@dataclass(frozen=True)
class Media:
    """`chunk` counts the messages of a track from 1; `sound` is mu-law, whole frames of 20 ms."""

    track: str
    chunk: int
    sound: bytes


@dataclass(frozen=True)
class Stop:
    pass


def read(message: Mapping[str, Any]) -> Start | Media | Stop | None:
    """None for events that say nothing to us. Raises `BadMessage`."""
    try:
        told = orjson.loads(message.get("text") or b"")
        match told["event"]:
            case "media":
                return _media(told["media"])
            case "start":
                return _start(told["start"])
            case "stop":
                return Stop()
            case _:
                return None
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, binascii.Error) as error:
        raise BadMessage(type(error).__name__) from None


def _start(start: Mapping[str, Any]) -> Start:
    if start["mediaFormat"] != ENCODING:
        raise BadMessage("not mu-law at 8 kHz")
    return Start(str(start["callSid"]))


def _media(media: Mapping[str, Any]) -> Media:
    sound = binascii.a2b_base64(media["payload"], strict_mode=True)
    if len(sound) % FRAME_BYTES:
        raise BadMessage(f"{len(sound)} bytes are no whole frames of {FRAME_BYTES}")
    return Media(str(media.get("track", "inbound")), int(media["chunk"]), sound)
