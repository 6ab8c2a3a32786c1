"""Ops see what was promised, also to callers whose number nobody knows."""

from click.testing import CliRunner

from ivr.commands.promises import promises
from ivr.simulator import DoesNotAnswer
from tests.world import World


def leave_message(line: World) -> None:
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()
    somebody = line.simulator.phone("anonymous", "somebody")
    line.calls(somebody).says("my internet is off")
    somebody.presses("2")
    somebody.says("please call two zero two")
    somebody.presses("#")
    somebody.hears("Your message is stored")


def run(line: World, *arguments: str) -> str:
    settings = line.levelhead.settings
    environment = {
        "DATABASE_URL": settings.database_url,
        "TWILIO_ACCOUNT_SID": settings.twilio_account_sid,
        "TWILIO_AUTH_TOKEN": settings.auth_tokens[0],
    }
    result = CliRunner().invoke(promises, arguments, env=environment)
    return result.output


def test_a_message_is_listed_with_its_recording_until_somebody_notes_that_it_was_heard(line: World) -> None:
    leave_message(line)
    listed = run(line, "list")
    assert "message" in listed
    assert "withheld" in listed
    (promise,) = line.store.run(lambda records: records.promises.not_kept())
    assert promise.recording_url is not None
    assert promise.recording_url in listed
    assert run(line, "keep", promise.id) == ""
    assert promise.id not in run(line, "list")


def test_a_promise_that_does_not_exist_cannot_be_kept(line: World) -> None:
    assert "there is no promise nonsense" in run(line, "keep", "nonsense")
