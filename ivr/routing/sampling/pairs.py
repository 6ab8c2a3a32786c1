"""The sampled calls of a file, each twice: once with a calm voice, once with a raised one."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from ivr.routing.columns import Columns
from ivr.routing.deciding import decide_many
from ivr.routing.facts import described
from ivr.routing.file import RoutingFile
from ivr.routing.ordinary import CALM
from ivr.routing.sampling.calls import sampled
from ivr.routing.sampling.drawing import Drawing
from ivr.routing.sampling.possible import Calls

PAIRS = 10_000


@dataclass(frozen=True)
class Pairs:
    """`by_calm` and `by_raised` have, for each call, the index of the rule that decides it."""

    calm: Columns
    raised: Columns
    by_calm: NDArray[np.int64]
    by_raised: NDArray[np.int64]

    @classmethod
    def of(cls, routing: RoutingFile, pairs: int = PAIRS) -> Self:
        drawing = Drawing.of(routing)
        calls = sampled(drawing, pairs)
        calm, raised = map(Columns.of_arrays, voices(calls, drawing.raised_voices(pairs)))
        return cls(calm, raised, decide_many(calm, routing), decide_many(raised, routing))

    @property
    def size(self) -> int:
        """How many calls they are."""
        return self.calm.size + self.raised.size

    def raised_call(self, index: int) -> dict[str, Any]:
        """Its facts by name."""
        return {name: _plain(self.raised[name][index], fact.type) for name, fact in described().items()}


def voices(calls: Calls, others: Calls) -> tuple[Calls, Calls]:
    """The calls with a calm voice, and with a raised one: their own, or another for calls that have none."""
    has_own = calls["voice_raised"]
    size = len(has_own)
    calm = {name: np.full(size, np.nan if value is None else value) for name, value in CALM.items()}
    raised = {name: np.where(has_own, calls[name], others[name]) for name in CALM}
    return {**calls, **calm}, {**calls, **raised}


def _plain(value: Any, kind: type) -> Any:
    is_unknown = kind in (int, float) and np.isnan(value)
    return None if is_unknown else kind(value)
