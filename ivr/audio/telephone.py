"""The format of telephone audio: G.711 mu-law, 8000 samples a second, 20 ms a frame."""

RATE = 8000
FRAME_BYTES = 160
FRAME_SECONDS = FRAME_BYTES / RATE
FULL_SCALE = 32768.0

SILENT_FRAME = b"\xff" * FRAME_BYTES


def checked(frame: bytes) -> bytes:
    """The frame itself; ValueError unless it holds exactly 20 ms."""
    if len(frame) != FRAME_BYTES:
        raise ValueError(f"expected {FRAME_BYTES} bytes of mu-law (20 ms at 8 kHz), got {len(frame)}")
    return frame
