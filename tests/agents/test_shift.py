"""A small shift of those that `bench/agents/shift.py` plays: two seniors and six others."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from bench.agents.day import scripts
from bench.agents.findings import LOST
from bench.agents.plans import levelhead, plain
from bench.agents.shift import broken, shift

SENIORS, GENERAL = 2, 6
CALLS, HOURS = 200, 2.0
DAY = scripts(CALLS, HOURS, seed=1)


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def test_in_a_shift_care_is_kept_and_nobody_is_lost_starved_or_asked_twice(stack: ExitStack) -> None:
    findings = shift(levelhead(SENIORS, GENERAL), DAY, seed=1, stack=stack)
    assert list(broken(findings)) == []
    assert findings.rests
    assert findings.ranges_told
    assert sum(findings.fates.values()) == CALLS


def test_without_care_a_shift_cuts_rests_short_and_loses_nobody_either(stack: ExitStack) -> None:
    findings = shift(plain(SENIORS, GENERAL), DAY[: CALLS // 3], seed=1, stack=stack)
    assert any("rests were cut short" in fault for fault in broken(findings))
    assert not findings.fates[LOST]
