"""Small networks that join the cues: one hidden layer, out come the log-odds that the voice is raised.

Their weights stand in weights.json, written by bench/voice/fit.py, which says from which recordings.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.audio.cues import CUES
from ivr.audio.spectrum import Floats

LEAST, FURTHEST = np.array(-4.0), np.array(4.0)
"""Scaled cues are cut here, so that nothing far outside of what was learnt can decide."""


@dataclass(frozen=True, slots=True)
class Network:
    """`hidden`: inputs x units; a cue is centred and scaled before it goes in."""

    inputs: NDArray[np.intp]
    """Places in `CUES`."""
    centre: Floats
    scale: Floats
    hidden: Floats
    hidden_bias: Floats
    output: Floats
    output_bias: float

    def __call__(self, cues: Floats) -> Floats:
        """Natural log-odds, for one value per name in `CUES` in the last axis."""
        scaled = cues.take(self.inputs, axis=-1)
        scaled -= self.centre
        scaled /= self.scale
        np.minimum(np.maximum(scaled, LEAST, out=scaled), FURTHEST, out=scaled)
        units = scaled @ self.hidden
        units += self.hidden_bias
        log_odds: Floats = np.tanh(units, out=units) @ self.output + self.output_bias
        return log_odds


@dataclass(frozen=True, slots=True)
class Networks:
    over_baseline: Network
    first_words: Network
    """For the time before the caller's own level is known."""


def _network_of(weights: Mapping[str, Any]) -> Network:
    arrays = {
        name: np.array(weights[name]) for name in ("centre", "scale", "hidden", "hidden_bias", "output")
    }
    inputs = np.array([CUES.index(name) for name in weights["inputs"]])
    return Network(inputs=inputs, output_bias=weights["output_bias"], **arrays)


def networks_of(weights: Mapping[str, Any]) -> Networks:
    """The networks that weights.json, or a file like it, holds."""
    return Networks(_network_of(weights["over_baseline"]), _network_of(weights["first_words"]))


def shipped_content() -> bytes:
    return files("ivr.audio").joinpath("weights.json").read_bytes()


SHIPPED = networks_of(json.loads(shipped_content()))
