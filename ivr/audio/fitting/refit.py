"""The networks of the detector, fitted further to somebody's own recordings."""

import numpy as np
from numpy.typing import NDArray

from ivr.audio.fitting.examples import Examples
from ivr.audio.fitting.labelled import Label
from ivr.audio.fitting.training import fitted
from ivr.audio.network import Network, Networks
from ivr.audio.spectrum import Floats
from ivr.audio.telephone import STRETCH_SECONDS

STEPS = 300
RATE = 1e-3
PULL = 0.3
"""Times a hundred seconds of raised voice: with less of it the pull is stronger, with more it is weaker."""
RAISED_SHARE = 0.3
"""Of the examples, in training: less than half, because calls are mostly calm."""
NOT_SPEECH_SHARE = 0.3
"""Of the examples that are not raised."""


def refitted(networks: Networks, examples: Examples) -> Networks:
    """Small steps from `networks`; one for which no example is raised, or each is, stays as it is."""
    known = ~np.isnan(examples.over_baseline).any(axis=1)
    return Networks(
        over_baseline=_refitted(
            networks.over_baseline, examples.over_baseline[known], examples.labels[known]
        ),
        first_words=_refitted(networks.first_words, examples.first_words, examples.labels),
    )


def _refitted(network: Network, cues: Floats, labels: NDArray[np.intp]) -> Network:
    raised = labels == Label.RAISED
    if raised.all() or not raised.any():
        return network
    pull = PULL * 100 / (raised.sum() * STRETCH_SECONDS)
    return fitted(network, cues, raised, _weights(labels), pull=pull, steps=STEPS, rate=RATE)


def _weights(labels: NDArray[np.intp]) -> Floats:
    """How often each example is drawn, for each label to have its share."""
    share = {
        Label.RAISED: RAISED_SHARE,
        Label.NORMAL: (1 - RAISED_SHARE) * (1 - NOT_SPEECH_SHARE),
        Label.NOT_SPEECH: (1 - RAISED_SHARE) * NOT_SPEECH_SHARE,
    }
    return np.select(
        [labels == label for label in share],
        [p / max(1, (labels == label).sum()) for label, p in share.items()],
    )
