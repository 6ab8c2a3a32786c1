"""Our agents and TaskRouter's workers say the same, whoever changes one of them, and whatever gets lost."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from twilio.rest.taskrouter.v1.workspace import WorkspaceContext

from ivr.agents.agent import AgentState
from ivr.records import Records
from ivr.simulator import Passes
from ivr.simulator.voices import calm, raised
from tests.distributors.calls import accepts, another, is_asked, rings, signs_out, talk, waits
from tests.distributors.conftest import distributed
from tests.world import World
from webhooks.rest_client import RestClient
from webhooks.rest_workspace import RestProvisioning


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    with distributed(tmp_path, "taskrouter") as running:
        yield running


def workspace(line: World) -> WorkspaceContext:
    sid = RestProvisioning(line.levelhead.settings).workspace("Levelhead") or ""
    return RestClient(line.levelhead.settings)().taskrouter.v1.workspaces(sid)


def worker(line: World, name: str) -> Any:
    (found,) = workspace(line).workers.list(friendly_name=name)
    return found


def activity(line: World, name: str) -> str:
    return str(worker(line, name).activity_name)


def somebody_sets(line: World, name: str, wanted: str) -> None:
    """In Twilio's console."""
    line.caller.waits(2)
    (found,) = workspace(line).activities.list(friendly_name=wanted)
    worker(line, name).update(activity_sid=found.sid)
    line.simulator.settles()


def state(line: World, name: str) -> AgentState:
    agent = line.store.run(lambda records: records.agents.get(name))
    return agent.shown(line.simulator.clock.now())


def test_a_worker_goes_through_a_call_as_the_agent_does(line: World) -> None:
    assert activity(line, "general-1") == "Available"
    waits(line)
    agent = accepts(rings(line))
    line.until(lambda: line.caller.bridged_with)
    assert activity(line, agent.name) == "On a call"
    line.caller.hangs_up()
    agent.waits(2)
    agent.presses("1")
    assert activity(line, agent.name) == "Wrap-up"
    line.later(seconds=40)
    line.sweeps()
    assert activity(line, agent.name) == "Available"


def test_after_a_raised_voice_a_worker_cools_down(line: World) -> None:
    waits(line, voice=[*calm(8), *raised(5)])
    senior = accepts(rings(line))
    line.until(lambda: line.caller.bridged_with)
    line.caller.hangs_up()
    senior.waits(2)
    senior.presses("1")
    line.later(seconds=35)
    line.sweeps()
    assert activity(line, senior.name) == "Cooldown"


def test_an_agent_who_signs_out_is_offline_there_too(line: World) -> None:
    signs_out(line, "general-1")
    assert activity(line, "general-1") == "Offline"


@pytest.mark.parametrize("wanted, becomes", [("Offline", AgentState.OFFLINE), ("Break", AgentState.BREAK)])
def test_somebody_at_twilio_may_sign_an_agent_out_and_in_again(
    line: World, wanted: str, becomes: AgentState
) -> None:
    somebody_sets(line, "general-1", wanted)
    assert state(line, "general-1") is becomes
    somebody_sets(line, "general-1", "Available")
    assert state(line, "general-1") is AgentState.AVAILABLE


def test_any_other_activity_that_is_set_there_is_put_right(line: World) -> None:
    somebody_sets(line, "general-1", "Cooldown")
    assert activity(line, "general-1") == "Available"
    assert state(line, "general-1") is AgentState.AVAILABLE


def test_nobody_cuts_a_rest_short_there(line: World) -> None:
    (agent,) = talk(line, line.caller)
    line.caller.hangs_up()
    agent.waits(2)
    agent.presses("1")
    somebody_sets(line, agent.name, "Available")
    assert activity(line, agent.name) == "Wrap-up"


def test_whoever_passes_is_not_for_this_caller_until_the_pause_is_over(line: World) -> None:
    line.agents["general-1"].habit = Passes()
    waits(line)
    is_asked(line, "general-2")
    not_for = json.loads(worker(line, "general-1").attributes)["not_for"]
    assert not_for == [line.caller.call_sid]
    line.agents["general-1"].habit = None
    line.later(seconds=61)
    line.sweeps()
    assert json.loads(worker(line, "general-1").attributes)["not_for"] == []


def test_what_twilio_did_not_take_is_told_again_by_the_sweep(line: World) -> None:
    line.simulator.rest.goes_down()
    signs_out(line, "general-1")
    line.simulator.rest.comes_back()
    assert activity(line, "general-1") == "Available"
    line.sweeps()
    assert activity(line, "general-1") == "Offline"


def test_a_task_is_completed_once_the_conversation_is_over(line: World) -> None:
    (agent,) = talk(line, line.caller)
    line.caller.hangs_up()
    agent.waits(2)
    agent.presses("1")
    assert [str(task.assignment_status) for task in workspace(line).tasks.list()] == ["completed"]


def test_a_task_that_twilio_did_not_complete_is_completed_by_the_sweep(line: World) -> None:
    """Until then its agent has no room for another one."""
    (agent,) = talk(line, line.caller)
    line.caller.hangs_up()
    agent.waits(2)
    line.simulator.rest.goes_down()
    agent.presses("1")
    line.simulator.rest.comes_back()
    assert [str(task.assignment_status) for task in workspace(line).tasks.list()] == ["wrapping"]
    line.sweeps()
    assert [str(task.assignment_status) for task in workspace(line).tasks.list()] == ["completed"]


def test_a_caller_whom_twilio_was_not_told_to_take_back_is_offered_to_the_next_by_the_sweep(
    line: World,
) -> None:
    """TaskRouter itself would keep them for the agent who passed, for minutes."""
    waits(line)
    first = rings(line)
    first.answers()
    line.simulator.rest.goes_down()
    first.presses("2")
    line.simulator.rest.comes_back()
    line.caller.waits(5)
    assert line.ringing == []
    line.caller.waits(6)
    line.sweeps()
    assert line.ringing_agent is not first


def test_when_two_tell_of_an_agent_at_once_it_is_told_again(line: World) -> None:
    """Of two REST requests the earlier one may arrive last."""
    mirroring, roster = line.levelhead.door.mirroring, line.levelhead.door.roster

    def at_once(records: Records) -> None:
        roster.takes_break(records, "general-1")
        early = mirroring.untold(records, "general-1")
        roster.signs_out(records, "general-1")
        late = mirroring.untold(records, "general-1")
        assert early
        assert late
        for state in (late, early):
            mirroring.told(records, "general-1", state)
        assert mirroring.untold(records, "general-1") == replace(late, told_before=None)

    line.store.run(at_once)


def test_tasks_have_the_priority_of_the_line(line: World) -> None:
    """The second caller's raised voice is worth ten minutes of waiting."""
    for phone in line.agents.values():
        phone.habit = Passes()
    waits(line, another(line, 1))
    waits(line, another(line, 2), voice=[*calm(8), *raised(5)])
    early, loud = workspace(line).tasks.list()
    assert 500 < int(loud.priority or 0) - int(early.priority or 0) < 600
