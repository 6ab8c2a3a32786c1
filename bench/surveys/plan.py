"""What is tried, and how hard."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ivr.simulator.rest_faults import Chance, RestFault

LINE = "+12025550199"
PUBLIC_URL = "https://voice.example.com"
ACCOUNT_SID, TOKEN = "AC" + "3" * 32, "bench"
# Six in the morning in New York, where all numbers are: the calling hours of the run begin.
START = datetime(2026, 11, 23, 11, tzinfo=UTC)
CALLING_HOURS = "06:00-23:00"
RETRY_AFTER = timedelta(hours=1)
NAIVE = "naive.sqlite"

# An approved account is granted more than one a second.
CALLS_PER_SECOND = 2

# Of all that is asked of Twilio. The client gives up after a second of real time.
REST_TIMEOUT_SECONDS = 1.0
STALL_SECONDS = 1.5
FAULTS = (
    Chance(0.02, RestFault(429), times=3),
    Chance(0.01, RestFault(503)),
    Chance(0.01, RestFault(503, accepts=True)),
    Chance(0.01, RestFault(None)),
    Chance(0.02, RestFault(None, accepts=True)),
    Chance(0.01, RestFault(None, stalls_seconds=STALL_SECONDS)),
    Chance(0.01, RestFault(None, accepts=True, stalls_seconds=STALL_SECONDS)),
)


@dataclass(frozen=True)
class Plan:
    """`surveys` conversations end, so many a second; `naive` calls are made beside them the way that others do it.

    Seconds are real ones; simulated time passes `pace` times as fast. A worker is killed every `kill_every_seconds`
    or so; and each time that Twilio has been asked for `killed_every_dials` calls, both are killed before the answer.
    """

    surveys: int = 10_000
    naive: int = 2_000
    per_second: float = 3
    pace: float = 10
    tries: int = 2
    kill_every_seconds: float = 45
    killed_every_dials: int = 500
    limit_seconds: float = 3 * 3600
    seed: int = 1

    @property
    def interval(self) -> timedelta:
        """Between the ends of two conversations, in simulated time."""
        return timedelta(seconds=self.pace / self.per_second)


def survey_number(index: int) -> str:
    return f"+1212555{index:04}"


def naive_number(index: int) -> str:
    return f"+1646555{index:04}"
