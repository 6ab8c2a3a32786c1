"""What calls and conversations are told apart by."""

from enum import StrEnum
from typing import NamedTuple


class By(StrEnum):
    LINE = "line"
    QUEUE = "queue"
    REASON = "reason"
    RULE = "rule"


class Where(NamedTuple):
    """Each field that of a `By`; empty where it is not known."""

    line: str
    queue: str
    reason: str
    rule: str
