"""How long something lasted."""

import pytest

from ivr.console.lasting import clock


@pytest.mark.parametrize("seconds, shown", [(0, "0:00"), (65.9, "1:05"), (3729, "1:02:09")])
def test_a_clock_has_hours_where_there_are_any(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown
