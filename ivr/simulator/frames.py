"""Telephone sound in frames: 20 ms of 8 kHz mu-law, 160 bytes."""

FRAME_SECONDS = 0.02
FRAME_MS = 20
FRAME_BYTES = 160
SILENCE = b"\xff" * FRAME_BYTES


def silence(seconds: float) -> list[bytes]:
    return [SILENCE] * round(seconds / FRAME_SECONDS)
