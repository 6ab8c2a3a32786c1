"""One call's ear, and many ears that listen at once."""

from collections.abc import Sequence

import numpy as np
import webrtcvad

from ivr.audio.baseline import known, learn
from ivr.audio.judgement import Judgement, judge
from ivr.audio.measures import FRAMES, LEVEL, means_and_spreads
from ivr.audio.memory import Memories, fresh, joined, parted
from ivr.audio.network import Networks
from ivr.audio.settings import HearingSettings
from ivr.audio.spectrum import Floats
from ivr.audio.telephone import FRAME_SAMPLES, RATE, STRETCH_FRAMES
from ivr.audio.voiced import voiced_sums
from ivr.audio.window import pushed

AGGRESSIVENESS = 2
SAMPLE = np.dtype("<i2")
FRAME_BYTES = 2 * FRAME_SAMPLES
FRAMES_AT = range(0, STRETCH_FRAMES * FRAME_BYTES, FRAME_BYTES)


class Ear:
    """Its sound is 16-bit samples at 8 kHz, in stretches of 0.2 s."""

    def __init__(self, settings: HearingSettings) -> None:
        self._vad = webrtcvad.Vad(AGGRESSIVENESS)
        self._last_frame = bytes(FRAME_BYTES)
        self.memory = fresh(settings)

    @property
    def own_level_dbfs(self) -> float | None:
        """How loud the caller's own voice is; None until that is known."""
        memories = joined([self.memory])
        return float(means_and_spreads(memories["baseline"])[0, LEVEL]) if known(memories)[0] else None

    def speech_in(self, stretch: bytes) -> list[bool]:
        """For each of its frames."""
        is_speech = self._vad.is_speech
        return [is_speech(stretch[at : at + FRAME_BYTES], RATE, FRAME_SAMPLES) for at in FRAMES_AT]

    def with_the_frame_before(self, stretch: bytes) -> bytes:
        before, self._last_frame = self._last_frame, stretch[-FRAME_BYTES:]
        return before + stretch


def listen(
    ears: Sequence[Ear], stretches: Sequence[bytes], networks: Networks
) -> list[tuple[bool, Judgement | None]]:
    """For the next stretch of each ear: whether it holds voice, and what is made of the last second."""
    memories = joined([ear.memory for ear in ears])
    voiced = hear(memories, ears, stretches)
    judgements = judge(memories, networks)
    for ear, memory in zip(ears, parted(memories), strict=True):
        ear.memory = memory
    return list(zip((voiced[:, FRAMES] > 0).tolist(), judgements, strict=True))


def hear(memories: Memories, ears: Sequence[Ear], stretches: Sequence[bytes]) -> Floats:
    """Brings the memories of these ears up to date; the sums over the voice in each stretch, calls x sums."""
    speech = np.array([ear.speech_in(stretch) for ear, stretch in zip(ears, stretches, strict=True)])
    voiced = voiced_sums(memories, _sound(ears, stretches), speech)
    learn(memories, pushed(memories["window"], voiced))
    return voiced


def _sound(ears: Sequence[Ear], stretches: Sequence[bytes]) -> Floats:
    pcm = b"".join([ear.with_the_frame_before(stretch) for ear, stretch in zip(ears, stretches, strict=True)])
    return np.frombuffer(pcm, SAMPLE).astype(np.float32).reshape(len(ears), -1)
