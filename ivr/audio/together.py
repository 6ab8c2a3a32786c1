"""Many calls heard at once."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from ivr.audio.events import Event
from ivr.audio.raised_voice import RaisedVoice, hear_next

AT_ONCE = 64  # stretches; more would not fit in a processor's cache

# glibc gives the memory of freed arrays back to the kernel, until it has seen a larger one come and go. Without
# this, faulting the same pages in again for each batch costs as much as all the hearing.
np.empty(1 << 24, np.uint8)


def hear_together(voices: Sequence[RaisedVoice]) -> list[tuple[Event, ...]]:
    """Hears all that these voices have taken in, as far as it fills stretches of 0.2 s.

    The events of each voice, in the order of `voices`, each of which is there once.
    """
    events: list[list[Event]] = [[] for _ in voices]
    while ready := [at for at, voice in enumerate(voices) if voice.holds_a_stretch]:
        for some in _batches(voices, ready):
            for at, new in zip(some, hear_next([voices[at] for at in some]), strict=True):
                events[at] += new
    return [tuple(told) for told in events]


def _batches(voices: Sequence[RaisedVoice], ready: Sequence[int]) -> Iterator[list[int]]:
    """Those that share their networks, no more than `AT_ONCE`."""
    for _, alike in groupby(ready, key=lambda at: id(voices[at].networks)):
        group = list(alike)
        yield from (group[at : at + AT_ONCE] for at in range(0, len(group), AT_ONCE))
