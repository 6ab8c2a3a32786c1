"""The formats of telephone audio, in frames of 20 ms."""

from enum import Enum

RATE = 8000
FRAME_SAMPLES = 160
FRAME_BYTES = 160  # of mu-law
FRAME_SECONDS = FRAME_SAMPLES / RATE
FULL_SCALE = 32768.0

STRETCH_FRAMES = 10
STRETCH_SECONDS = STRETCH_FRAMES * FRAME_SECONDS

SILENT_FRAME = b"\xff" * FRAME_BYTES


class Format(Enum):
    """G.711 mu-law, or 16-bit samples, little-endian; one channel."""

    MULAW_8_KHZ = "mu-law", 8, b"\xff"
    PCM_8_KHZ = "16-bit PCM", 8, b"\0\0"
    PCM_16_KHZ = "16-bit PCM", 16, b"\0\0"

    def __init__(self, encoding: str, rate_khz: int, silent_sample: bytes) -> None:
        self.silent_frame = silent_sample * round(1000 * rate_khz * FRAME_SECONDS)
        self.frame_bytes = len(self.silent_frame)
        self._described = f"{self.frame_bytes} bytes of {encoding} (20 ms at {rate_khz} kHz)"

    def check(self, frame: bytes) -> None:
        """ValueError unless it holds exactly 20 ms."""
        if len(frame) != self.frame_bytes:
            raise ValueError(f"expected {self._described}, got {len(frame)}")
