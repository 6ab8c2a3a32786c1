"""Gradient descent with steps of its own size for each weight (Adam, Kingma & Ba 2015)."""

import numpy as np

from ivr.audio.spectrum import Floats

Weights = dict[str, Floats]

MEAN_FADES, SQUARE_FADES = 0.9, 0.999
ALMOST_NOTHING = 1e-8


class Adam:
    """Changes `weights` in place, step by step."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._mean = {name: np.zeros_like(values) for name, values in weights.items()}
        self._square = {name: np.zeros_like(values) for name, values in weights.items()}
        self._steps = 0

    def step(self, gradient: Weights, rate: float) -> None:
        self._steps += 1
        for name, slope in gradient.items():
            self._mean[name] += (1 - MEAN_FADES) * (slope - self._mean[name])
            self._square[name] += (1 - SQUARE_FADES) * (slope**2 - self._square[name])
            mean = self._mean[name] / (1 - MEAN_FADES**self._steps)
            square = self._square[name] / (1 - SQUARE_FADES**self._steps)
            self._weights[name] -= rate * mean / (np.sqrt(square) + ALMOST_NOTHING)
