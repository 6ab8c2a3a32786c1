"""WAV files in G.711, as telephone systems record calls; the standard library and pydub read linear ones only."""

import struct
import warnings
from collections.abc import Callable, Iterator
from typing import NamedTuple

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

DECODERS: dict[int, Callable[[bytes, int], bytes]] = {6: audioop.alaw2lin, 7: audioop.ulaw2lin}
"""By format tag of the `fmt ` chunk (RFC 2361)."""
CHUNK = struct.Struct("<4sI")
FORMAT = struct.Struct("<HHI")


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


def _chunks(wav: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12 if wav.startswith(b"RIFF") and wav[8:12] == b"WAVE" else len(wav)
    while at + CHUNK.size <= len(wav):
        name, size = CHUNK.unpack_from(wav, at)
        at += CHUNK.size
        yield name, wav[at : at + size]
        at += size + size % 2
