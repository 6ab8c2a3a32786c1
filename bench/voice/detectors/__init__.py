"""The detectors that are compared, one file each, and the rows of the table."""

from collections.abc import Mapping
from dataclasses import dataclass

from detectors.absolute_level import AbsoluteLevel
from detectors.detector import Detector, Heard
from detectors.egemaps import EGeMaps, EGeMapsOfOurCorpora
from detectors.level_over_baseline import RISE_DB, LevelOverBaseline
from detectors.ours import LEARNT_FROM, Ours
from detectors.silero import SileroOverBaseline
from ivr.audio.network import Networks
from ivr.audio.settings import CONFIRM_SECONDS


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the table: a detector at one setting."""

    name: str
    detector: str
    setting: float | None = None
    """None: chosen, for each fold, on the speakers of the others."""


ENTRIES = (
    Entry(AbsoluteLevel.name, AbsoluteLevel.name),
    Entry(LevelOverBaseline.name, LevelOverBaseline.name, RISE_DB),
    Entry(EGeMaps.name, EGeMaps.name),
    Entry(EGeMapsOfOurCorpora.name, EGeMapsOfOurCorpora.name),
    Entry(SileroOverBaseline.name, SileroOverBaseline.name),
    *(Entry(f"ours, {name}", Ours.name, seconds) for name, seconds in CONFIRM_SECONDS.items()),
)


def all_detectors(held_out: Mapping[str, Networks]) -> list[Detector]:
    others = [AbsoluteLevel(), LevelOverBaseline(), EGeMaps(), EGeMapsOfOurCorpora(), SileroOverBaseline()]
    return [*others, Ours(held_out)]


__all__ = ["ENTRIES", "LEARNT_FROM", "Detector", "Entry", "Heard", "all_detectors"]
