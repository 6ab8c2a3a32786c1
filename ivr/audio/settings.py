"""The times of hearing."""

from dataclasses import dataclass, replace
from typing import Literal, Self

Sensitivity = Literal["low", "normal", "high"]

CONFIRM_SECONDS: dict[Sensitivity, float] = {"low": 1.0, "normal": 0.75, "high": 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingSettings:
    """Seconds are of the call's own time, counted in frames.

    Raises ValueError naming the setting when one cannot work.
    """

    confirm_seconds: float = CONFIRM_SECONDS["normal"]
    """Of clearly raised voice before it is reported; a doubtful case takes several times as long."""
    release_seconds: float = 3.0
    """How long the voice must be calm or silent before the rise is reported over."""
    baseline_seconds: float = 1.5
    """Of voiced sound (some three times as long with its pauses) until the caller's own level is known."""
    memory_seconds: float = 20.0
    """Of voiced sound over which the caller's own level is averaged."""

    def __post_init__(self) -> None:
        for name in ("confirm_seconds", "release_seconds", "baseline_seconds"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} must be more than 0, got {getattr(self, name)}")
        if self.memory_seconds < self.baseline_seconds:
            raise ValueError(
                f"memory_seconds must be at least baseline_seconds ({self.baseline_seconds}), "
                f"got {self.memory_seconds}"
            )

    @classmethod
    def at(cls, sensitivity: Sensitivity) -> Self:
        """The defaults, with the time of one of the three named sensitivities."""
        return replace(cls(), confirm_seconds=CONFIRM_SECONDS[sensitivity])
