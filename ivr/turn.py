"""The next thing that may happen on a leg."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Turn:
    """Named like the view that will be told of it; `values` tell it which one and how often."""

    name: str
    values: dict[str, str | int] = field(default_factory=dict)
