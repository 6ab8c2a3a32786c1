"""Who calls, and when: a day of callers, made by chance from a seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

HOURS = 24
# Calls by hour of the day, with two peaks; flatter than on most lines, because the team is as large at night.
BY_HOUR = [8, 8, 8, 8, 9, 9, 10, 11, 12, 13, 13, 12, 11, 11, 12, 13, 13, 12, 11, 11, 10, 10, 9, 8]
HARD = 0.2
RAISED_AT_ONCE = 0.6  # of the hard ones; the others raise their voice in the conversation
CALLS_AGAIN = 0.2
# Who calls again has put the phone down this long ago at least.
AGAIN_AFTER_SECONDS = 5400
REASONS = {
    "my internet is off": 40,
    "a question about my bill": 30,
    "cancel my contract": 12,
    "my parcel": 18,
}
# The mean; half are shorter than five sixths of it.
TALK_SECONDS = 120
PATIENCE_SECONDS = 420


class Impatience(StrEnum):
    """What a caller does who has waited long enough."""

    HANGS_UP = "hangs up"
    CALLBACK = "1"
    MESSAGE = "2"
    STAYS = "stays"


ENDS = {Impatience.HANGS_UP: 35, Impatience.CALLBACK: 30, Impatience.MESSAGE: 5, Impatience.STAYS: 30}


@dataclass(frozen=True)
class Script:
    """One call. The voice is raised for `raised_seconds`: with the reason, or after so many seconds of talk."""

    number: str
    at_seconds: float
    words: str
    talk_seconds: float
    patience_seconds: float
    then: Impatience
    raised_seconds: float = 0.0
    raised_after: float | None = None

    @property
    def is_hard(self) -> bool:
        return self.raised_seconds > 0

    @property
    def is_raised_at_once(self) -> bool:
        return self.is_hard and self.raised_after is None


def scripts(calls: int, hours: float, seed: int) -> list[Script]:
    """In the order of their times."""
    dice = random.Random(seed)  # noqa: S311
    made: list[Script] = []
    again = 0
    for at_seconds in sorted(_times(calls, dice, hours)):
        while again < len(made) and made[again].at_seconds < at_seconds - AGAIN_AFTER_SECONDS:
            again += 1
        before = dice.choice(made[:again]) if again and dice.random() < CALLS_AGAIN else None
        made.append(_script(at_seconds, before, len(made), dice))
    return made


def _times(calls: int, dice: random.Random, hours: float) -> Iterator[float]:
    weights = [BY_HOUR[int(hour * HOURS / 240)] for hour in range(240)]
    for tenth in dice.choices(range(240), weights, k=calls):
        yield (tenth + dice.random()) / 240 * hours * 3600


def _script(at_seconds: float, before: Script | None, number: int, dice: random.Random) -> Script:
    talk_seconds = min(900.0, max(20.0, dice.lognormvariate(0, 0.6) * TALK_SECONDS * 0.835))
    is_hard = dice.random() < HARD
    raised_after = None if dice.random() < RAISED_AT_ONCE else dice.uniform(0.1, 0.6) * talk_seconds
    return Script(
        number=before.number if before else f"+1212{5550000 + number}",
        at_seconds=at_seconds,
        words=before.words if before else dice.choices(list(REASONS), list(REASONS.values()))[0],
        talk_seconds=talk_seconds,
        patience_seconds=dice.expovariate(1 / PATIENCE_SECONDS),
        then=dice.choices(list(ENDS), list(ENDS.values()))[0],
        raised_seconds=dice.uniform(2, 0.4 * talk_seconds) if is_hard else 0.0,
        raised_after=raised_after if is_hard else None,
    )
