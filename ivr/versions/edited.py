"""What somebody is changing in the rules and the prompts, and has not made live."""

from dataclasses import dataclass
from datetime import datetime

from ivr.words import OwnPrompts


@dataclass(frozen=True)
class Edited:
    """`base` is the activation that it was begun from; 0 where none was live. The text may be full of faults."""

    person: str
    base: int
    routing: str
    prompts: OwnPrompts
    at: datetime
