"""Many calls heard at once."""

from collections.abc import Sequence

from ivr.audio.events import Event
from ivr.audio.raised_voice import RaisedVoice


def hear_together(voices: Sequence[RaisedVoice]) -> list[tuple[Event, ...]]:
    """Hears all that these voices have taken in, as far as it fills stretches of 0.2 s.

    The events of each voice, in the order of `voices`, each of which is there once.
    """
    return [voice.hear_held() for voice in voices]
