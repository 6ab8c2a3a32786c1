"""Lets every detector hear every call, in worker processes; and times each of them alone."""

import hashlib
import multiprocessing
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from calls import CONDITIONS, Call, Calls, ruler_of
from detectors import Detector, Heard, all_detectors
from rich.progress import track
from threadpoolctl import threadpool_limits

from ivr.audio import FRAME_BYTES
from ivr.audio.network import Networks

GAINS_DB = (-12.0, 0.0, 12.0)
WORKERS = 2
TIMED_CALLS = 16
NOISIEST = CONDITIONS[-1]


@dataclass(frozen=True, slots=True)
class Bench:
    """What a worker process needs to make the calls and the detectors."""

    folder: Path
    ruler: Path
    seed: str
    share: float
    kept_in: Path
    """The folder for hearings that are worth keeping."""

    def calls(self) -> Calls:
        return Calls(self.folder, ruler_of(self.ruler), self.seed, self.share)


def hear_all(bench: Bench, held_out: Mapping[str, Networks], calls: Sequence[Call]) -> dict[str, list[Heard]]:
    """By detector: every call in every condition, and in one of them at each of `GAINS_DB` too."""
    heard: dict[str, list[Heard]] = {}
    bench.kept_in.mkdir(parents=True, exist_ok=True)
    spawned = multiprocessing.get_context("spawn")  # forks of a process with ONNX's threads hang
    with ProcessPoolExecutor(WORKERS, spawned, initializer=_begin, initargs=(bench, held_out)) as pool:
        todo = [*product(calls, CONDITIONS)]
        for lines in track(pool.map(_hear, todo, chunksize=2), "hearing the calls", len(todo)):
            for name, part in lines:
                heard.setdefault(name, []).append(part)
    return heard


class Worker:
    def __init__(self, bench: Bench, held_out: Mapping[str, Networks]) -> None:
        threadpool_limits(1)
        self._calls, self._detectors, self._kept_in = bench.calls(), all_detectors(held_out), bench.kept_in

    def hear(self, call: Call, condition: str) -> Iterator[tuple[str, Heard]]:
        codes, onset = self._calls.line(call, condition)
        gains_db = GAINS_DB if CONDITIONS[call.number % len(CONDITIONS)] == condition else ()
        at_gains = zip(gains_db, self._calls.line_at(call, condition, gains_db), strict=True)
        for gain_db, line in [(None, codes), *at_gains]:
            for detector in self._detectors:
                hearing = self._hearing(detector, line, call)
                frames = len(line) // FRAME_BYTES
                yield detector.name, Heard(call, condition, gain_db, onset, frames, hearing)

    def _hearing(self, detector: Detector, codes: bytes, call: Call) -> np.ndarray:
        if not detector.version:
            return detector.hear(codes, call)
        of_codes = hashlib.sha1(detector.version.encode() + codes, usedforsecurity=False).hexdigest()
        kept = self._kept_in / f"{of_codes}.npy"
        if not kept.exists():
            unfinished = kept.with_suffix(".part.npy")
            np.save(unfinished, detector.hear(codes, call))
            unfinished.rename(kept)
        hearing: np.ndarray = np.load(kept)
        return hearing


_at_work: list[Worker] = []


def _begin(bench: Bench, held_out: Mapping[str, Networks]) -> None:
    _at_work.append(Worker(bench, held_out))


def _hear(todo: tuple[Call, str]) -> list[tuple[str, Heard]]:
    return [*_at_work[0].hear(*todo)]


def cpu_us_per_frame(detectors: Sequence[Detector], calls: Calls) -> dict[str, float]:
    """Of one stream, all threads together, while this process does nothing else."""
    lines = [
        (call, *calls.line(call, NOISIEST)) for call in calls.all[:: max(1, len(calls.all) // TIMED_CALLS)]
    ]
    frames = sum(len(codes) // FRAME_BYTES for _, codes, _ in lines)
    seconds = {}
    threadpool_limits(1)
    for detector in track(detectors, "timing each alone"):
        began = time.process_time()
        for call, codes, onset in lines:
            hearing = detector.hear(codes, call)
            detector.trace(Heard(call, NOISIEST, None, onset, len(codes) // FRAME_BYTES, hearing))
        seconds[detector.name] = time.process_time() - began
    return {name: taken / frames * 1e6 for name, taken in seconds.items()}
