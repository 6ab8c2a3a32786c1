"""Surveys."""

from collections.abc import Sequence
from typing import Protocol

from ivr.records.table import Table
from ivr.survey.survey import Survey


class Surveys(Table[Survey], Protocol):
    def scheduled(self) -> Sequence[Survey]: ...

    def under_way(self) -> Sequence[Survey]:
        """Placed and, as far as we were told, not over."""

    def in_doubt(self) -> Sequence[Survey]:
        """Dialling, but the answer to the dial never came."""
