"""Whether surveys are made at all."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Switch:
    """`at` and `by` tell of the last change; None while there was none."""

    name: str
    is_on: bool
    at: datetime | None = None
    by: str | None = None
