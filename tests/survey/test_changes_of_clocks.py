"""A slice of bench/surveys/windows.py: surveys due near changes of clocks, in zones everywhere."""

from random import Random

import phonenumbers
import pytest

from tests.survey.c_library import changes
from tests.survey.lawful import Call, broken
from tests.survey.near_changes import NIGHT, SHIPPED, STRICT, Rules, dialled, due
from tests.survey.numbers_by_zone import PREFIXES, number_of

MIDNIGHT_IN_NEW_YORK = 1_795_582_800


@pytest.mark.parametrize("rules", [SHIPPED, STRICT, NIGHT], ids=["shipped", "strict", "night"])
def test_a_survey_due_near_a_change_of_clocks_is_dialled_inside_the_law(rules: Rules) -> None:
    dice = Random(2026)  # noqa: S311
    prefixes = dice.sample(sorted(PREFIXES), 60)
    numbers = {number: PREFIXES[prefix] for prefix in prefixes if (number := number_of(prefix, dice))}
    assert len(numbers) > 50
    for number, zones in numbers.items():
        near = sorted({change for zone in zones for change in changes(zone, 2026, 2027)}) or [
            MIDNIGHT_IN_NEW_YORK
        ]
        country = phonenumbers.region_code_for_number(phonenumbers.parse(number))
        calls = list(dialled(rules.window, number, due(near, 20, dice)))
        assert broken(rules.law, calls, zones, country) == 0


def test_the_judge_finds_a_call_at_midnight() -> None:
    calls = [Call(MIDNIGHT_IN_NEW_YORK), Call(MIDNIGHT_IN_NEW_YORK + 12 * 3600)]
    assert broken(SHIPPED.law, calls, ["America/New_York"], "US") == 1


def test_the_judge_finds_a_try_at_the_hour_of_an_earlier_one() -> None:
    noon = MIDNIGHT_IN_NEW_YORK + 12 * 3600
    calls = [Call(noon, (noon - 24 * 3600 + 1800,)), Call(noon, (noon - 22 * 3600,))]
    assert broken(SHIPPED.law, calls, ["America/New_York"], "US") == 1
