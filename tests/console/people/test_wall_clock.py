"""The time of the line may be moved on by a simulator; whoever looks at pages has a time of their own."""

from dataclasses import replace

import pytest

from ivr.clock import SystemClock
from ivr.console.parts import EXTENSION
from tests.console.people.visits import signed_in
from tests.world import World


@pytest.mark.parametrize("has_own_time", [True, False])
def test_moving_on_the_time_of_the_line_signs_nobody_out(line: World, has_own_time: bool) -> None:
    extensions = line.levelhead.urls.app.extensions
    if has_own_time:
        extensions[EXTENSION] = replace(extensions[EXTENSION], wall_clock=SystemClock())
    visit = signed_in(line, "pat")
    line.later(days=2)
    assert visit.is_in is has_own_time
