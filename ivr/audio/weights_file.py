"""A file of weights, as `levelhead voice fit` writes it, read with the suspicion that a file deserves."""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from ivr.audio.cues import CUES
from ivr.audio.network import Network, Networks, networks_of

LARGEST_WEIGHT, MOST_LOG_ODDS = 1e6, 100.0  # beyond them numbers overflow while a call is heard
FIT_AGAIN = "fit it again with `levelhead voice fit`"


class BadWeights(ValueError):
    """What is wrong with a file of weights, and what to do about it."""


def content_of(networks: Networks, provenance: Mapping[str, Any]) -> bytes:
    """A file that `networks_in` reads; weights to five significant digits."""
    over_baseline, first_words = map(_mapping, (networks.over_baseline, networks.first_words))
    return json.dumps({**provenance, "over_baseline": over_baseline, "first_words": first_words}).encode()


def networks_in(content: bytes) -> Networks:
    """Raises BadWeights."""
    try:
        networks = networks_of(json.loads(content))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise BadWeights(f"this is no file of weights for this version; {FIT_AGAIN}") from error
    if not all(map(_can_work, (networks.over_baseline, networks.first_words))):
        raise BadWeights(f"these weights are damaged; {FIT_AGAIN}")
    return networks


def _can_work(network: Network) -> bool:
    inputs, units = network.inputs.shape, np.shape(network.output)
    shapes = {"centre": inputs, "scale": inputs, "hidden": (*inputs, *units), "hidden_bias": units}
    shapes |= {"output": units, "output_bias": ()}
    arrays = {name: np.array(getattr(network, name)) for name in shapes}
    return (
        network.inputs.size > 0
        and {name: array.shape for name, array in arrays.items()} == shapes
        and all(array.dtype.kind in "fi" and (abs(array) < LARGEST_WEIGHT).all() for array in arrays.values())
        and bool((network.scale > 0).all())
        and bool(abs(network.output).sum() + abs(network.output_bias) < MOST_LOG_ODDS)
    )


def _mapping(network: Network) -> dict[str, Any]:
    arrays = ("centre", "scale", "hidden", "hidden_bias", "output", "output_bias")
    weights = {name: _rounded(np.array(getattr(network, name))) for name in arrays}
    return {"inputs": [CUES[place] for place in network.inputs], **weights}


def _rounded(values: Any) -> Any:
    return [_rounded(part) for part in values] if np.ndim(values) else float(f"{values:.5g}")
