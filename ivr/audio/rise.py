"""When a voice has been raised long enough to say so, and calm long enough to take it back.

Evidence adds up over time (the cumulative sum test of Page 1954): a clear case is reported after
`confirm_seconds`, a doubtful one after longer.
"""

import math
from typing import Literal

from ivr.audio.settings import HearingSettings

Change = Literal["raised", "settled"]

CLEAR = 4.0  # log-odds, 98 %: beyond it one cannot be surer
EVEN = 1.0  # log-odds, 73 %: below it the evidence counts against a rise
FADING_SECONDS = 6.6  # of evidence, while there is no voice to judge
MOST = 1.5  # times what is needed: more evidence would only delay the end
ENOUGH_TO_LAST = 0.5


class Rise:
    """Accumulates evidence, with hysteresis."""

    def __init__(self, settings: HearingSettings) -> None:
        self._needed, self._release_seconds = settings.confirm_seconds, settings.release_seconds
        self._evidence = 0.0  # in seconds of clear raised voice
        self._began = 0.0
        self._last_raised = 0.0
        self.reported = False

    @property
    def seconds(self) -> float:
        """How long the present or the latest rise has lasted, reported or not; 0 before any."""
        return round(self._last_raised - self._began, 2)

    def update(self, log_odds: float | None, now: float, stretch_seconds: float) -> Change | None:
        """`log_odds` of the `stretch_seconds` before `now`; None if there was no voice to judge."""
        if self._evidence == 0 and not self.reported:
            self._began = self._last_raised = now - stretch_seconds
        self._weigh(log_odds, stretch_seconds)
        if log_odds is not None and self._evidence >= ENOUGH_TO_LAST * self._needed:
            self._last_raised = now
        return self._settled(now) if self.reported else self._raised()

    def _weigh(self, log_odds: float | None, seconds: float) -> None:
        if log_odds is None:
            self._evidence *= math.exp(-seconds / FADING_SECONDS)
        else:
            clarity = (max(-CLEAR, min(log_odds, CLEAR)) - EVEN) / (CLEAR - EVEN)
            self._evidence = max(0.0, min(self._evidence + clarity * seconds, MOST * self._needed))

    def _raised(self) -> Change | None:
        self.reported = self._evidence >= self._needed
        return "raised" if self.reported else None

    def _settled(self, now: float) -> Change | None:
        self.reported = now - self._last_raised < self._release_seconds
        if self.reported:
            return None
        self._evidence = 0.0
        return "settled"
