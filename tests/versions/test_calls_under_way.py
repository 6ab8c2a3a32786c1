"""A call is treated by one version from its ring to the end of its survey, whatever goes live meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.versions.versions import history, makes_live, of_business
from tests.world import World, world

OTHER_CALLER = "+13125550144"
A = of_business("First Company")
# Everybody goes to a senior, the agents have other names, and a survey follows a day later.
B = of_business(
    "Second Company",
    **{
        "general-1:": "newcomer:",
        "queue: general": "queue: senior",
        "expect: general": "expect: senior",
        "delay_minutes: 60": "delay_minutes: 1440",
        "label: something is not working": "label: a fault",
    },
)


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    file = tmp_path / "routing.yaml"
    file.write_text(A)
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as running:
        yield running


def goes_live(line: World, text: str) -> None:
    makes_live(line.store, text)
    line.levelhead.versions.look()


def test_a_call_goes_on_by_the_version_that_it_began_with(line: World) -> None:
    line.calls()
    line.caller.hears("Thank you for calling First Company")
    goes_live(line, B)
    line.caller.presses("1")
    line.caller.hears("something is not working")
    agent = line.ringing_agent
    assert agent.name.startswith("general")
    agent.answers()
    agent.hears("something is not working")
    agent.presses("1")
    line.caller.hangs_up()
    line.later(minutes=61)
    line.caller.answers()
    line.caller.hears("this is First Company")


def test_a_call_that_comes_later_is_treated_by_the_other_version(line: World) -> None:
    line.calls()
    goes_live(line, B)
    other = line.calls(line.simulator.phone(OTHER_CALLER, "other"))
    other.hears("Thank you for calling Second Company")
    other.says("my internet is off")
    other.hears("a fault")
    assert line.ringing_agent.name.startswith("senior")


def test_a_caller_who_is_surveyed_and_says_no_is_routed_by_the_version_of_the_survey(line: World) -> None:
    line.calls().says("my internet is off")
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.hangs_up()
    agent.hangs_up()
    goes_live(line, B)
    line.later(minutes=61)
    line.caller.answers()
    line.caller.presses("2")
    line.caller.presses("1")
    assert {decision["activation"] for decision in line.sees("decided")} == {1}


def test_a_promise_is_kept_by_the_version_of_its_call(line: World) -> None:
    line.calls().says("my internet is off")
    line.caller.presses("1")
    line.caller.hears("call you back")
    goes_live(line, B)
    line.later(minutes=6)
    line.sweeps()
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.answers()
    line.caller.hears("First Company")


def test_a_decision_tells_its_version_and_when_and_by_whom_it_was_made_live(line: World) -> None:
    goes_live(line, B)
    line.calls().says("my internet is off")
    (decided,) = line.sees("decided")
    activation = history(line.store)[1]
    assert decided["version"] == activation.version
    assert decided["activation"] == 2
    assert decided["activated_at"] == activation.at.isoformat()
    assert decided["activated_by"] == "ops"


def test_who_does_not_work_here_any_more_is_not_rung_for_a_call_of_before(line: World) -> None:
    line.calls()
    goes_live(line, B)
    line.caller.says("my internet is off")
    assert line.sees("offered")[-1]["agent"] == "general-2"


def test_who_does_not_work_here_any_more_is_not_rung_without_rest_either(line: World) -> None:
    line.simulator.rest.goes_down()
    line.calls()
    goes_live(line, B)
    line.caller.says("my internet is off")
    line.until(lambda: line.ringing)
    assert line.ringing_agent.name == "general-2"


def test_when_nobody_of_its_version_is_left_a_call_is_offered_to_who_serves_its_queue_now(
    line: World,
) -> None:
    line.calls()
    goes_live(line, B.replace("general-2:", "another-newcomer:"))
    line.caller.says("my internet is off")
    assert line.sees("offered")[-1]["agent"].endswith("newcomer")


def test_an_agent_is_rung_on_the_phone_of_the_live_file(line: World) -> None:
    moved = line.simulator.phone("+12025550177", "moved")
    line.calls()
    text = A.replace("+1 202 555 0113", "+1 202 555 0177").replace("+1 202 555 0114", "+1 202 555 0178")
    goes_live(line, text)
    line.caller.says("my internet is off")
    assert moved.is_ringing
