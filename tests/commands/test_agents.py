"""Ops see who is at work, and help agents who cannot sign in or out themselves."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from ivr.agents.agent import Agent, AgentState
from ivr.commands.agents import agents
from ivr.commands.levelhead import cli
from tests.world import LINE, World


def run(line: World, *arguments: str) -> str:
    settings = line.levelhead.settings
    environment = {
        "DATABASE_URL": settings.database_url,
        "TWILIO_ACCOUNT_SID": settings.twilio_account_sid,
        "TWILIO_AUTH_TOKEN": settings.auth_tokens[0],
    }
    return CliRunner().invoke(agents(line.levelhead.clock), arguments, env=environment).output


def agent(line: World, name: str) -> Agent:
    return line.store.run(lambda records: records.agents.get(name))


def test_all_agents_of_the_live_file_are_listed_with_their_state(line: World) -> None:
    line.store.run(lambda records: records.agents.enrol(["former"], line.levelhead.clock.now()))
    line.store.run(lambda records: line.levelhead.door.roster.takes_break(records, "senior-1"))
    listed = run(line, "list")
    assert re.search(r"^senior-1 +break +2026-11-23 17:00 +no ?$", listed, re.MULTILINE)
    assert re.findall(r"^[a-z]+-[12]", listed, re.MULTILINE) == [
        "general-1",
        "general-2",
        "senior-1",
        "senior-2",
    ]
    assert "former" not in listed


def test_a_pin_that_is_given_is_shown_once_and_opens_the_menu(line: World) -> None:
    said = run(line, "pin", "general-1")
    (pin,) = re.findall(r"^The PIN of general-1 is (\d{6})\. It is not shown again\.$", said, re.MULTILINE)
    assert pin not in str(agent(line, "general-1"))
    assert re.search(r"^general-1 .* yes$", run(line, "list"), re.MULTILINE)
    phone = line.agents["general-1"]
    phone.dials(LINE)
    phone.presses(pin)
    phone.hears("Press 1 to take calls")


@pytest.mark.parametrize(
    "command, state",
    [("sign-out", AgentState.OFFLINE), ("break", AgentState.BREAK), ("sign-in", AgentState.AVAILABLE)],
)
def test_an_agent_is_put_into_the_state_that_ops_ask_for(
    line: World, command: str, state: AgentState
) -> None:
    assert run(line, command, "general-1").startswith(f"general-1: {state}")
    assert agent(line, "general-1").state is state


def test_whom_a_command_has_signed_in_a_server_asks_about_the_callers_who_wait(line: World) -> None:
    for name in ("general-1", "general-2"):
        run(line, "break", name)
    line.calls().says("my internet is off")
    assert line.ringing == []
    run(line, "sign-in", "general-2")
    assert line.ringing == []
    line.sweeps()
    assert line.ringing_agent.name == "general-2"


def test_who_is_busy_stays_so_until_they_are_free(line: World) -> None:
    line.calls().says("my internet is off")
    assert run(line, "sign-out", "general-1") == "general-1: offered, then offline\n"
    assert "offered, then offline" in run(line, "list")


def test_a_command_makes_no_rest_shorter(line: World) -> None:
    rested_at = line.levelhead.clock.now().replace(hour=18)
    line.store.run(lambda records: records.agents.change("general-1", available_from=rested_at))
    run(line, "break", "general-1")
    assert run(line, "sign-in", "general-1") == "general-1: cooldown, no calls until 18:00:00 UTC\n"


def test_a_name_that_is_no_agents_is_told_with_those_that_are(line: World) -> None:
    for command in ("pin", "sign-in", "sign-out", "break"):
        assert "there is no agent 'nobody'; there are general-1, general-2" in run(line, command, "nobody")


def test_before_anything_was_live_nobody_is_known(tmp_path: Path) -> None:
    environment = {"DATABASE_URL": f"sqlite:///{tmp_path}/levelhead.sqlite"}
    result = CliRunner().invoke(cli, ["agents", "list"], env=environment)
    assert "no routing file has been made live yet" in result.output
