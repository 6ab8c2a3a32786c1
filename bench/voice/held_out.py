"""Scores the detector on speakers and sounds that its weights have never met.

    python bench/voice/held_out.py FOLDER [--seeds 0 1] [--confirm 0.3 0.45 0.6] [--keep DIR]

For every speaker and every fold of clips that fit.py learns from, the networks are fitted without them and
judge only the calls with them; RAVDESS, which is never learnt from, is judged by the networks fitted to all
the rest. The calls and the score are those of FOLDER/ruler.py. The networks are stored in --keep, so that a
second run is quick; empty it after a change to what is measured.
"""

import argparse
import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd
from examples import examples_of
from fit import networks_fitted_to, rounded
from report import CONDITIONS, print_tables, ruler_of

from ivr.audio import HearingSettings, RaisedVoice
from ivr.audio.network import Networks, networks_of
from ivr.audio.rise import Rise
from ivr.audio.telephone import FRAME_BYTES, STRETCH_FRAMES, STRETCH_SECONDS

EVERYBODY = "everybody"


class HeldOutNetworks:
    """Networks fitted without one speaker or one fold of clips, made when they are first asked for."""

    def __init__(self, folder: Path, kept_in: Path) -> None:
        self._folder, self._kept_in = folder, kept_in
        self._kept_in.mkdir(parents=True, exist_ok=True)

    def without(self, held_out: str) -> Networks:
        file = self._kept_in / f"without-{held_out}.json"
        if not file.exists():
            file.write_text(json.dumps(rounded(networks_fitted_to(self._examples.without(held_out)))))
        return networks_of(json.loads(file.read_text()))

    @cached_property
    def _examples(self) -> Any:
        return examples_of(self._folder)


class Replay:
    """A detector for the ruler that says again what was heard, frame by frame."""

    def __init__(self, states: list[bool]) -> None:
        self._states = iter(states)

    def push(self, _frame: bytes) -> bool:
        return next(self._states)


def log_odds_of(codes: bytes, networks: Networks) -> list[float | None]:
    """One for each stretch of the call."""
    ear = RaisedVoice(networks=networks)
    heard = []
    for at in range(0, len(codes) - FRAME_BYTES + 1, FRAME_BYTES):
        ear.feed(codes[at : at + FRAME_BYTES])
        if at // FRAME_BYTES % STRETCH_FRAMES == STRETCH_FRAMES - 1:
            heard.append(ear.log_odds)
    return heard


def states_of(log_odds: list[float | None], frames: int, settings: HearingSettings) -> list[bool]:
    """Whether the voice counts as raised, after each frame."""
    rise, states = Rise(settings), [False] * (STRETCH_FRAMES - 1)
    for stretch, odds in enumerate(log_odds):
        rise.update(odds, (stretch + 1) * STRETCH_SECONDS, STRETCH_SECONDS)
        states += [rise.reported] * STRETCH_FRAMES
    return states[:frames] + [rise.reported] * (frames - len(states))


def held_out_of(ruler_corpus: Any, call: tuple[Any, ...]) -> str:
    corpus, speaker, _, kind, _, tested = call
    if kind == "not speech":
        table = ruler_corpus.table
        return str(table[table.file == tested[0]].speaker.iloc[0])
    return EVERYBODY if corpus == "ravdess" else str(speaker)


def scores(
    ruler: ModuleType, folder: Path, seed: str, networks: HeldOutNetworks, confirm: list[float]
) -> Iterator[dict[str, Any]]:
    corpus = ruler.Corpus(folder)
    calls = [*corpus.calls(seed)]
    fitted = {name: networks.without(name) for name in sorted({held_out_of(corpus, call) for call in calls})}
    for condition in CONDITIONS:
        for number, call in enumerate(calls):
            codes, onset = corpus.line(call, condition, seed, number)
            log_odds = log_odds_of(codes.tobytes(), fitted[held_out_of(corpus, call)])
            facts = dict(zip(("corpus", "speaker", "sex", "kind"), call[:4], strict=True))
            for seconds in confirm:
                states = states_of(
                    log_odds, len(codes) // FRAME_BYTES, HearingSettings(confirm_seconds=seconds)
                )
                score = ruler.score(Replay(states), codes, onset, call[3])
                yield {"confirm": seconds, "condition": condition, **facts, **score}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", nargs="+", default=["0"])
    parser.add_argument("--confirm", nargs="+", type=float, default=[0.3, 0.45, 0.6])
    parser.add_argument("--keep", type=Path, default=Path("var/held-out"))
    arguments = parser.parse_args()
    ruler = ruler_of(arguments.folder)
    networks = HeldOutNetworks(arguments.folder, arguments.keep)
    table = pd.DataFrame(
        [
            row
            for seed in arguments.seeds
            for row in scores(ruler, arguments.folder, seed, networks, arguments.confirm)
        ]
    )
    for seconds, part in table.groupby("confirm"):
        print_tables(ruler, f"confirm_seconds={seconds}", part)


if __name__ == "__main__":
    main()
