"""The call that docs/architecture.md follows goes as it says."""

import re
from urllib.parse import urlsplit

from ivr.simulator import Accepts
from ivr.simulator.events import Requested
from ivr.simulator.voices import calm, raised
from tests.documentation.pages import page, quoted, rows
from tests.world import World

NAMES = {"agent": "offer", "survey": "survey", "met": "offer"}
FOLLOWED = {
    path.removeprefix("POST ")
    for request, *_ in rows(page("docs/architecture.md"), "request")
    for path in quoted(request)
    if path.startswith("POST ")
}


def test_the_call_makes_the_requests_that_the_page_names_and_no_other(line: World) -> None:
    for agent in line.agents.values():
        agent.habit = Accepts(after_seconds=3, key="1", then=("1",))
    caller = line.calls()
    caller.says("my phone is off again", [*calm(8, seed=2), *raised(5, seed=2)])
    line.until(lambda: caller.bridged_with)
    caller.talks(20)
    caller.hangs_up()
    line.simulator.passes(seconds=30)
    line.later(minutes=70)
    caller.answers()
    caller.is_silent()
    caller.presses("1")
    caller.presses("5")
    caller.says("thank you")
    assert {as_written(path) for path in requests(line)} == FOLLOWED


def requests(line: World) -> list[str]:
    return [urlsplit(event.url).path for event in line.simulator.events if isinstance(event, Requested)]


def as_written(path: str) -> str:
    """With names in place of the ids of this call."""
    path = re.sub(r"CA[0-9a-f]{32}", "<CallSid>", path)
    path = re.sub(r"(survey/[0-9a-f]{32})/[0-9a-f]{32}", r"\1/<dial>", path)
    return re.sub(r"(agent|met|survey)/[0-9a-f]{32}", lambda leg: f"{leg[1]}/<{NAMES[leg[1]]}>", path)
