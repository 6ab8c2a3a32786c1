"""Priority that ages: the longer a caller waits, the fewer can come before them."""

from datetime import datetime, timedelta


def standing(since: datetime, priority: int, priority_minutes: float) -> datetime:
    """As if whoever has priority had come earlier: the earliest standing in the line is served first.

    It stays the same while they wait. So nobody starves: whoever comes later than the highest priority's worth of
    minutes after a caller stands behind that caller for good.
    """
    return since - priority * timedelta(minutes=priority_minutes)
