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

    The events of each voice, in the order of `voices`, each of which is there once. Should one voice make it fail, the
    others keep their events for the next time, and miss 0.2 s of sound at most.
    """
    while ready := [voice for voice in voices if voice.holds_a_stretch]:
        for some in _batches(ready):
            hear_next(some)
    return [voice.untold_events() for voice in voices]


def _batches(voices: Sequence[RaisedVoice]) -> Iterator[list[RaisedVoice]]:
    """Those that share their networks, no more than `AT_ONCE`."""
    for _, alike in groupby(voices, key=lambda voice: id(voice.networks)):
        group = list(alike)
        yield from (group[at : at + AT_ONCE] for at in range(0, len(group), AT_ONCE))
