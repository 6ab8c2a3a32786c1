"""Training of a small network by gradient descent, in plain numpy."""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from ivr.audio.cues import CUES
from ivr.audio.fitting.descent import Adam, Weights
from ivr.audio.fitting.training import BATCH, CERTAINTY, gradient
from ivr.audio.network import FURTHEST

EXAMPLES_PER_EPOCH = 60_000
LEARNING_RATE = 3e-3
WEIGHT_DECAY = 0.03
NEVER_AGAINST = ("rise of level", "rise of pitch")
"""More of these never makes a voice less raised: the network must not learn otherwise from a few speakers."""


def scaling(cues: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    centre = np.average(cues, axis=0, weights=weights)
    return centre, np.sqrt(np.average(np.square(cues - centre), axis=0, weights=weights)) + 1e-6


def fitted(
    cues: np.ndarray,
    raised: np.ndarray,
    weights: np.ndarray,
    *,
    names: Sequence[str],
    units: int,
    epochs: int,
    seed: int,
) -> dict[str, Any]:
    """The fields of an `ivr.audio.network.Network`, without `inputs`.

    `cues`: examples x inputs, which have `names`. `raised`: true or false for each. `weights`: how often each is drawn.
    """
    draw = np.random.default_rng(seed)
    centre, scale = scaling(cues, weights)
    inputs = np.clip((cues - centre) / scale, -FURTHEST, FURTHEST).astype(np.float32)
    targets = np.where(raised, CERTAINTY, 1 - CERTAINTY).astype(np.float32)
    layers = _untrained(inputs.shape[1], units, draw)
    rising = [names.index(name) for name in NEVER_AGAINST if name in names]
    descent = Adam(layers)
    chances = weights / weights.sum()
    for epoch in range(epochs):
        rate = LEARNING_RATE * (0.52 + 0.5 * np.cos(np.pi * epoch / epochs))
        order = draw.choice(len(targets), EXAMPLES_PER_EPOCH, p=chances)
        for batch in np.split(order[: EXAMPLES_PER_EPOCH // BATCH * BATCH], EXAMPLES_PER_EPOCH // BATCH):
            _decay(layers, rate)
            descent.step(gradient(layers, inputs[batch], targets[batch]), rate)
            _never_against(layers, rising)
    return {"centre": centre, "scale": scale, **layers}


def _untrained(inputs: int, units: int, draw: np.random.Generator) -> Weights:
    layers = {
        "hidden": draw.normal(0, inputs**-0.5, (inputs, units)),
        "hidden_bias": np.zeros(units),
        "output": draw.normal(0, units**-0.5, units),
        "output_bias": np.zeros(1),
    }
    return {name: values.astype(np.float32) for name, values in layers.items()}


def _decay(layers: Weights, rate: float) -> None:
    """Apart from the gradient (Loshchilov & Hutter 2019)."""
    for name in ("hidden", "output"):
        layers[name] *= 1 - rate * WEIGHT_DECAY


def _never_against(layers: Weights, rising: Collection[int]) -> None:
    """A sum of rising functions rises: the ways from the `rising` inputs to the output stay positive."""
    if rising:
        layers["hidden"][rising] = np.maximum(layers["hidden"][rising], 0)
        np.maximum(layers["output"], 0, out=layers["output"])


def joined(members: Sequence[tuple[tuple[str, ...], dict[str, Any]]]) -> dict[str, Any]:
    """One network that answers the mean of its members' log-odds; each member sees its own inputs."""
    inputs = tuple(name for name in CUES if any(name in names for names, _ in members))
    centre, scale = np.zeros(len(inputs)), np.ones(len(inputs))
    blocks = []
    for names, member in members:
        rows = [inputs.index(name) for name in names]
        centre[rows], scale[rows] = member["centre"], member["scale"]
        block = np.zeros((len(inputs), len(member["output"])))
        block[rows] = member["hidden"]
        blocks.append(block)
    return {
        "inputs": inputs,
        "centre": centre,
        "scale": scale,
        "hidden": np.hstack(blocks),
        "hidden_bias": np.concatenate([member["hidden_bias"] for _, member in members]),
        "output": np.concatenate([member["output"] for _, member in members]) / len(members),
        "output_bias": float(np.mean([member["output_bias"] for _, member in members])),
    }
