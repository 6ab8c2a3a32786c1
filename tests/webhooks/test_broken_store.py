"""The database is gone: whoever calls is still put through to a person."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TypeVar
from xml.etree import ElementTree

import pytest
from sqlalchemy.exc import OperationalError

from ivr.records import Records
from ivr.store import SqlStore
from tests.serving import until
from tests.webhooks.signed import CALL_SID, IN_CALL, RING, Twilio, application
from tests.world import CALLER, World
from webhooks.running import EXTENSION

T = TypeVar("T")
CALLERS_VIEWS: list[tuple[str, dict[str, str]]] = [
    ("/voice/incoming", RING),
    ("/voice/reason/1", {"SpeechResult": "my phone is off"}),
    ("/voice/left", {"QueueResult": "leave"}),
    ("/voice/nobody", {"Digits": "1"}),
    ("/voice/message", {"RecordingDuration": "3"}),
    ("/voice/meet", {}),
    ("/voice/parted", {}),
    ("/voice/direct/dialled/1", {"DialCallStatus": "no-answer"}),
    ("/voice/fallback", {"ErrorCode": "11205"}),
    ("/voice/callback/offer/answered", {}),
    ("/voice/survey/survey/dial/choice", {"Digits": "1"}),
    ("/voice/survey/survey/dial/time", {"Digits": "1"}),
]
AGENTS_VIEWS = [
    "/voice/agent/offer/whisper",
    "/voice/agent/offer/key/0",
    "/voice/agent/offer/parted",
    "/voice/agent/offer/disposition",
    f"/voice/direct/{CALL_SID}/general-1/whisper",
    f"/voice/direct/{CALL_SID}/general-1/key",
    "/voice/survey/survey/dial/begins",
    "/voice/survey/survey/dial/greeted",
    "/voice/survey/survey/dial/answer/1",
    "/voice/survey/survey/dial/rating",
    "/voice/survey/survey/dial/comment",
    "/voice/survey/survey/dial/recorded",
    "/voice/survey/survey/dial/message",
]
STATUS_VIEWS = [
    "/voice/status",
    "/voice/agent/offer/status",
    "/voice/callback/offer/status",
    "/voice/survey/survey/dial/status",
]


class BrokenStore:
    """As SqlStore when its server is gone."""

    def run(self, work: Callable[[Records], T]) -> NoReturn:
        raise OperationalError("SELECT", {}, Exception("the server closed the connection unexpectedly"))

    read = run

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def broken(twilio: Twilio) -> Twilio:
    twilio.app.extensions[EXTENSION] = replace(twilio.levelhead, store=BrokenStore())
    return twilio


def verbs(twiml: bytes) -> list[str]:
    document = ElementTree.fromstring(twiml)  # noqa: S314  # our own document
    return [element.tag for element in document]


def fallbacks(twilio: Twilio) -> float:
    samples = [sample for metric in twilio.levelhead.metrics.registry.collect() for sample in metric.samples]
    counted = [
        sample.value
        for sample in samples
        if sample.labels.get("how") == "fallback" and "total" in sample.name
    ]
    return sum(counted)


@pytest.mark.parametrize("path, fields", CALLERS_VIEWS, ids=[path for path, _ in CALLERS_VIEWS])
def test_a_caller_is_put_through_to_the_human_line(broken: Twilio, path: str, fields: dict[str, str]) -> None:
    answer = broken.posts(path, IN_CALL | fields)
    assert (answer.status_code, answer.mimetype) == (200, "text/xml")
    assert verbs(answer.data) == ["Say", "Dial"]
    assert "<Number>+12025550100</Number>" in answer.text
    assert fallbacks(broken) == 1


@pytest.mark.parametrize("path", ["/voice/wait", "/voice/wait/key"])
def test_a_waiting_caller_leaves_the_queue_for_where_more_can_be_done(broken: Twilio, path: str) -> None:
    """Twilio: "TwiML Voice: <Enqueue>": a waitUrl may not dial."""
    assert verbs(broken.posts(path, IN_CALL).data) == ["Leave"]


def test_a_caller_whom_the_human_line_did_not_answer_can_leave_a_message(broken: Twilio) -> None:
    answer = broken.posts("/voice/fallback/over", IN_CALL | {"DialCallStatus": "no-answer"})
    assert verbs(answer.data)[-1] == "Record"


@pytest.mark.parametrize("path", AGENTS_VIEWS)
def test_the_leg_of_an_agent_or_a_survey_hears_a_word_and_ends(broken: Twilio, path: str) -> None:
    answer = broken.posts(path, IN_CALL)
    assert (answer.status_code, verbs(answer.data)) == (200, ["Say", "Hangup"])
    assert fallbacks(broken) == 1


@pytest.mark.parametrize("path", STATUS_VIEWS)
def test_a_status_callback_is_taken_all_the_same(broken: Twilio, path: str) -> None:
    answer = broken.posts(path, IN_CALL | {"CallStatus": "completed"})
    assert (answer.status_code, verbs(answer.data)) == (200, [])
    assert fallbacks(broken) == 1


def test_the_process_lives_but_is_not_ready(broken: Twilio) -> None:
    assert broken.client.get("/healthz").status_code == 200
    assert broken.client.get("/readyz").status_code == 503
    broken.posts("/voice/incoming", RING)
    broken.client.post("/voice/incoming", data=RING)
    counted = broken.client.get("/metrics").text
    view = "levelhead.caller.incoming"
    assert f'levelhead_webhook_answers_total{{how="fallback",view="{view}"}} 1.0' in counted
    assert 'levelhead_requests_refused_total{why="not signed"} 1.0' in counted


def test_with_its_store_it_is_ready(twilio: Twilio) -> None:
    assert twilio.client.get("/readyz").status_code == 200


def test_a_store_that_is_not_there_is_no_reason_not_to_begin(caplog: pytest.LogCaptureFixture) -> None:
    with application("postgresql://127.0.0.1:9/nowhere") as app:
        assert verbs(Twilio(app).posts("/voice/incoming", RING).data) == ["Say", "Dial"]
        assert Twilio(app).client.get("/readyz").status_code == 503
    assert "the store does not answer" in caplog.text


def test_a_store_that_comes_later_is_brought_up_to_date_and_used(tmp_path: Path) -> None:
    file = tmp_path / "levelhead.sqlite"
    file.mkdir()
    with application(f"sqlite:///{file}") as app:
        twilio = Twilio(app)
        assert verbs(twilio.posts("/voice/incoming", RING).data) == ["Say", "Dial"]
        file.rmdir()
        until(lambda: twilio.counted("levelhead_live_activation"), "the file on disk is live")
        assert verbs(twilio.posts("/voice/incoming", RING).data) != ["Say", "Dial"]
        assert twilio.client.get("/readyz").status_code == 200


def test_a_call_in_the_middle_of_which_the_tables_go_reaches_the_human_line(line: World) -> None:
    line.calls()
    store = line.levelhead.store
    assert isinstance(store, SqlStore)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE answers RENAME TO gone")
    line.caller.says("my phone is off")
    assert line.human_line.is_ringing
    line.human_line.answers()
    assert line.caller.bridged_with == {"human line"}


def test_what_is_logged_of_it_names_nobody(broken: Twilio, caplog: pytest.LogCaptureFixture) -> None:
    broken.posts("/voice/incoming", RING)
    assert "webhook failed" in caplog.text
    assert CALLER not in caplog.text
