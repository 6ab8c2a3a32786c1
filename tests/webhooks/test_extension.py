"""Levelhead in a host's application: beside its routes, under any prefix, and in as many applications as wanted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.webhooks.signed import NOWHERE, RING, StoppedClock, Twilio, application
from tests.world import PUBLIC_URL, settings, world
from webhooks import Levelhead
from webhooks.running import EXTENSION, Running


def close(app: Flask) -> None:
    running: Running = app.extensions[EXTENSION]
    running.close()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Twilio, Twilio]]:
    first = application(f"sqlite:///{tmp_path}/first.sqlite", prefix="/first")
    second = application(f"sqlite:///{tmp_path}/second.sqlite", prefix="/second/line")
    with first as one, second as other:
        yield Twilio(one), Twilio(other)


def test_two_applications_with_prefixes_of_their_own_know_nothing_of_each_other(
    two: tuple[Twilio, Twilio],
) -> None:
    one, other = two
    answer = one.posts("/first/voice/incoming", RING)
    assert answer.status_code == 200
    assert 'action="https://voice.example.com/first/voice/reason/1' in answer.text
    assert "wss://voice.example.com/first/media/" in answer.text
    assert one.keeps() is not None
    assert other.keeps() is None
    assert "/second/line/voice/reason/1" in other.posts("/second/line/voice/incoming", RING).text


def test_each_counts_for_itself(two: tuple[Twilio, Twilio]) -> None:
    one, other = two
    one.client.post("/first/voice/incoming", data=RING)
    assert [twilio.counted("levelhead_requests_refused_total", why="not signed") for twilio in two] == [1, 0]
    assert 'why="not signed"' not in other.client.get("/second/line/metrics").text


def test_a_prefix_is_signed_with_the_rest(two: tuple[Twilio, Twilio]) -> None:
    one, _ = two
    assert one.posts("/voice/incoming", RING).status_code == 404
    elsewhere = one.signature("/voice/incoming", RING)
    assert one.posts("/first/voice/incoming", RING, signature=elsewhere).status_code == 403


def test_a_hosts_own_routes_and_errors_stay_its_own(tmp_path: Path) -> None:
    with application(f"sqlite:///{tmp_path}/levelhead.sqlite", prefix="/levelhead") as app:

        @app.post("/voice/incoming")
        def theirs() -> str:
            return "the host's own"

        @app.errorhandler(404)
        def missing(_: Exception) -> tuple[str, int]:
            return "the host's 404", 404

        assert app.test_client().post("/voice/incoming").text == "the host's own"
        assert app.test_client().get("/nowhere").text == "the host's 404"
        assert Twilio(app).posts("/levelhead/voice/incoming", RING).status_code == 200


def test_one_object_serves_two_applications_and_all_its_state_is_in_them(tmp_path: Path) -> None:
    levelhead = Levelhead(
        settings=settings(f"sqlite:///{tmp_path}/levelhead.sqlite", NOWHERE), clock=StoppedClock()
    )
    before = dict(vars(levelhead))
    apps = [Flask("one"), Flask("other")]
    running = [levelhead.init_app(app) for app in apps]
    assert [app.extensions[EXTENSION] for app in apps] == running
    assert running[0].store is not running[1].store
    assert vars(levelhead) == before
    assert Twilio(apps[0]).posts("/voice/incoming", RING).status_code == 200
    for app in apps:
        close(app)


def test_a_call_goes_its_whole_way_under_a_prefix(tmp_path: Path) -> None:
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", prefix="/calls") as line:
        line.calls().says("my internet is off")
        agent = line.ringing_agent
        agent.answers()
        agent.presses("1")
        assert line.caller.bridged_with == {agent.name}
        assert line.caller.media_streams == 1
        assert all(request.url.startswith(f"{PUBLIC_URL}/calls/") for request in line.caller.requests)
        line.caller.hangs_up()
