"""Networks learn from examples, and keep what they knew where there are few."""

import numpy as np
import pytest

from ivr.audio.cues import CUES
from ivr.audio.fitting import (
    Examples,
    Label,
    Labelled,
    Score,
    Span,
    examples_of,
    fitted,
    refitted,
    score,
    untrained,
)
from ivr.audio.network import SHIPPED, Network
from ivr.simulator.voices import calm, raised

INPUTS = np.arange(3)
DRAW = np.random.default_rng(0)
SOUND = DRAW.normal(0, 1, (2000, len(CUES)))
IS_RAISED = SOUND[:, 0] > SOUND[:, 1]
EVENLY = np.ones(len(SOUND))
CALL = Labelled(
    "somebody",
    (*calm(10), *raised(4), *calm(6, seed=3)),
    (Span(0, 10, Label.NORMAL), Span(10, 14, Label.RAISED), Span(15, 20, Label.NORMAL)),
)


def learn(start: Network, raised: np.ndarray, pull: float) -> Network:
    return fitted(start, SOUND, raised, EVENLY, pull=pull, steps=300, rate=0.02)


def right(network: Network, raised: np.ndarray) -> float:
    return float(((network(SOUND) > 0) == raised).mean())


def test_an_untrained_network_learns() -> None:
    network = learn(untrained(INPUTS, SOUND, EVENLY, units=6), IS_RAISED, pull=0)
    assert right(network, IS_RAISED) > 0.95


def test_the_same_examples_give_the_same_network() -> None:
    start = untrained(INPUTS, SOUND, EVENLY, units=6)
    one, other = learn(start, IS_RAISED, pull=0), learn(start, IS_RAISED, pull=0)
    assert list(one(SOUND[:9])) == list(other(SOUND[:9]))


def test_a_strong_pull_keeps_what_was_known_against_the_new() -> None:
    known = learn(untrained(INPUTS, SOUND, EVENLY, units=6), IS_RAISED, pull=0)
    assert right(learn(known, ~IS_RAISED, pull=100), IS_RAISED) > 0.9
    assert right(learn(known, ~IS_RAISED, pull=0), IS_RAISED) < 0.1


def test_a_second_counts_as_an_example_if_it_has_one_label_throughout() -> None:
    examples = examples_of(CALL.frames, CALL.labels())
    assert {*examples.labels} == {Label.NORMAL, Label.RAISED}
    assert 14 <= (examples.labels == Label.RAISED).sum() <= 16
    first, last = examples.over_baseline[0], examples.over_baseline[-1]
    assert np.isnan(first).any()
    assert not np.isnan(last).any()
    assert not np.isnan(examples.first_words[:, [CUES.index("voiced share")]]).any()


def test_what_is_not_labelled_is_no_example() -> None:
    labels = np.full(len(CALL.frames), int(Label.UNLABELLED))
    assert examples_of(CALL.frames, labels).over_baseline.shape == (0, len(CUES))


def test_without_raised_examples_nothing_is_changed() -> None:
    examples = examples_of(CALL.frames, np.zeros(len(CALL.frames), dtype=np.intp))
    networks = refitted(SHIPPED, Examples.joined([examples, examples]))
    assert networks.over_baseline is SHIPPED.over_baseline


def test_a_call_is_scored_by_its_labels() -> None:
    found = score(CALL, SHIPPED)
    assert (found.raised, found.detected, found.false_alarms) == (1, 1, 0)
    assert found.normal_seconds == 15
    assert found.median_seconds_to_detect == pytest.approx(1, abs=1)


def test_what_is_raised_where_the_labels_say_normal_is_an_alarm_for_nothing() -> None:
    mislabelled = Labelled("somebody", CALL.frames, (Span(0, 20, Label.NORMAL),))
    assert score(mislabelled, SHIPPED).false_alarms == 1
    unheard = Labelled("somebody", CALL.frames, (Span(1, 9, Label.RAISED), Span(10, 14, Label.NOT_SPEECH)))
    both = score(mislabelled, SHIPPED) + score(unheard, SHIPPED)
    assert (both.raised, both.detected, both.not_speech_alarms, both.mistakes) == (1, 0, 1, 3)
    assert Score() + both == both
