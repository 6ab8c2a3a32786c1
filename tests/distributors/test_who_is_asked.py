"""Who is asked, and whom first: the agent who had the case, skills, widening, priority that ages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.simulator import DoesNotAnswer, Passes, Phone
from ivr.simulator.voices import calm, raised
from tests.distributors.calls import accepts, another, is_asked, rings, signs_out, talk, waits
from tests.distributors.conftest import Distributor, distributed
from tests.world import World, routing_text

LOUD = [*calm(8), *raised(5)]
WITH_SKILLS = routing_text(
    **{
        'general-2: {phone: "+1 202 555 0114", queues: [general]}': 'general-2: {phone: "+1 202 555 0114", '
        "queues: [general], skills: [billing]}",
        "  - name: everyone-else\n": '  - name: bills\n    when: reason == "billing"\n    queue: general\n'
        "    skill: billing\n    widen_after_seconds: 45\n  - name: everyone-else\n",
    }
)


@pytest.fixture
def skilled(tmp_path: Path, distributor: Distributor) -> Iterator[World]:
    """General-2 knows about bills, and only they are asked about one for 45 seconds."""
    file = tmp_path / "routing.yaml"
    file.write_text(WITH_SKILLS)
    with distributed(tmp_path, distributor, file) as running:
        yield running


def test_whoever_has_the_skill_is_asked_though_others_have_been_idle_for_longer(skilled: World) -> None:
    waits(skilled, says="a question about my bill")
    assert rings(skilled).name == "general-2"


def test_after_the_time_that_the_rule_names_those_without_the_skill_are_asked_too(skilled: World) -> None:
    skilled.agents["general-2"].habit = Passes()
    waits(skilled, says="a question about my bill")
    skilled.until(lambda: skilled.sees("not taken"))
    skilled.caller.waits(10)
    assert skilled.ringing == []
    skilled.until(lambda: skilled.agents["general-1"].is_ringing, seconds=60)


def test_calls_that_need_no_skill_go_to_whoever_has_been_idle_longest(skilled: World) -> None:
    waits(skilled)
    assert rings(skilled).name == "general-1"


def test_a_raised_voice_goes_to_a_senior(line: World) -> None:
    waits(line, voice=LOUD)
    assert rings(line).name == "senior-1"


def test_a_senior_caller_is_offered_to_general_agents_when_no_senior_takes_the_call(line: World) -> None:
    for name in ("senior-1", "senior-2"):
        line.agents[name].habit = Passes()
    waits(line, voice=LOUD)
    line.until(lambda: any(phone.name.startswith("general") for phone in line.ringing))


def test_general_callers_are_offered_to_no_senior(line: World) -> None:
    for name in ("general-1", "general-2"):
        line.agents[name].habit = Passes()
    waits(line)
    line.caller.waits(60)
    heard = [phone for name, phone in line.agents.items() if name.startswith("senior") and phone.heard]
    assert heard == []


def not_solved_by(line: World, senior: Phone) -> None:
    """The caller, who has raised their voice, talks with this senior; some hours later it is not solved."""
    accepts(senior)
    line.until(lambda: line.caller.bridged_with == {senior.name})
    line.caller.talks(20)
    line.caller.hangs_up()
    senior.waits(2)
    senior.presses("2")
    line.caller.habit = DoesNotAnswer()
    line.later(hours=3)
    line.sweeps()
    line.caller.habit = None


def test_the_senior_who_had_the_case_is_asked_first(line: World) -> None:
    line.agents["senior-1"].habit = Passes()
    waits(line, voice=LOUD)
    not_solved_by(line, is_asked(line, "senior-2"))
    line.agents["senior-1"].habit = None
    waits(line)
    assert rings(line).name == "senior-2"


def test_a_general_agent_who_had_the_case_is_not_asked_before_the_seniors(line: World) -> None:
    waits(line)
    not_solved_by(line, is_asked(line, "general-1"))
    waits(line)
    assert rings(line).name == "senior-1"


def test_the_senior_who_had_the_case_is_not_waited_for_once_they_have_gone_home(line: World) -> None:
    waits(line, voice=LOUD)
    not_solved_by(line, is_asked(line, "senior-1"))
    signs_out(line, "senior-1")
    waits(line)
    assert line.ringing_agent.name == "senior-2"


def test_whoever_has_gone_home_is_asked_nothing(line: World) -> None:
    signs_out(line, "general-1")
    waits(line)
    assert rings(line).name == "general-2"


def test_a_caller_of_priority_is_served_before_one_who_came_a_little_earlier(line: World) -> None:
    """A senior's caller has priority 10, worth ten minutes of waiting; widened, both wait for the same agents."""
    signs_out(line, "senior-1", "senior-2", "general-2")
    (agent,) = talk(line, line.caller)
    early, loud = another(line, 1), another(line, 2)
    waits(line, early)
    waits(line, loud, voice=LOUD)
    loud.waits(25)
    line.caller.hangs_up()
    agent.waits(2)
    agent.presses("1")
    accepts(is_asked(line, agent.name))
    line.until(lambda: early.bridged_with or loud.bridged_with)
    assert loud.bridged_with == {agent.name}


def test_a_caller_who_has_waited_for_longer_than_the_priority_is_worth_is_served_first(line: World) -> None:
    signs_out(line, "senior-1", "senior-2", "general-2")
    (agent,) = talk(line, line.caller)
    early, loud = another(line, 1), another(line, 2)
    waits(line, early)
    line.later(minutes=11)
    waits(line, loud, voice=LOUD)
    loud.waits(25)
    line.caller.hangs_up()
    agent.waits(2)
    agent.presses("1")
    accepts(is_asked(line, agent.name))
    line.until(lambda: early.bridged_with or loud.bridged_with)
    assert early.bridged_with == {agent.name}
