"""Rules that no call comes to."""

from tests.routing.sampling.files import FIRST_RULE, told

IN_THE_FIRST = f"{FIRST_RULE}:5 warning: rules[0]: in 20,000 sampled calls "
IN_THE_SECOND = f"{FIRST_RULE + 1}:5 warning: rules[1]: in 20,000 sampled calls "
IN_THE_THIRD = f"{FIRST_RULE + 2}:5 warning: rules[2]: in 20,000 sampled calls "


def test_a_rule_that_an_earlier_one_covers_is_told_with_that_one() -> None:
    assert told(("calls_7d >= 3", "senior", 5), ('calls_7d >= 5 and reason == "billing"', "senior", 9)) == [
        f"{IN_THE_SECOND}it was never the first to hold; 'a' (line {FIRST_RULE}) always came before"
    ]


def test_a_rule_that_several_cover_together_is_told_with_all_of_them() -> None:
    assert told(("open", "senior", 5), ("not open", "senior", 5), ("hour < 12", "senior", 9)) == [
        (
            f"{IN_THE_THIRD}it was never the first to hold; "
            f"'a' (line {FIRST_RULE}) or 'b' (line {FIRST_RULE + 1}) always came before"
        )
    ]


def test_a_rule_that_contradicts_itself_never_holds() -> None:
    assert told(("calls_in_case >= 2 and not open_case", "senior", 5)) == [f"{IN_THE_FIRST}it never held"]
    assert told(("calls_1d > calls_7d", "senior", 5)) == [f"{IN_THE_FIRST}it never held"]


def test_a_rule_that_is_reached_by_few_calls_is_reached() -> None:
    narrow = (
        'calls_in_case == 3 and last_outcome == "not_solved" and not open and closed_by == "holiday" '
        'and weekday == "sun" and hour == 3 and number_verified and free_seniors == 7 and callers_waiting == 4 '
        'and longest_wait_seconds > 600 and reason == "billing" and asked_for_person'
    )
    assert told((narrow, "senior", 5)) == []


def test_an_exception_above_its_rule_is_reached() -> None:
    assert told(("calls_7d >= 5", "senior", 9), ("calls_7d >= 3", "senior", 5)) == []


def test_the_last_rule_may_be_there_for_nothing() -> None:
    assert told(("open", "senior", 5), ("not open", "senior", 5)) == []
