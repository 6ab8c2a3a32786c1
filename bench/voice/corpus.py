"""The recordings of a folder laid out with a manifest.csv, as training needs them."""

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import soundfile
from line import Sound, band, level_db

MAY_BE_LEARNT_FROM = ("emodb", "fsdd", "asterisk_prompts", "esc10", "dtmf")
"""Corpora without a non-commercial clause. RAVDESS is only evaluated on."""
STEADY = ("rain", "sea_waves", "helicopter", "chainsaw", "fire_crackling")
NORMAL_DBFS = -28.0


class Corpus:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        manifest = pd.read_csv(folder / "manifest.csv", dtype={"speaker": str}).fillna({"sex": ""})
        self.table = manifest[manifest.corpus.isin(MAY_BE_LEARNT_FROM)]
        self.sound = cache(self._read)
        self.gain = cache(self._gain)

    @property
    def speakers(self) -> list[str]:
        return sorted(self.table[self.table.label == "normal"].speaker.unique())

    @property
    def prompts(self) -> str:
        """Who speaks the telephone prompts."""
        return str(self.table[self.table.corpus == "asterisk_prompts"].speaker.iloc[0])

    def files(self, speaker: str, label: str) -> list[str]:
        of_speaker = self.table[(self.table.speaker == speaker) & (self.table.label == label)]
        return list(of_speaker.file)

    @property
    def not_speech(self) -> pd.DataFrame:
        return self.table[self.table.label == "nonspeech"]

    @property
    def steady_noises(self) -> list[str]:
        return list(self.table[self.table.emotion.isin(STEADY)].file)

    def _gain(self, speaker: str) -> float:
        """Factor that puts the speaker's normal speech at `NORMAL_DBFS`."""
        levels = [level_db(band(self.sound(file))) for file in self.files(speaker, "normal")[:20]]
        return float(10 ** ((NORMAL_DBFS - np.mean(levels)) / 20))

    def _read(self, file: str) -> Sound:
        return soundfile.read(self.folder / file)[0]
