"""The simulator in Twilio's place, over a store that has a past."""

from datetime import timedelta
from pathlib import Path

from ivr.clock import SystemClock
from ivr.routing.loading import load
from ivr.settings import Settings
from ivr.simulator.standin import StandIn
from ivr.store.opening import opened
from ivr.versions.version import Activation, How
from tests.manual_scheduler import ManualScheduler
from tests.world import routing_text

URL = "http://127.0.0.1:9"


def test_the_time_of_the_line_goes_on_after_the_rules_that_became_live_last(tmp_path: Path) -> None:
    store = opened(f"sqlite:///{tmp_path}/levelhead.sqlite")
    tomorrow = SystemClock().now() + timedelta(days=1)
    store.run(lambda records: records.activations.add(Activation(1, "version", tomorrow, "ops", How.CONSOLE)))
    stand_in = StandIn(Settings(_env_file=None, public_base_url=URL), URL)
    routing = load(routing_text(), "routing.yaml")
    with stand_in.plugged_in(store, ManualScheduler(SystemClock()), lambda: routing):
        assert stand_in.simulator.clock.now() >= tomorrow
    store.close()
