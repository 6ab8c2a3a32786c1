"""When a voice has been raised long enough to say so, and calm long enough to take it back."""

from typing import Literal

from ivr.audio.settings import HearingSettings

Change = Literal["raised", "settled"]


class Rise:
    """Hysteresis in level and in time over a confidence that is told again and again."""

    def __init__(self, settings: HearingSettings) -> None:
        self._settings = settings
        self._began: float | None = None
        self._last_raised = 0.0
        self.reported = False

    @property
    def under_way(self) -> bool:
        """True while a rise may be going on, reported or not."""
        return self._began is not None

    @property
    def seconds(self) -> float:
        """How long the present or the latest rise has lasted, reported or not; 0 before any."""
        return 0.0 if self._began is None else round(self._last_raised - self._began, 2)

    def update(self, confidence: float, before: float, now: float) -> Change | None:
        """`confidence` in the sound between the seconds `before` and `now`."""
        if confidence >= self._settings.settle_confidence:
            self._last_raised = now
        if self.reported:
            return self._settled(now)
        return self._raised(confidence, before)

    def _raised(self, confidence: float, before: float) -> Change | None:
        if confidence < self._settings.settle_confidence:
            self._began = None
        elif self._began is None and confidence >= self._settings.raise_confidence:
            self._began = before
        self.reported = self._began is not None and self.seconds >= self._settings.confirm_seconds
        return "raised" if self.reported else None

    def _settled(self, now: float) -> Change | None:
        self.reported = now - self._last_raised < self._settings.release_seconds
        return None if self.reported else "settled"
