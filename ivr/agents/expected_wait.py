"""How long a caller waits at most, as far as that can be known: `docs/waiting.md` says why so."""

from collections.abc import Sequence
from datetime import timedelta
from math import sqrt

# Conversations that are looked back at: the latest so many, begun no longer ago than this; fewer tell nothing.
MOST_CONVERSATIONS = 20
FEWEST_CONVERSATIONS = 5
RECENT = timedelta(hours=8)
# Of a normal distribution 95 % lie below its mean and so many standard deviations.
NINETEEN_IN_TWENTY = 1.645
TELLABLE_MINUTES = (2, 5, 10, 15, 20, 30)


def longest_wait(place: int, agents: int, handling: Sequence[timedelta]) -> timedelta | None:
    """Until `place` conversations of so many `agents` have ended; `place` is 1 for who is next.

    `handling` is how long each of the latest conversations kept its agent. None when too little is known.
    """
    known = len(handling)
    if not agents or known < FEWEST_CONVERSATIONS:
        return None
    mean = sum(handling, timedelta()) / known
    spread = sqrt(place + place**2 / known)
    return mean / agents * (place + NINETEEN_IN_TWENTY * spread)


def tellable_minutes(wait: timedelta | None) -> int | None:
    """The least N of which "less than N minutes" holds; None when that is no N which anybody would want to hear."""
    if wait is None:
        return None
    return next((minutes for minutes in TELLABLE_MINUTES if wait < timedelta(minutes=minutes)), None)
