"""Networks that were fitted without a caller, judging that caller."""

from collections.abc import Callable, Iterable, Sequence

from ivr.audio.fitting.examples import Examples
from ivr.audio.fitting.labelled import Label, Labelled
from ivr.audio.fitting.refit import refitted
from ivr.audio.fitting.score import Score, score
from ivr.audio.network import Networks

FOLDS = 5

Progress = Callable[[Iterable[int]], Iterable[int]]


def crosscheck(
    recordings: Sequence[Labelled],
    examples: Sequence[Examples],
    networks: Networks,
    progress: Progress = iter,
) -> Score:
    """The score of networks refitted from `networks`, each recording judged by those that never met its caller.

    `examples`: those of each recording.
    """
    fold_of, total = _folds(recordings), Score()
    for fold in progress(range(FOLDS)):
        met = [part for part, of in zip(examples, recordings, strict=True) if fold_of[of.caller] != fold]
        fitted = refitted(networks, Examples.joined(met))
        for recording in recordings:
            if fold_of[recording.caller] == fold:
                total += score(recording, fitted)
    return total


def _folds(recordings: Sequence[Labelled]) -> dict[str, int]:
    """The fold of each caller; those with raised stretches are dealt out first, so that each fold has some."""
    raised = dict[str, int]()
    for recording in recordings:
        raised[recording.caller] = raised.get(recording.caller, 0) + len(recording.of(Label.RAISED))
    dealt = sorted(raised, key=lambda caller: (-raised[caller], caller))
    return {caller: number % FOLDS for number, caller in enumerate(dealt)}
