"""The routing file changes between two starts, and what was stored before it still works."""

from pathlib import Path

from ivr.simulator import DoesNotAnswer
from tests.world import routing_text, world


def test_a_promise_of_a_queue_that_has_gone_from_the_file_is_kept_by_those_who_take_the_rest(
    tmp_path: Path,
) -> None:
    database = f"sqlite:///{tmp_path}/levelhead.sqlite"
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(general="everyday"))
    with world(database, routing_file=file) as line:
        for phone in line.agents.values():
            phone.habit = DoesNotAnswer()
        line.calls().says("my internet is off")
        line.caller.presses("1")
        line.caller.hears("We will call you back")
    file.write_text(routing_text())
    with world(database, routing_file=file) as line:
        line.later(minutes=5)
        line.sweeps()
        line.ringing_agent.answers()
        line.agents["general-1"].hears("Callback")
