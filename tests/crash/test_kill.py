"""`kill -9` in the middle of everything: no case, no promise and no survey is lost, and no survey is made twice."""

import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from ivr.survey.survey import Survey, SurveyState
from tests.crash.rehearsal import WAITING
from tests.serving import ServerProcess, told, until

TALKED, HAD_TALKED, PROMISED, RANG, INTENDED = (f"+1212555010{number}" for number in range(1, 6))
FAR_FUTURE = datetime(2100, 1, 1, tzinfo=UTC)
REHEARSAL = (sys.executable, "-m", "tests.crash.rehearsal")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """One that was killed while a caller talked and another waited, with a survey and a promise to be kept."""
    server = ServerProcess(tmp_path_factory.mktemp("server"), REHEARSAL)
    server.start()
    list(server.plays(story="has_talked", number=HAD_TALKED))
    list(server.plays(story="is_promised_a_callback", number=PROMISED))
    _killed(server, "another hears “Press 1 to be called back", "talks_while_another_waits", TALKED)
    yield server
    server.stop()


def _killed(server: ServerProcess, when: str, story: str, number: str) -> None:
    server.plays_until(when, story=story, number=number)
    server.stop(signal.SIGKILL)
    server.start()


def surveys_of(server: ServerProcess, number: str) -> list[Survey]:
    surveys = server.knows(lambda records: records.surveys.scheduled())
    return [survey for survey in surveys if survey.number == number]


def lines(server: ServerProcess, story: str, number: str) -> list[str]:
    return list(map(told, server.plays(story=story, number=number)))


def is_closed(play: list[str]) -> bool:
    return bool(play) and play[-1].endswith("case closed")


def test_a_caller_who_waited_at_the_kill_is_recognised(server: ServerProcess) -> None:
    until(lambda: not is_live(server, WAITING), "the lost leg is settled")
    play = lines(server, "has_talked", WAITING)
    assert any("Second call" in line for line in play), server.account_of(play)


def is_live(server: ServerProcess, number: str) -> bool:
    calls = server.knows(lambda records: records.calls.live(FAR_FUTURE))
    return any(call.number == number for call in calls)


def test_a_survey_that_was_scheduled_before_the_kill_is_made_exactly_once(server: ServerProcess) -> None:
    play = lines(server, "is_surveyed", HAD_TALKED)
    assert sum("makes the survey call" in line for line in play) == 1, server.account_of(play)
    assert is_closed(play), server.account_of(play)
    assert surveys_of(server, HAD_TALKED) == []


def test_a_conversation_under_way_at_the_kill_has_its_survey(server: ServerProcess) -> None:
    until(lambda: surveys_of(server, TALKED), "a survey of the lost conversation")
    play = lines(server, "is_surveyed", TALKED)
    assert is_closed(play), server.account_of(play)


def test_a_callback_that_was_promised_before_the_kill_is_kept(server: ServerProcess) -> None:
    play = lines(server, "is_called_back", PROMISED)
    assert any("calling you back as promised" in line for line in play), server.account_of(play)
    assert server.knows(lambda records: records.promises.open_callback(PROMISED)) is None


def test_the_agents_are_free_again_and_stories_can_be_played(server: ServerProcess) -> None:
    for story in ("raised-voice", "agent-passes"):
        play = list(map(told, server.plays(story=story)))
        assert is_closed(play), server.account_of(play)


def test_a_survey_that_rang_at_the_kill_is_tried_again_later(server: ServerProcess) -> None:
    list(server.plays(story="has_talked", number=RANG))
    _killed(server, "levelhead makes the survey call", "survey_rings", RANG)
    until(lambda: surveys_of(server, RANG), "the try is known to be in vain")
    (survey,) = surveys_of(server, RANG)
    assert (survey.state, survey.tries) == (SurveyState.SCHEDULED, 1)
    play = lines(server, "is_surveyed", RANG)
    assert is_closed(play), server.account_of(play)


def test_a_server_killed_between_intent_and_dial_dials_once(server: ServerProcess) -> None:
    list(server.plays(story="has_talked", number=INTENDED))
    list(server.plays(story="dies_dialling", number=INTENDED))
    server.ends()
    server.start()
    assert surveys_of(server, INTENDED) == []  # in doubt: nobody dials on this
    list(server.plays(story="calm"))  # its survey is more than two minutes later
    until(lambda: surveys_of(server, INTENDED), "it is known that nothing was placed")
    play = lines(server, "is_surveyed", INTENDED)
    assert play.count("caller hears the phone ring") == 1, server.account_of(play)
    assert is_closed(play), server.account_of(play)
