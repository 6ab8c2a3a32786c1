"""All figures at once, by time and by what calls are told apart by."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ivr.figures.periods import Period
from ivr.figures.share import Share
from ivr.figures.sums import Sums, total
from ivr.figures.where import By, Where

K = TypeVar("K")
Cells = Mapping[tuple[int, Where], Sums]
"""By the number of the period, from 0."""


@dataclass(frozen=True)
class Numbers:
    """`senior_load` has the seconds of each period in which seniors talked, of those in which they were at work."""

    periods: Sequence[Period]
    cells: Cells
    senior_load: Sequence[Share]

    @property
    def total(self) -> Sums:
        return total(self.cells.values())

    @property
    def total_senior_load(self) -> Share:
        loads = self.senior_load
        return Share(sum(each.part for each in loads), sum(each.whole for each in loads))

    @property
    def over_time(self) -> list[Sums]:
        """One for each period."""
        found = self._grouped(lambda period, _where: period)
        return [found.get(number, Sums()) for number in range(len(self.periods))]

    def by(self, by: By) -> dict[str, Sums]:
        """By the name of the group, the one with the most calls first."""
        groups = self._grouped(lambda _period, where: str(getattr(where, by)))
        return dict(sorted(groups.items(), key=lambda group: (-group[1].calls.calls, group[0])))

    def _grouped(self, key_of: Callable[[int, Where], K]) -> dict[K, Sums]:
        parts = defaultdict[K, list[Sums]](list)
        for place, sums in self.cells.items():
            parts[key_of(*place)].append(sums)
        return {key: total(sums) for key, sums in parts.items()}
