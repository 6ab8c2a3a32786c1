"""What became of it, by what Twilio did: the calls themselves, not what anybody wrote down about them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from bench.surveys.network import Weather
from bench.surveys.plan import RETRY_AFTER, Plan, naive_number, survey_number
from ivr.simulator import Simulator
from ivr.simulator.leg import Leg


@dataclass(frozen=True)
class Dialled:
    """Of so many people who were to be called. `twice` were called again for the same try, `never` not at all."""

    people: int
    calls: int
    twice: Sequence[str]
    never: Sequence[str]


@dataclass(frozen=True)
class Outcome:
    surveys: Dialled
    naive: Dialled
    undisturbed: int
    undisturbed_called: int
    disturbed: Counter[str]
    states: Counter[str]
    unknown_calls: int
    """Calls that Twilio placed and the store knows nothing of."""
    doubts: Mapping[str, timedelta]
    restarts: int
    webhooks: int
    duplicated_webhooks: int
    failed_webhooks: int
    simulated: timedelta
    seconds: float

    @property
    def longest_doubt(self) -> timedelta:
        return max(self.doubts.values(), default=timedelta())

    @property
    def undisturbed_share(self) -> float:
        return self.undisturbed_called / max(1, self.undisturbed)

    @property
    def is_good(self) -> bool:
        return (
            not self.surveys.twice
            and not self.unknown_calls
            and self.undisturbed_share >= 0.995
            and self.longest_doubt <= timedelta(minutes=10)
        )


def dialled(simulator: Simulator, plan: Plan) -> tuple[Dialled, Dialled]:
    """The surveys, and the naive calls."""
    legs = simulator.exchange.legs.values()
    surveys = _of(survey_calls(simulator), map(survey_number, range(plan.surveys)), _dialled_twice)
    naive = _of(legs, map(naive_number, range(plan.naive)), lambda legs: len(legs) > 1)
    return surveys, naive


def survey_calls(simulator: Simulator) -> list[Leg]:
    """By the address that their end is told to."""
    legs = simulator.exchange.legs.values()
    return [leg for leg in legs if leg.progress and "/survey/" in leg.progress.url]


def _of(legs: Iterable[Leg], numbers: Iterable[str], twice: Callable[[list[Leg]], bool]) -> Dialled:
    theirs: dict[str, list[Leg]] = {number: [] for number in numbers}
    for leg in legs:
        if leg.called in theirs and leg.dialled_at:
            theirs[leg.called].append(leg)
    return Dialled(
        people=len(theirs),
        calls=sum(map(len, theirs.values())),
        twice=[number for number, calls in theirs.items() if twice(calls)],
        never=[number for number, calls in theirs.items() if not calls],
    )


def _dialled_twice(legs: list[Leg]) -> bool:
    """For the same try: the next one is at least so much later, and has a tag of its own."""
    tags = Counter(leg.progress.url for leg in legs if leg.progress)
    too_soon = any(later.created_at - sooner.created_at < RETRY_AFTER / 2 for sooner, later in pairwise(legs))
    return too_soon or max(tags.values(), default=0) > 1


def undisturbed(surveys: Dialled, weather: Weather, plan: Plan) -> tuple[int, int]:
    """People none of whose dials met a fault of Twilio's, and how many of them were called. Kills disturb them all."""
    calm = {survey_number(index) for index in range(plan.surveys)} - weather.met.keys()
    return len(calm), len(calm - set(surveys.never))
