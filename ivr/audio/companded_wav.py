"""WAV files in G.711, as telephone systems record calls; the standard library and pydub read linear ones only."""

import struct
import warnings
from collections.abc import Callable, Iterator
from typing import NamedTuple

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

DECODERS: dict[int, Callable[[bytes, int], bytes]] = {6: audioop.alaw2lin, 7: audioop.ulaw2lin}
"""By format tag of the `fmt ` chunk (RFC 2361)."""
MULAW = 7
CHUNK = struct.Struct("<4sI")
FORMAT = struct.Struct("<HHI")
WHOLE_FORMAT = struct.Struct("<HHIIHHH")


class Linear(NamedTuple):
    """16-bit samples, interleaved."""

    pcm: bytes
    channels: int
    rate: int


def linear(wav: bytes) -> Linear | None:
    """None when this is no WAV file in mu-law or A-law."""
    chunks = dict(_chunks(wav))
    if len(chunks.get(b"fmt ", b"")) < FORMAT.size:
        return None
    tag, channels, rate = FORMAT.unpack_from(chunks[b"fmt "])
    if tag not in DECODERS:
        return None
    codes = chunks.get(b"data", b"")
    return Linear(DECODERS[tag](codes[: len(codes) // channels * channels], 2), channels, rate)


def mulaw_wav(codes: bytes, rate: int) -> bytes:
    """A WAV file of mu-law, one channel. Companded formats have the number of their samples in a chunk (RFC 2361)."""
    chunks = (
        (b"fmt ", WHOLE_FORMAT.pack(MULAW, 1, rate, rate, 1, 8, 0)),
        (b"fact", struct.pack("<I", len(codes))),
        (b"data", codes + b"\0" * (len(codes) % 2)),
    )
    body = b"WAVE" + b"".join(CHUNK.pack(name, len(content)) + content for name, content in chunks)
    return CHUNK.pack(b"RIFF", len(body)) + body


def _chunks(wav: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12 if wav.startswith(b"RIFF") and wav[8:12] == b"WAVE" else len(wav)
    while at + CHUNK.size <= len(wav):
        name, size = CHUNK.unpack_from(wav, at)
        at += CHUNK.size
        yield name, wav[at : at + size]
        at += size + size % 2
