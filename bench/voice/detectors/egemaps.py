"""eGeMAPS functionals by openSMILE, judged by a support vector machine: the usual recipe of the field.

openSMILE has a licence for research (audEERING Research License): this detector can be compared with and not
shipped. Functionals are taken of the last 1.5 s of active sound (webrtcvad, and a little after it), every
0.25 s; two windows in a row must be over the threshold.
"""

import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import opensmile
import webrtcvad
from calls import FOLDS, Call
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, RobustScaler
from sklearn.svm import SVC

from detectors.detector import Detector, Floats, Heard, sustained
from detectors.ours import LEARNT_FROM
from ivr.audio import FRAME_BYTES, FRAME_SECONDS

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

RATE = 8000
WINDOW_FRAMES = 78  # 1.5 s, and the 60 ms of openSMILE's longest analysis frame
STEP_SECONDS = 0.25
HELD_WINDOWS = 2
AFTER_SPEECH_FRAMES = 10
AGGRESSIVENESS = 2
TIMES = 2  # columns before the functionals: first and last frame of the window
FURTHEST = 3.0
TRAINING_WINDOWS = {"raised": 2500, "normal": 2500, "not speech": 1500}
SLIDING = Path(__file__).with_name("sliding_windows.conf.inc")


class EGeMaps(Detector):
    name = "eGeMAPS + SVM"
    unit = "margin"
    settings = tuple(float(margin) for margin in np.arange(-1.0, 3.01, 0.1).round(1))
    version = "|".join(
        [opensmile.__version__, SLIDING.read_text(), str((AGGRESSIVENESS, AFTER_SPEECH_FRAMES))]
    )

    def __init__(self) -> None:
        self._machines: list[Pipeline | None] = []
        self._smile = opensmile.Smile(
            opensmile.FeatureSet.eGeMAPSv02,
            opensmile.FeatureLevel.Functionals,
            sampling_rate=RATE,
            options={"frameModeFunctionalsConf": str(SLIDING)},
        )

    def hear(self, codes: bytes, call: Call) -> Floats:
        """One row per window: its first and last frame, then the functionals."""
        pcm = audioop.ulaw2lin(codes, 2)
        active = np.flatnonzero(_active(pcm))
        if len(active) < WINDOW_FRAMES:
            return np.empty((0, TIMES + self._smile.num_features), np.float32)
        frames = np.frombuffer(pcm, "<i2").reshape(-1, FRAME_BYTES)[active]
        functionals = self._smile.process_signal(frames.ravel() / np.float32(32768), RATE).to_numpy()
        starts = np.round(np.arange(len(functionals)) * STEP_SECONDS / FRAME_SECONDS).astype(int)
        whole = starts + WINDOW_FRAMES <= len(active)
        first, last = active[starts[whole]], active[starts[whole] + WINDOW_FRAMES - 1]
        return np.column_stack([first, last, np.nan_to_num(functionals[whole])]).astype(np.float32)

    def learn(self, heard: Sequence[Heard]) -> None:
        may_train = [part for part in heard if self._may_train(part.call)]
        self._machines = [
            _fitted([part for part in may_train if part.call.fold != fold], fold) for fold in range(FOLDS)
        ]
        if not all(self._machines):
            print(f"{self.name}: too few calls to learn from; what cannot be judged counts as not raised")

    def trace(self, heard: Heard) -> Floats:
        trace = np.full(heard.frames, -np.inf, np.float32)
        machine = self._machines[heard.call.fold]
        if machine and len(windows := heard.hearing):
            margins = machine.decision_function(windows[:, TIMES:])
            known = np.searchsorted(windows[:, 1], np.arange(heard.frames), side="right")
            trace = np.concatenate([[-np.inf], sustained(margins.astype(np.float32), HELD_WINDOWS)])[known]
        return trace

    def _may_train(self, call: Call) -> bool:
        return True


class EGeMapsOfOurCorpora(EGeMaps):
    """Fitted to the corpora that ours is fitted to, and to no others."""

    name = "eGeMAPS + SVM, our corpora"

    def _may_train(self, call: Call) -> bool:
        return call.tested_corpus in LEARNT_FROM


def _active(pcm: bytes) -> np.ndarray:
    vad, size = webrtcvad.Vad(AGGRESSIVENESS), 2 * FRAME_BYTES
    speech = [vad.is_speech(pcm[at : at + size], RATE) for at in range(0, len(pcm), size)]
    return np.convolve(speech, np.ones(AFTER_SPEECH_FRAMES))[: len(speech)] > 0


def _fitted(heard: Sequence[Heard], seed: int) -> Pipeline | None:
    """None where a kind of call is missing to learn from; then nothing is ever called raised."""
    draw, windows = np.random.default_rng(seed), {}
    for kind, wanted in TRAINING_WINDOWS.items():
        of_kind = [window for part in heard for window in _windows_of(part, kind)[:, TIMES:]]
        windows[kind] = [of_kind[place] for place in draw.permutation(len(of_kind))[:wanted]]
    if not all(windows.values()):
        return None
    raised = [kind == "raised" for kind, of_kind in windows.items() for _ in of_kind]
    machine = make_pipeline(
        RobustScaler(quantile_range=(5, 95)),
        FunctionTransformer(np.clip, kw_args={"a_min": -FURTHEST, "a_max": FURTHEST}),
        SVC(C=1.0, gamma="scale", class_weight="balanced"),
    )
    return machine.fit(np.concatenate([*windows.values()]), raised)


def _windows_of(heard: Heard, kind: str) -> Floats:
    """Those that are of this kind throughout.

    The talk before a clip is left out: its speaker may be held out while the clip is not.
    """
    windows, tested = heard.hearing, heard.call.kind
    if kind == "normal":
        before = windows[:, 1] < heard.onset
        return windows[before | (tested == "normal")] if tested != "not speech" else windows[:0]
    after = windows[:, 0] >= heard.onset
    return windows[after & (tested == kind)]
