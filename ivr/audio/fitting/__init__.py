"""Fitting the networks to labelled recordings, and telling honestly what came of it. Pure: sound in, networks out."""

from ivr.audio.fitting.crosscheck import crosscheck
from ivr.audio.fitting.examples import Examples, examples_of
from ivr.audio.fitting.labelled import Label, Labelled, Span
from ivr.audio.fitting.refit import refitted
from ivr.audio.fitting.score import Score, score
from ivr.audio.fitting.training import fitted, untrained

__all__ = [
    "Examples",
    "Label",
    "Labelled",
    "Score",
    "Span",
    "crosscheck",
    "examples_of",
    "fitted",
    "refitted",
    "score",
    "untrained",
]
