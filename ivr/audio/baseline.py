"""The caller's own voice, against which every rise is measured."""

from ivr.audio.measures import LEVEL, NONE, Sums
from ivr.audio.settings import HearingSettings
from ivr.audio.telephone import FRAME_SECONDS

SHARE_WHILE_RAISED = 0.1  # so that who stays loud becomes the new normal, and nobody is raised for ever


class Baseline:
    """Sums over the voiced frames heard so far; the older ones fade out."""

    def __init__(self, settings: HearingSettings) -> None:
        self._enough = round(settings.baseline_seconds / FRAME_SECONDS)
        self._memory = round(settings.memory_seconds / FRAME_SECONDS)
        self.sums = NONE

    @property
    def known(self) -> bool:
        """Whether enough was heard to compare with."""
        return self.sums.frames >= self._enough

    @property
    def level_dbfs(self) -> float | None:
        """None until it is known."""
        return float(self.sums.mean_and_spread()[0][LEVEL]) if self.known else None

    def learn(self, stretch: Sums, *, calm: bool) -> None:
        """Takes a stretch in: in full when the voice was calm, else a little."""
        share = 1.0 if calm else SHARE_WHILE_RAISED
        self.sums = self.sums.at_most(self._memory - share * stretch.frames).plus(stretch, share)
