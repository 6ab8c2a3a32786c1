"""What so few cases can show."""

import pytest

from ivr.voice.intervals import of_count, of_share


@pytest.mark.parametrize(
    "cases, of, low, high",
    [(0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (81, 263, 0.255, 0.366)],  # the last: Newcombe 1998, table I
)
def test_the_interval_of_a_share(cases: int, of: int, low: float, high: float) -> None:
    assert of_share(cases, of) == pytest.approx((low, high), abs=0.001)


@pytest.mark.parametrize("cases, low, high", [(0, 0.0, 3.69), (1, 0.025, 5.57), (10, 4.80, 18.39)])
def test_the_interval_of_a_count_is_close_to_the_exact_one(cases: int, low: float, high: float) -> None:
    assert of_count(cases) == pytest.approx((low, high), abs=0.1)
