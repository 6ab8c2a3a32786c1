"""Training of a small network: from nothing, or from weights that it is pulled back to.

The pull towards the weights one starts from keeps what they know where there are few examples (L2-SP,
Li, Grandvalet & Davoine 2018).
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ivr.audio.fitting.descent import Adam, Weights
from ivr.audio.network import FURTHEST, Network
from ivr.audio.spectrum import Floats

BATCH = 512
CERTAINTY = 0.98
"""Nothing in training is surer than this, so that the network stays modest."""


def untrained(
    inputs: NDArray[np.intp], cues: Floats, weights: Floats, *, units: int, seed: int = 0
) -> Network:
    """Scales the `inputs` (places in `CUES`) by the examples in `cues`, and knows nothing yet."""
    draw = np.random.default_rng(seed)
    centre = np.average(cues[:, inputs], axis=0, weights=weights)
    scale = np.sqrt(np.average(np.square(cues[:, inputs] - centre), axis=0, weights=weights)) + 1e-6
    hidden = draw.normal(0, len(inputs) ** -0.5, (len(inputs), units))
    return Network(inputs, centre, scale, hidden, np.zeros(units), draw.normal(0, units**-0.5, units), 0.0)


def fitted(
    start: Network,
    cues: Floats,
    raised: NDArray[np.bool_],
    weights: Floats,
    *,
    pull: float,
    steps: int,
    rate: float,
    seed: int = 0,
) -> Network:
    """The same `seed` and examples give the same network.

    `cues`: examples x `CUES`. `raised`: true or false for each. `weights`: how often each is drawn. `pull`: what
    a squared distance of 2 from the weights of `start` costs, in the units of the mean cross entropy (nats).
    """
    draw = np.random.default_rng(seed)
    inputs = np.clip((cues[:, start.inputs] - start.centre) / start.scale, -FURTHEST, FURTHEST)
    targets = np.where(raised, CERTAINTY, 1 - CERTAINTY)
    anchor, layers = _layers(start), _layers(start)
    descent = Adam(layers)
    chances = weights / weights.sum()
    for step in range(steps):
        batch = draw.choice(len(targets), BATCH, p=chances)
        slopes = gradient(layers, inputs[batch], targets[batch])
        for name, values in layers.items():
            slopes[name] += pull * (values - anchor[name])
        descent.step(slopes, rate * (0.5 + 0.5 * np.cos(np.pi * step / steps)))
    return replace(
        start,
        hidden=layers["hidden"],
        hidden_bias=layers["hidden_bias"],
        output=layers["output"],
        output_bias=float(layers["output_bias"]),
    )


def _layers(network: Network) -> Weights:
    names = ("hidden", "hidden_bias", "output", "output_bias")
    return {name: np.array(getattr(network, name), dtype=np.float64) for name in names}


def gradient(layers: Weights, inputs: Floats, targets: Floats) -> Weights:
    """Of the mean cross entropy. `inputs`: examples x inputs, scaled and cut. `targets`: 0 to 1."""
    hidden = np.tanh(inputs @ layers["hidden"] + layers["hidden_bias"])
    log_odds = hidden @ layers["output"] + layers["output_bias"]
    error = (1 / (1 + np.exp(-log_odds)) - targets) / len(targets)
    back = np.outer(error, layers["output"]) * (1 - hidden**2)
    return {
        "hidden": inputs.T @ back,
        "hidden_bias": back.sum(axis=0),
        "output": hidden.T @ error,
        "output_bias": error.sum(),
    }
