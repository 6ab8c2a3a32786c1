"""The end of cases about which nothing more was heard. Callers themselves close the others, in the survey."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from ivr.case import CaseState
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records

# A portion: callers' webhooks wait for no longer than it takes.
CASES = 100


@dataclass(frozen=True)
class Closing:
    policies: Policies
    clock: Clock

    def due(self, records: Records) -> Mapping[str, str]:
        """A portion of the cases that a new call would not be about any more, each with its last call's sid."""
        window = timedelta(days=self.policies.live.routing.repeat_callers.window_days)
        return records.cases.without_answer(self.clock.now() - window, CASES)

    def close(self, records: Records, due: Mapping[str, str]) -> bool:
        """Nobody knows whether they are solved. False when there were none."""
        now = self.clock.now()
        for case_id, call_sid in due.items():
            if records.cases.claim(case_id, [CaseState.OPEN], state=CaseState.UNKNOWN, closed_at=now):
                records.timeline.add(call_sid, "case", now, {"state": "unknown"})
        return bool(due)
