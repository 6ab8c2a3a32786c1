"""Priority that ages: the longer a caller waits, the fewer can come before them."""

from datetime import datetime, timedelta

# Above all that rules can give: of a caller who speaks of a threat to life, or an emergency.
URGENT_PRIORITY = 1000
# The same, of a caller who has told the survey that it is not solved, and wants to talk about it now.
FRONT_PRIORITY = 500
# More than anybody waits, or is worth to a rule.
URGENT_LEAD, FRONT_LEAD = timedelta(days=365), timedelta(days=180)


def standing(since: datetime, priority: int, priority_minutes: float) -> datetime:
    """As if whoever has priority had come earlier: the earliest standing in the line is served first.

    It stays the same while they wait. So nobody starves: whoever comes later than the highest priority's worth of
    minutes after a caller stands behind that caller for good. Who is urgent comes before all others, whatever a point
    of priority is worth, and then who is at the front.
    """
    if priority >= URGENT_PRIORITY:
        return since - URGENT_LEAD
    return since - (
        FRONT_LEAD if priority >= FRONT_PRIORITY else priority * timedelta(minutes=priority_minutes)
    )
