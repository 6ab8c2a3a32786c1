"""For how long nothing more is tried after wrong passwords and PINs: longer and longer."""

from datetime import datetime, timedelta

MOST_FAILURES = 5
LOCKED_FOR = timedelta(minutes=15)
# Then it stays at 16 hours: who guesses for a year has made some 3,000 tries.
MOST_DOUBLINGS = 6


def locked_until(failures: int, now: datetime) -> datetime | None:
    """After so many failures since the last right one. Who waits it out has all tries again; the next is longer."""
    locks, is_within = divmod(failures, MOST_FAILURES)
    if is_within or not locks:
        return None
    doublings = min(locks - 1, MOST_DOUBLINGS)
    return now + LOCKED_FOR * (1 << doublings)
