"""The facts of many calls side by side, a column for each fact."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from ivr.routing.facts import described

TEXT = np.dtypes.StringDType()


class Columns:
    """Facts by name, each a numpy array over the calls: bool, float64 (NaN where unknown) or `TEXT`."""

    def __init__(
        self, size: int, calls: Sequence[Mapping[str, Any]], columns: Mapping[str, NDArray[Any]]
    ) -> None:
        self.size = size
        self._calls = calls
        self._columns = dict(columns)

    @classmethod
    def of(cls, facts: Sequence[Mapping[str, Any]]) -> Self:
        """Of the facts of each call, such as they are stored. One that is missing, or no such value, is unknown.

        A column is made when it is first asked for, so that many calls cost only the facts that rules mention.
        """
        return cls(len(facts), facts, {})

    @classmethod
    def of_arrays(cls, columns: Mapping[str, NDArray[Any]]) -> Self:
        """Of columns that are there already, all of one length."""
        return cls(len(next(iter(columns.values()))), (), columns)

    def __getitem__(self, name: str) -> NDArray[Any]:
        if name not in self._columns:
            self._columns[name] = _column([call.get(name) for call in self._calls], described()[name].type)
        return self._columns[name]


def _column(values: Sequence[Any], kind: type) -> NDArray[Any]:
    if kind is bool:
        return np.array([value is True for value in values], dtype=bool)
    if kind is str:
        return np.array([value if isinstance(value, str) else "" for value in values], dtype=TEXT)
    return np.array([value if isinstance(value, (int, float)) else np.nan for value in values], dtype=float)
