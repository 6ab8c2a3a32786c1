"""A raised voice may only improve service."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.routing import RoutingFaults, RoutingFile, load
from ivr.routing.columns import Columns
from ivr.routing.deciding import decide_many
from ivr.routing.sampling.calls import sampled
from ivr.routing.sampling.drawing import Drawing
from ivr.routing.sampling.pairs import voices
from tests.routing.sampling.files import FIRST_RULE, Rule, file_with, loaded, told

UNFAIR = "a raised voice may only improve service: "


def test_a_raised_voice_that_goes_to_a_lower_tier_is_refused() -> None:
    assert told(("voice_raised", "general", 50), ("calls_7d >= 3", "senior", 0)) == [
        (
            f"{FIRST_RULE}:5 rules[0]: {UNFAIR}with calls_7d = 3 a calm caller goes to senior (rule 'b', priority 0), "
            "a raised one to general (rule 'a', priority 50)"
        )
    ]


def test_a_raised_voice_that_is_served_later_in_the_same_queue_is_refused() -> None:
    assert told(("voice_raised", "senior", 5), ('reason == "billing"', "senior", 20)) == [
        (
            f'{FIRST_RULE}:5 rules[0]: {UNFAIR}with reason = "billing" a calm caller goes to senior '
            "(rule 'b', priority 20), a raised one to senior (rule 'a', priority 5)"
        )
    ]


def test_a_rule_for_calm_callers_alone_is_refused_where_it_stands() -> None:
    assert told(("open_case", "senior", 1), ("not voice_raised and calls_1d >= 2", "senior", 9)) == [
        (
            f"{FIRST_RULE + 1}:5 rules[1]: {UNFAIR}with calls_1d = 2 a calm caller goes to senior "
            "(rule 'b', priority 9), a raised one to general (rule 'everyone', priority 0)"
        )
    ]


def test_an_example_tells_how_the_voice_must_be_raised_if_that_matters() -> None:
    (fault,) = told(("voice_seconds > 30", "general", 0), ("voice_times >= 1 or open_case", "senior", 5))
    assert "with open_case = true a calm caller goes to senior" in fault
    assert "a raised one with voice_seconds = 30.5 to general" in fault


def test_a_voice_that_is_raised_from_the_first_word_on_counts_too() -> None:
    unknown = "voice_raised and not (voice_rise_db >= 0)"
    (fault,) = told((unknown, "general", 0), ("asked_for_person", "general", 5))
    assert "a raised one with voice_rise_db = unknown to general" in fault


NARROW = 'voice_raised and reason == "billing" and hour == 3 and weekday == "tue" and calls_7d == 5'


@pytest.mark.parametrize(
    "when",
    [
        f"({NARROW} and callers_waiting == 9)",
        f"({NARROW}) or (hour == 4 and silent)",
        'not (not voice_raised or reason != "billing" or hour != 3 or weekday != "tue" or calls_7d != 5)',
        f"({NARROW}) and (free_seniors == 7 or free_seniors == 8)",
        "voice_rise_db > 14.5 and voice_rise_db < 14.6",
        f"{NARROW} and days_since_last_call > 2 and days_since_last_call < 2.2",
    ],
)
def test_it_is_found_however_narrow_the_rule_is_and_however_it_is_put(when: str) -> None:
    faults = told((when, "general", 0), ("open or not open", "general", 5))
    assert any(f"rules[0]: {UNFAIR}" in fault for fault in faults)


def test_it_is_found_in_points_that_take_much_at_once() -> None:
    narrow = dict.fromkeys(NARROW.split(" and "), 2)
    weights = {**narrow, "callers_waiting == 9": 1, "free_seniors == 7": 1, "open": -1}
    text = file_with(("silent", "general", 0), ("open or not open", "general", 5))
    with pytest.raises(RoutingFaults, match=rf"rules\[0\]: {UNFAIR}"):
        load(text.replace("when: 'silent'", f"points: {json.dumps(weights)}, at_least: 12"), "routing.yaml")


def test_each_rule_that_serves_it_worse_is_told_once() -> None:
    faults = told(
        ("voice_raised and calls_7d >= 5", "general", 0),
        ('voice_raised and reason == "fault"', "general", 0),
        ("known_caller", "senior", 5),
        ('reason == "fault"', "general", 5),
    )
    assert [fault.split(" ")[1] for fault in faults] == ["rules[0]:", "rules[1]:"]


@pytest.mark.parametrize(
    "rules",
    [
        [("voice_raised", "senior", 5), ("calls_7d >= 3", "senior", 5)],
        [("voice_raised and calls_7d >= 3", "senior", 20), ("calls_7d >= 3", "senior", 10)],
        [("not voice_raised and asked_for_person", "general", 0)],
        [("voice_raised", "senior", 0), ("asked_for_person", "general", 100)],
        [("calls_7d >= 3", "senior", 20), ("voice_raised", "senior", 10)],
    ],
)
def test_a_raised_voice_that_is_served_as_well_or_better_is_fine(rules: list[Rule]) -> None:
    assert told(*rules) == []


CLAUSES = (
    *("voice_raised", "not voice_raised", "voice_rise_db > 6", "voice_seconds >= 10", "voice_times >= 2"),
    *("open_case", "calls_in_case >= 2", "calls_7d >= 3", "calls_7d < 2", "known_caller", "not open"),
    *('reason == "billing"', "hour >= 18", 'weekday in ["sat", "sun"]', "free_seniors == 0", "silent"),
)
rules = st.tuples(
    st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=3, unique=True).map(" and ".join),
    st.sampled_from(["general", "senior"]),
    st.sampled_from([0, 5, 10]),
)


def served(routing: RoutingFile, calls: Columns) -> list[tuple[str, int]]:
    """ "general" sorts before "senior": more is better."""
    decided = [routing.rules[index] for index in decide_many(calls, routing)]
    return [(routing.queues[rule.queue].tier, rule.priority) for rule in decided]


@settings(max_examples=40)
@given(st.lists(rules, min_size=1, max_size=5), st.integers(100, 200))
def test_no_file_that_is_let_through_serves_a_raised_voice_worse_on_calls_it_never_saw(
    written: list[Rule], seed: int
) -> None:
    try:
        routing = loaded(written)
    except RoutingFaults:
        return
    drawing = Drawing.of(routing, seed)
    calm, raised = map(Columns.of_arrays, voices(sampled(drawing, 2_000), drawing.raised_voices(2_000)))
    for before, after in zip(served(routing, calm), served(routing, raised), strict=True):
        assert after >= before
