"""Calls drawn by chance from the values with which a file samples its facts."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from ivr.routing.facts import described
from ivr.routing.file import RoutingFile
from ivr.routing.ordinary import CALM, ordinary_call
from ivr.routing.sampling.possible import Calls, possible
from ivr.routing.sampling.values import values_of

SEED = 1
# Few rules hold of a call in which everything is unusual at once.
USUAL_SHARES = (0.0, 0.5, 0.9)


@dataclass(frozen=True)
class Drawing:
    """All chance comes from one seed: the same file gets the same calls."""

    routing: RoutingFile
    values: Calls
    usual: dict[str, Any]
    chance: np.random.Generator

    @classmethod
    def of(cls, routing: RoutingFile, seed: int = SEED) -> Self:
        usual = ordinary_call({}, routing)
        by_name = {name: getattr(usual, name) for name in described()}
        return cls(routing, values_of(routing), by_name, np.random.default_rng(seed))

    def calls(self, size: int) -> Calls:
        usual = self.chance.random((len(self.values), size)) < self.chance.choice(USUAL_SHARES, size)
        calls = {name: self.fact(name, size) for name in self.values}
        for name, is_usual in zip(calls, usual, strict=True):
            calls[name][is_usual] = self.usual[name]
        return self.possible(calls)

    def raised_voices(self, size: int) -> Calls:
        """The facts of as many raised voices."""
        calls = {**self.calls(size), "voice_raised": np.ones(size, dtype=bool)}
        return {name: column for name, column in self.possible(calls).items() if name in CALM}

    def fact(self, name: str, size: int) -> NDArray[Any]:
        values = self.values[name]
        return values[self.chance.integers(len(values), size=size)]

    def possible(self, calls: Calls) -> Calls:
        """The calls, with what contradicts itself put right."""
        languages = {str(line): self.routing.language_of(str(line)) for line in self.values["line"]}
        return possible(calls, self.routing.repeat_callers.window_days, languages)
