"""Ops see what TaskRouter lacks of the routing file before anything is changed there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app import taskrouter
from ivr.routing.default import default_text
from tests.world import World, world
from webhooks.rest_client import RestClient
from webhooks.rest_workspace import RestProvisioning


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", distributor="taskrouter") as running:
        yield running


def run(line: World, *arguments: str, answer: str = "") -> Result:
    settings = line.levelhead.settings
    environment = {
        "DATABASE_URL": settings.database_url,
        "PUBLIC_BASE_URL": settings.public_base_url,
        "TWILIO_ACCOUNT_SID": settings.twilio_account_sid,
        "TWILIO_AUTH_TOKEN": settings.auth_tokens[0],
        "TWILIO_API_BASE_URL": settings.twilio_api_base_url,
    }
    return CliRunner().invoke(taskrouter, arguments, input=answer, env=environment)


def changed(tmp_path: Path, old: str, new: str) -> str:
    file = tmp_path / "routing.yaml"
    assert old in default_text()
    file.write_text(default_text().replace(old, new))
    return str(file)


def test_a_plan_names_all_that_is_missing_and_makes_nothing(line: World) -> None:
    for _ in range(2):
        plan = run(line, "plan").output
        assert "+ worker senior-1\n    attributes.contact_uri: +12025550111\n" in plan
        assert "+ task queue Levelhead senior, widened\n" in plan
        assert "assignment_callback_url: https://voice.example.com/voice/taskrouter/assignment" in plan


def test_what_was_applied_is_in_step(line: World) -> None:
    applied = run(line, "apply", "--yes")
    assert "done: + worker senior-1\n" in applied.output
    assert run(line, "plan").output == "TaskRouter is as the routing file says.\n"
    assert run(line, "apply").output == "TaskRouter is as the routing file says.\n"


def test_nothing_is_changed_without_a_yes(line: World) -> None:
    assert run(line, "apply", answer="n\n").exit_code == 1
    assert "+ worker senior-1" in run(line, "plan").output


def test_a_plan_says_what_changes_setting_by_setting(line: World, tmp_path: Path) -> None:
    run(line, "apply", "--yes")
    file = changed(tmp_path, 'general-2: {phone: "+1 202 555 0114"', 'general-2: {phone: "+1 202 555 0120"')
    assert run(line, "plan", file).output == (
        "~ worker general-2\n    attributes.contact_uri: +12025550114 → +12025550120\n"
    )


def test_whoever_is_not_in_the_file_any_more_goes_and_whoever_others_made_stays(
    line: World, tmp_path: Path
) -> None:
    run(line, "apply", "--yes")
    workspace_sid = RestProvisioning(line.levelhead.settings).workspace("Levelhead") or ""
    workspace = RestClient(line.levelhead.settings)().taskrouter.v1.workspaces(workspace_sid)
    workspace.workers.create("visitor")
    file = changed(tmp_path, '  general-2: {phone: "+1 202 555 0114", queues: [general]}\n', "")
    assert run(line, "plan", file).output == "- worker general-2\n"
    run(line, "apply", "--yes", file)
    names = [worker.friendly_name for worker in workspace.workers.list()]
    assert names == ["senior-1", "senior-2", "general-1", "visitor"]
    assert run(line, "plan", file).output == "TaskRouter is as the routing file says.\n"


def test_without_an_account_there_is_no_taskrouter_to_plan_for(tmp_path: Path) -> None:
    result = CliRunner().invoke(taskrouter, ["plan"], env={"DATABASE_URL": f"sqlite:///{tmp_path}/db"})
    assert "set TWILIO_ACCOUNT_SID" in result.output
