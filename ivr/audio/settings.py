"""The times and thresholds of hearing."""

from dataclasses import dataclass, replace
from typing import Literal, Self

Sensitivity = Literal["low", "normal", "high"]

RAISE_CONFIDENCE: dict[Sensitivity, float] = {"low": 0.9, "normal": 0.75, "high": 0.6}


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingSettings:
    """Seconds are of the call's own time, counted in frames.

    Raises ValueError naming the setting when one cannot work.
    """

    window_seconds: float = 1.2
    """How much of the recent past is judged as one piece."""
    voiced_seconds: float = 0.3
    """Voiced sound that a window must hold before it is judged at all."""
    baseline_seconds: float = 1.5
    """Voiced sound, some four times as long with its pauses, after which the caller's own level is known."""
    memory_seconds: float = 20.0
    """Voiced sound over which the caller's own level is averaged."""
    raise_confidence: float = RAISE_CONFIDENCE["normal"]
    """A rise begins when the confidence reaches this."""
    settle_confidence: float = 0.4
    """A rise is over when the confidence stays under this."""
    confirm_seconds: float = 0.4
    """How long a rise must last before it is reported."""
    release_seconds: float = 3.0
    """How long the voice must be calm or silent before the rise is reported over."""

    def __post_init__(self) -> None:
        if not 0 < self.settle_confidence <= self.raise_confidence < 1:
            raise ValueError(
                "0 < settle_confidence <= raise_confidence < 1 must hold, got "
                f"settle_confidence={self.settle_confidence}, raise_confidence={self.raise_confidence}"
            )
        for name in ("window_seconds", "memory_seconds", "release_seconds"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} must be more than 0 seconds, got {getattr(self, name)}")

    @classmethod
    def at(cls, sensitivity: Sensitivity) -> Self:
        """The defaults, with the threshold of one of the three named sensitivities."""
        return replace(cls(), raise_confidence=RAISE_CONFIDENCE[sensitivity])
