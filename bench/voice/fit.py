"""Fits the networks of ivr/audio to recorded speech made into telephone calls.

    python bench/voice/fit.py FOLDER [--out ivr/audio/weights.json]

FOLDER holds recordings and a manifest.csv. Only the corpora named in corpus.py are learnt from. The same folder gives
the same weights. Takes some ten minutes on two cores.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from corpus import MAY_BE_LEARNT_FROM
from examples import Examples, examples_of
from training import fitted, joined
from training_calls import RAISED

from ivr.audio.cues import CUES, without_baseline
from ivr.audio.measures import BANDS, MEASURES, VOICING

OWN = (
    *(f"rise of {measure}" for measure in MEASURES),
    *(f"rise of spread of {measure}" for measure in ("level", "pitch")),
    *(f"spread of {measure}" for measure in ("level", "pitch")),
    *(f"mean of {measure}" for measure in MEASURES[VOICING]),
    "experience",
    "voiced share",
)
SHAPE = tuple(f"mean of {band}" for band in BANDS)
FIRST_WORDS = (*SHAPE, *(f"mean of {measure}" for measure in MEASURES[VOICING]), "voiced share")
SEEDS = range(2)
UNITS = 8
EPOCHS = 20
FIRST_WORDS_CAUTION = 0.5
"""Log-odds taken off while there is nothing to compare with: a bright line looks like effort."""


def networks_fitted_to(examples: Examples) -> dict[str, Any]:
    """Networks as weights.json holds them: each the mean of a few small ones.

    Over the baseline, half of them see the shape of the spectrum itself, half only how it changed. They err
    in different places: the ones on a line that is dull or bright, the others on a caller who is.
    """
    known = examples.where(~np.isnan(examples.cues).any(axis=1))
    over_baseline = joined(
        [_member(known.cues, known, names, seed) for names in (OWN, OWN + SHAPE) for seed in SEEDS]
    )
    alone = without_baseline(examples.cues)
    first_words = joined([_member(alone, examples, FIRST_WORDS, seed) for seed in SEEDS])
    first_words["output_bias"] -= FIRST_WORDS_CAUTION
    return {"over_baseline": over_baseline, "first_words": first_words}


def _member(
    cues: np.ndarray, examples: Examples, names: tuple[str, ...], seed: int
) -> tuple[tuple[str, ...], dict[str, Any]]:
    chosen, raised = cues[:, [CUES.index(name) for name in names]], examples.truth == RAISED
    return names, fitted(chosen, raised, examples.weights, names=names, units=UNITS, epochs=EPOCHS, seed=seed)


def rounded(value: Any) -> Any:
    """As JSON, to four significant digits."""
    match value:
        case np.ndarray() | list():
            return [rounded(part) for part in value]
        case dict():
            return {name: rounded(part) for name, part in value.items()}
        case float() | np.floating():
            return float(f"{value:.4g}")
    return value


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("ivr/audio/weights.json"))
    arguments = parser.parse_args()
    examples = examples_of(arguments.folder)
    weights = {"made_by": "bench/voice/fit.py", "from": MAY_BE_LEARNT_FROM, **networks_fitted_to(examples)}
    arguments.out.write_text(json.dumps(rounded(weights)) + "\n")
    print(f"{len(examples.truth)} examples, weights in {arguments.out}")


if __name__ == "__main__":
    main()
