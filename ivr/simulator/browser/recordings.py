"""Recordings that stand in for a microphone: two that are generated, and those that are brought along."""

import io
import secrets
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ivr.audio.recording import frames_of
from ivr.simulator.browser.not_now import NotNow
from ivr.simulator.frames import FRAME_SECONDS
from ivr.simulator.voices import calm, raised

LARGEST_BYTES = 10_000_000
LONGEST_SECONDS = 120
MOST_BROUGHT = 10


@dataclass(frozen=True)
class Recording:
    """`says` is what a recogniser would make of it."""

    id: str
    name: str
    frames: Sequence[bytes]
    says: str = ""

    def as_dict(self) -> dict[str, object]:
        seconds = round(len(self.frames) * FRAME_SECONDS, 1)
        return {"id": self.id, "name": self.name, "seconds": seconds, "says": self.says}


class Recordings:
    """The oldest that was brought along makes room."""

    def __init__(self) -> None:
        self._brought: OrderedDict[str, Recording] = OrderedDict()

    def all(self) -> list[Recording]:
        return [*_generated(), *self._brought.values()]

    def frames(self, recording_id: str) -> Sequence[bytes]:
        for recording in self.all():
            if recording.id == recording_id:
                return recording.frames
        raise NotNow("This recording is not here any more: bring it again.")

    def add(self, sound: bytes, name: str) -> Recording:
        """`UnreadableRecording` says what is wrong with it, `NotNow` that it is too long."""
        file = io.BytesIO(sound)
        file.name = name
        frames = frames_of(file)
        if len(frames) * FRAME_SECONDS > LONGEST_SECONDS:
            raise NotNow(f"{name}: it is longer than {LONGEST_SECONDS // 60} minutes.")
        recording = Recording(secrets.token_hex(8), name, frames)
        self._brought[recording.id] = recording
        while len(self._brought) > MOST_BROUGHT:
            self._brought.popitem(last=False)
        return recording


@cache
def _generated() -> tuple[Recording, ...]:
    """The voices of the stories "calm" and "raised-voice"."""
    at_ease, rising = calm(9, seed=1), [*calm(8, seed=2), *raised(5, seed=2)]
    return (
        Recording("calm", "calm", at_ease, "my phone is not working since this morning"),
        Recording("raised", "raised", rising, "my phone is off again and nobody calls back"),
    )
