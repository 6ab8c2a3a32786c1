"""What every detector answered, at settings that were fixed beforehand on training speakers."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import ModuleType
from typing import Any

import pandas as pd
from detectors import ENTRIES, Detector, Heard
from figures import by_sex, changed_by_gain, clear_rises_found, figures
from operating_points import answers, at_settings, settings_by_fold, swept
from rich.progress import track

TARGET_FALSE_ALARMS_PER_HOUR = 2.0


class Comparison:
    def __init__(
        self, ruler: ModuleType, detectors: Mapping[str, Detector], heard: Mapping[str, Sequence[Heard]]
    ) -> None:
        self._ruler, self._detectors, self._heard = ruler, detectors, heard
        for name, detector in detectors.items():
            detector.learn(self._at_drawn_gain(name))

    @cached_property
    def swept(self) -> pd.DataFrame:
        """One row per detector, setting, call and condition."""
        return pd.concat(
            [
                swept(self._ruler, detector, self._at_drawn_gain(name))
                for name, detector in self._detectors.items()
            ],
            ignore_index=True,
        )

    @cached_property
    def settings(self) -> dict[str, list[float]]:
        """By entry, one for each fold."""
        return {
            entry.name: settings_by_fold(entry, self._swept_by(entry.detector), TARGET_FALSE_ALARMS_PER_HOUR)
            for entry in ENTRIES
        }

    @cached_property
    def rows(self) -> dict[str, pd.DataFrame]:
        """By entry, one for each call and condition."""
        return {
            entry.name: at_settings(self._swept_by(entry.detector), self.settings[entry.name])
            for entry in ENTRIES
        }

    def chosen(self) -> list[dict[str, Any]]:
        """Which setting was chosen without whom."""
        return [
            {"detector": entry.name, "fold": fold, "setting": setting, "unit": self._unit(entry.detector)}
            for entry in ENTRIES
            if entry.setting is None
            for fold, setting in enumerate(self.settings[entry.name])
        ]

    def overall(self, cpu_us_per_frame: Mapping[str, float]) -> dict[str, dict[str, float]]:
        """The figures of every entry."""
        return {
            entry.name: {
                **figures(self._ruler, self.rows[entry.name]),
                **by_sex(self._ruler, self.rows[entry.name]),
                "clear rises found": clear_rises_found(self.rows[entry.name]),
                "changed by gain": changed_by_gain(self._at_all_gains(entry.name, entry.detector)),
                "cpu_us_per_frame": cpu_us_per_frame[entry.detector],
            }
            for entry in track(ENTRIES, "answering at other gains")
        }

    def by(self, column: str) -> dict[str, dict[str, dict[str, float]]]:
        """The figures by entry and value of the column; without a name where the value is not known."""
        return {
            name: {
                str(value): figures(self._ruler, part)
                for value, part in rows.groupby(column)
                if value and (part.kind != "not speech").any()
            }
            for name, rows in self.rows.items()
        }

    def _unit(self, detector: str) -> str:
        return self._detectors[detector].unit

    def _swept_by(self, detector: str) -> pd.DataFrame:
        return self.swept[self.swept.detector == detector]

    def _at_drawn_gain(self, detector: str) -> list[Heard]:
        return self._heard_where(detector, lambda gain_db: gain_db is None)

    def _at_all_gains(self, entry: str, detector: str) -> pd.DataFrame:
        replaced = self._heard_where(detector, lambda gain_db: gain_db is not None)
        return answers(self._ruler, self._detectors[detector], replaced, self.settings[entry])

    def _heard_where(self, detector: str, gain: Callable[[float | None], bool]) -> list[Heard]:
        return [part for part in self._heard[detector] if gain(part.gain_db)]
