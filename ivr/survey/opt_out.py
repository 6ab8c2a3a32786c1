"""A number whose caller does not want to be asked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True)
class OptOut:
    """`number` is E.164; `by` whom it was said to us."""

    number: str
    at: datetime
    by: Literal["caller", "ops"]
