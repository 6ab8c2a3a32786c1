"""A machine picks up: nothing, or one message."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.intake import Answer
from ivr.simulator import IsVoicemail
from ivr.survey.dial import AnsweredBy
from ivr.survey.leg import Tag
from ivr.survey.survey import SurveyState
from tests.survey.surveyed import Surveyed
from tests.webhooks.signed import Twilio
from tests.world import ACCOUNT_SID, routing_text, world

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
MACHINE = IsVoicemail(
    "You have reached the voicemail of somebody who is not there. Leave a message after the tone."
)
SAYS_NO = IsVoicemail("No. No. No. I am not there, and no message of yours will ever be heard by me, no.")
MESSAGE = "we wanted to ask whether it is solved"


@pytest.fixture
def messages(database_url: str, tmp_path: Path) -> Iterator[Surveyed]:
    """Ops want a message to be left."""
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**{"answering_machine: hang up": "answering_machine: message"}))
    with world(database_url, routing_file=file) as running:
        yield Surveyed(running)


def reaches(line: Surveyed, machine: IsVoicemail = MACHINE) -> None:
    line.talks()
    line.caller.habit = machine
    line.until_due()
    line.later(minutes=2)


def dialled(line: Surveyed) -> list[AnsweredBy | None]:
    survey_id = line.survey.id
    dials = line.world.store.run(lambda records: records.dials.of_survey(survey_id))
    return [dial.answered_by for dial in dials]


def test_a_machine_is_hung_up_on_and_the_try_was_in_vain(line: Surveyed) -> None:
    reaches(line)
    assert line.caller.status == "completed"
    line.caller.does_not_hear("Is it solved?")
    assert (line.state, line.survey.tries) == (SurveyState.SCHEDULED, 1)
    assert dialled(line) == [AnsweredBy.MACHINE]


@on_sqlite
def test_a_person_is_told_from_a_machine_and_asked(line: Surveyed) -> None:
    line.asks().waits(3)
    assert dialled(line) == [AnsweredBy.HUMAN]
    assert line.state == SurveyState.ASKING


def test_a_message_is_left_after_the_beep_where_ops_want_one_and_once_for_each_survey(
    messages: Surveyed,
) -> None:
    reaches(messages)
    messages.caller.hears(MESSAGE)
    assert messages.caller.status == "completed"
    assert (messages.state, messages.survey.message_left) == (SurveyState.SCHEDULED, True)
    messages.until_due()
    messages.later(minutes=2)
    messages.caller.does_not_hear(MESSAGE)
    assert messages.survey.tries == 2


@on_sqlite
def test_nothing_that_a_greeting_says_is_an_answer_once_the_machine_is_known(line: Surveyed) -> None:
    reaches(line, SAYS_NO)
    assert line.state == SurveyState.SCHEDULED
    assert line.callback is None


def detected(line: Surveyed, answered_by: str, dial_id: str | None = None) -> int:
    """As Twilio tells it, beside the call."""
    fields = {"CallSid": line.caller.call_sid, "AccountSid": ACCOUNT_SID, "AnsweredBy": answered_by}
    path = f"/voice/survey/{line.survey.id}/{dial_id or line.survey.dial_id}/machine"
    told = Twilio(line.world.levelhead.urls.app).posts(path, fields | {"MachineDetectionDuration": "3600"})
    line.simulator.settles()
    return told.status_code


@on_sqlite
@pytest.mark.parametrize("answered_by", ["machine_start", "machine_end_beep", "machine_end_other", "fax"])
def test_every_kind_of_machine_is_hung_up_on(line: Surveyed, answered_by: str) -> None:
    """Twilio: "Answering Machine Detection", AnsweredBy."""
    line.asks()
    assert detected(line, answered_by) == 200
    assert line.caller.status == "completed"
    assert line.state == SurveyState.SCHEDULED


@on_sqlite
@pytest.mark.parametrize("answered_by", ["human", "unknown"])
def test_whoever_may_be_a_person_is_asked_on(line: Surveyed, answered_by: str) -> None:
    line.asks()
    assert detected(line, answered_by) == 200
    assert line.caller.is_in_call
    assert line.state == SurveyState.ASKING


@on_sqlite
def test_somebody_who_has_answered_is_no_machine_whatever_they_are_taken_for(line: Surveyed) -> None:
    line.asks().presses("2")
    detected(line, "machine_start")
    assert line.caller.is_in_call
    assert line.state == SurveyState.NOT_SOLVED


@on_sqlite
def test_a_machine_that_another_try_had_reached_changes_nothing_when_it_is_told_late(line: Surveyed) -> None:
    line.rings()
    earlier = line.survey.dial_id
    line.rings_out()
    line.until_due()
    line.picks_up()
    detected(line, "machine_start", earlier)
    assert line.caller.is_in_call
    assert line.state == SurveyState.ASKING


@on_sqlite
def test_what_twilio_does_not_document_is_refused(line: Surveyed) -> None:
    line.asks()
    assert detected(line, "an-owl") == 400


@on_sqlite
def test_words_count_once_twilio_has_told_who_picked_up_or_when_they_are_asked_for_again(
    messages: Surveyed,
) -> None:
    """Before that they may be a greeting: "no one can take your call"."""
    line = messages
    line.asks()
    survey_id, dial_id = line.survey.id, line.survey.dial_id or ""
    line.world.store.run(lambda records: records.dials.change(dial_id, answered_by=None))
    tag = Tag(survey_id, dial_id, line.caller.call_sid)
    said = Answer("no one can take your call")
    answers = line.world.levelhead.door.interview.answered
    line.world.store.run(lambda records: answers(records, tag, 1, said))
    assert line.state == SurveyState.ASKING
    line.world.store.run(lambda records: answers(records, tag, 2, said))
    assert line.state == SurveyState.NOT_SOLVED
