"""Frames of any format as 16-bit samples at 8 kHz."""

import warnings
from collections.abc import Callable

from ivr.audio.half_band import HalfBand
from ivr.audio.telephone import Format

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop

Decode = Callable[[bytes | bytearray], bytes]


def decoder_of(frame_format: Format) -> Decode:
    """For one stream, whose sound it is given piece by piece."""
    match frame_format:
        case Format.MULAW_8_KHZ:
            return lambda codes: audioop.ulaw2lin(codes, 2)
        case Format.PCM_8_KHZ:
            return bytes
        case Format.PCM_16_KHZ:
            return HalfBand()
