"""How hard a conversation was for its agent, as a number."""

from ivr.call import Voice

# From here on it makes no more difference for how long a voice was raised.
LONGEST_SECONDS = 60.0


def hardness(voice: Voice, warnings: int) -> float:
    """0 where no voice was raised and no warning played, otherwise from 0.5 to 1.5; such a call is a hard one.

    Half is for its being hard at all, up to half for how long the voice was raised, half for a warning.
    """
    if not voice.raised and not warnings:
        return 0.0
    raised_for = min(voice.seconds, LONGEST_SECONDS) / LONGEST_SECONDS
    return 0.5 + 0.5 * raised_for + (0.5 if warnings else 0.0)
