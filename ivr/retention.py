"""How long things are kept, as the routing file says, and their end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records

# Portions that a database deletes in some ten milliseconds: callers' webhooks wait for no longer than that.
# A call of ten minutes has more than a thousand levels.
CALLS_HEARD = 10
CALLS = 50
MOMENTS = 500
ANSWERS = 500


@dataclass(frozen=True)
class Due:
    """CallSids: of calls whose levels are to go, and of calls that are to go with all that belongs to them."""

    heard: Sequence[str]
    calls: Sequence[str]


@dataclass(frozen=True)
class Retention:
    policies: Policies
    clock: Clock

    def due(self, records: Records) -> Due:
        """A portion of what is to go. To look for it may take long, and needs no more than to read."""
        kept = self.policies.live.routing.retention
        return Due(
            records.expired.heard(self._before(kept.levels_days), CALLS_HEARD),
            records.expired.calls(self._before(kept.calls_days), CALLS),
        )

    def forget(self, records: Records, due: Due) -> bool:
        """That portion, and as much of the timeline and of answers, goes. False when nothing is left to go.

        Done twice, or by several at once, it does no harm.
        """
        kept = self.policies.live.routing.retention
        records.expired.forget_levels(due.heard)
        records.expired.forget_calls(due.calls, self._before(kept.calls_days))
        moments = records.expired.forget_timeline(self._before(kept.timeline_days), MOMENTS)
        records.shifts.forget(self._before(kept.calls_days))
        records.backtests.forget(self._before(kept.calls_days))
        answers = records.expired.forget_answers(self._before(kept.answers_days), ANSWERS)
        return bool(due.heard or due.calls or moments or answers)

    def _before(self, days: int) -> datetime:
        return self.clock.now() - timedelta(days=days)
