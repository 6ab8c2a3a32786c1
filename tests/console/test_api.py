"""Other programs sign agents in and out, and show whom they are asked about; what is an agent's own stays theirs."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import SecretStr

from app import with_pages
from ivr.agents.agent import AgentState
from ivr.people.lockout import MOST_FAILURES
from ivr.people.role import Role
from ivr.records.acts import Sought
from tests.world import World
from webhooks.running import EXTENSION

TOKEN = "the-token-of-the-time-clock"


@dataclass
class Program:
    """A program that speaks to the API with one token, or none."""

    client: FlaskClient
    token: str | None = TOKEN

    def asks(self, method: str, path: str, expected: int = 200, **body: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        response = self.client.open(path, method=method, headers=headers, json=body if body else None)
        assert response.status_code == expected, response.text
        return response.json

    def of(self, name: str, pin: str) -> "Program":
        """The same program after the agent has entered their PIN."""
        said = Program(self.client, token=None).asks("POST", f"/api/agents/{name}/session", pin=pin)
        return Program(self.client, said["token"])


def application(line: World, token: str) -> FlaskClient:
    """With the pages and the API, as `app.py` puts them together."""
    settings = line.levelhead.settings.model_copy(update={"api_token": SecretStr(token)})
    app = Flask("levelhead")
    app.extensions[EXTENSION] = replace(line.levelhead, settings=settings)
    with_pages(app)
    return app.test_client()


@pytest.fixture
def program(line: World) -> Program:
    return Program(application(line, TOKEN))


def pin_of(line: World, name: str) -> str:
    return line.store.run(lambda records: line.levelhead.door.roster.gives_pin(records, name))


def rests(line: World, name: str) -> None:
    rested_at = line.levelhead.clock.now() + timedelta(minutes=15)
    line.store.run(lambda records: records.agents.change(name, available_from=rested_at))


def test_a_program_sees_who_is_at_work(program: Program) -> None:
    (first, *others) = program.asks("GET", "/api/agents")["agents"]
    assert first == {
        "name": "general-1",
        "state": "available",
        "since": "2026-11-23T17:00:00+00:00",
        "available_from": "2026-11-23T17:00:00+00:00",
        "next_state": None,
    }
    assert [each["name"] for each in others] == ["general-2", "senior-1", "senior-2"]


@pytest.mark.parametrize("state", ["available", "break", "offline"])
def test_a_program_puts_an_agent_into_a_state(program: Program, line: World, state: str) -> None:
    assert program.asks("PUT", "/api/agents/general-1", state=state)["state"] == state
    assert line.store.run(lambda records: records.agents.get("general-1")).state == state


def test_what_programs_change_is_in_the_audit_log(program: Program, line: World) -> None:
    program.asks("PUT", "/api/agents/general-1", state="break")
    own = program.of("general-1", pin_of(line, "general-1"))
    own.asks("POST", "/api/agents/general-1/waive")
    found = line.store.read(lambda records: records.acts.found(Sought(about="general-1"), None, 10))
    assert [(act.by, act.role, act.data) for _, act in found if act.what == "program used"] == [
        ("general-1", Role.AGENT, {"pressed": "waive"}),
        ("API", Role.OPS, {"pressed": "break"}),
    ]


def test_whoever_is_signed_in_is_asked_about_a_caller_who_waits(program: Program, line: World) -> None:
    for name in ("general-1", "general-2"):
        program.asks("PUT", f"/api/agents/{name}", state="break")
    line.calls().says("my internet is off")
    assert line.ringing == []
    program.asks("PUT", "/api/agents/general-2", state="available")
    line.simulator.settles()
    assert line.ringing_agent.name == "general-2"


def test_who_is_in_a_call_stays_in_it(program: Program, line: World) -> None:
    line.calls().says("my internet is off")
    said = program.asks("PUT", "/api/agents/general-1", state="offline")
    assert (said["state"], said["next_state"]) == ("offered", "offline")
    assert line.ringing_agent.name == "general-1"


@pytest.mark.parametrize("path", ["", "/general-1/offer"])
@pytest.mark.parametrize("token", [None, "", "wrong", TOKEN[:-1], f"{TOKEN}x", "tökén"])
def test_without_the_token_nothing_is_told(program: Program, token: str | None, path: str) -> None:
    said = Program(program.client, token).asks("GET", f"/api/agents{path}", 401)
    assert "Authorization: Bearer" in said["error"]


def test_without_a_token_in_the_settings_there_is_no_api(line: World) -> None:
    client = application(line, token="")
    for token in (None, "", TOKEN):
        Program(client, token).asks("GET", "/api/agents", 404)


def test_only_the_agents_themselves_waive_their_rest(program: Program, line: World) -> None:
    rests(line, "senior-1")
    program.asks("PUT", "/api/agents/senior-1", state="break")
    assert program.asks("PUT", "/api/agents/senior-1", state="available")["state"] == "cooldown"
    said = program.asks("POST", "/api/agents/senior-1/waive", 403)
    assert said["error"] == "only the agent may, with a session of their own"
    own = program.of("senior-1", pin_of(line, "senior-1"))
    assert own.asks("POST", "/api/agents/senior-1/waive")["state"] == AgentState.AVAILABLE


def test_an_agents_session_is_about_that_agent_only(program: Program, line: World) -> None:
    own = program.of("senior-1", pin_of(line, "senior-1"))
    assert [each["name"] for each in own.asks("GET", "/api/agents")["agents"]] == ["senior-1"]
    assert own.asks("PUT", "/api/agents/senior-1", state="break")["state"] == "break"
    own.asks("PUT", "/api/agents/senior-2", 403, state="break")
    own.asks("POST", "/api/agents/senior-2/waive", 403)
    own.asks("GET", "/api/agents/senior-2/offer", 403)


def test_a_session_ends_with_the_shift(program: Program, line: World) -> None:
    own = program.of("senior-1", pin_of(line, "senior-1"))
    line.later(hours=13)
    own.asks("GET", "/api/agents", 401)


def test_guessing_a_pin_comes_to_nothing(program: Program, line: World) -> None:
    pin = pin_of(line, "senior-1")
    anybody = Program(program.client, token=None)
    for _ in range(MOST_FAILURES):
        said = anybody.asks("POST", "/api/agents/senior-1/session", 403, pin="000001")
        assert said["error"] == "name and PIN do not fit"
    said = anybody.asks("POST", "/api/agents/senior-1/session", 403, pin=pin)
    assert said["error"] == "there were too many wrong PINs"
    anybody.asks("POST", "/api/agents/nobody/session", 403, pin=pin)


def test_whom_an_agent_is_asked_about_is_told_with_a_link_that_opens_once(
    program: Program, line: World
) -> None:
    assert program.asks("GET", "/api/agents/general-1/offer") == {"offer": None}
    line.calls().says("my internet is off")
    offer = program.asks("GET", "/api/agents/general-1/offer")["offer"]
    assert "my internet is off" in offer["briefing"]
    assert (offer["kind"], offer["state"]) == ("call", "ringing")
    path = offer["link"].removeprefix("https://voice.example.com")
    assert program.client.post(path).status_code == 303
    assert program.client.post(path).status_code == 410


@pytest.mark.parametrize(
    "body, complaint",
    [
        ({"state": "cooldown"}, "state: Input should be 'available', 'break' or 'offline'"),
        ({"state": "break", "until": "noon"}, "until: Extra inputs are not permitted"),
        ({}, "Invalid JSON: EOF while parsing a value at line 1 column 0"),
    ],
    ids=["a state that nobody can be put into", "something else beside it", "nothing"],
)
def test_what_is_asked_wrongly_is_refused_with_the_reason(
    program: Program, body: dict[str, str], complaint: str
) -> None:
    assert program.asks("PUT", "/api/agents/general-1", 400, **body)["error"] == complaint


def test_a_name_that_is_no_agents_is_told(program: Program) -> None:
    assert program.asks("PUT", "/api/agents/nobody", 404, state="break") == {
        "error": "there is no agent 'nobody'"
    }
