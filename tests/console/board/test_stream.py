"""The board's news: who is told what, and for how long."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

from ivr.console.board import streaming
from ivr.console.board.looking import Looking
from ivr.console.cookies import SESSION
from ivr.console.parts import EXTENSION as PARTS
from ivr.people.role import Role
from ivr.people.sessions import Sessions
from ivr.ports import Store
from ivr.records import Records
from ivr.store import SqlStore
from tests.console.board.watching import STREAM, watching
from tests.pages.browser import entered
from tests.world import CALLER, World, world

FAULT = "my internet is off"
T = TypeVar("T")


class CountingStore(SqlStore):
    """Another one's, counted."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.reads = 0

    def read(self, work: Callable[[Records], T]) -> T:
        self.reads += 1
        return self.store.read(work)


def test_whoever_comes_is_told_all_of_it_and_then_what_changes(line: World) -> None:
    with watching(line.origin, entered(line, Role.VIEWER, "viewer")) as watcher:
        first = watcher.next()
        assert first["whole"]
        assert len(first["put"]["agents"]) == 4

        line.calls().says(FAULT)

        (row,) = watcher.until_put("waiting")
        assert row["number"] == CALLER
        assert "whole" not in watcher.events[-1]


def test_agents_see_the_last_digits_of_a_callers_number_only(line: World) -> None:
    line.calls().says(FAULT)

    with watching(line.origin, entered(line, Role.AGENT, "agent")) as watcher:
        text = str(watcher.next())

    assert "…0123" in text
    assert CALLER not in text


@pytest.mark.parametrize("secret", ["", "somebody's"])
def test_who_has_not_signed_in_is_told_nothing(line: World, secret: str) -> None:
    with watching(line.origin, secret) as watcher:
        assert watcher.response.status_code == 401
        assert not watcher.response.read()


def test_it_ends_within_seconds_after_the_session_has(line: World) -> None:
    secret = entered(line, Role.OPS, "ops")
    with watching(line.origin, secret) as watcher:
        watcher.next()
        line.store.run(lambda records: Sessions(line.levelhead.clock).end(records, secret))
        ended_at = time.monotonic()

        assert watcher.is_ended()
        assert time.monotonic() - ended_at < 10


def test_a_server_without_an_event_loop_tells_everything_and_has_the_page_ask_again(line: World) -> None:
    client = line.levelhead.urls.app.test_client()
    client.set_cookie(SESSION, entered(line, Role.OPS, "ops"), path="/console")

    answer = client.get(STREAM)

    assert answer.mimetype == "text/event-stream"
    assert answer.data.startswith(b"retry: 2000\ndata: {")
    assert client.get("/console/board").status_code == 200


def test_it_is_never_kept_and_never_a_page(line: World) -> None:
    secret = entered(line, Role.OPS, "ops")
    with watching(line.origin, secret) as watcher:
        headers = watcher.response.headers

    assert headers["content-type"] == "text/event-stream"
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]


def test_however_many_look_the_store_is_asked_once_a_second(line: World) -> None:
    counted = CountingStore(line.store)
    looking = Looking(replace(line.levelhead.urls.app.extensions[PARTS], store=counted))

    for _ in range(50):
        looking.news(None, in_full=True)

    assert counted.reads == 1


def test_while_the_store_is_away_the_board_stays_and_says_so(
    line: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with watching(line.origin, entered(line, Role.OPS, "ops")) as watcher:
        watcher.next()
        with monkeypatch.context() as away:
            away.setattr(type(line.store), "read", _is_away)
            (alarm,) = watcher.until_put("alarms")
            assert alarm["key"] == "store"
        while "gone" not in watcher.next():
            assert len(watcher.events) < 30
        assert watcher.events[-1]["gone"] == {"alarms": ["store"]}


def _is_away(*_: object) -> None:
    raise OSError("no store")


def test_a_session_of_another_site_opens_nothing(line: World) -> None:
    assert httpx.get(f"{line.origin}{STREAM}", cookies={"other": "x"}).status_code == 401


def test_nobody_keeps_all_others_out_with_boards_of_their_own(
    line: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "MOST_OF_ONE", 3)
    secret, other = entered(line, Role.OPS, "ops"), entered(line, Role.VIEWER, "viewer")
    with ExitStack() as browsers:
        shown = [browsers.enter_context(watching(line.origin, secret)) for _ in range(4)]
        assert [each.response.status_code for each in shown] == [200, 200, 200, 503]
        assert browsers.enter_context(watching(line.origin, other)).response.status_code == 200


def test_a_cookie_that_is_no_text_opens_nothing(line: World) -> None:
    headers = {b"Cookie": SESSION.encode() + b"=\xff\xfe"}
    assert httpx.get(f"{line.origin}{STREAM}", headers=headers).status_code == 401


def test_a_server_that_ends_does_not_wait_for_boards_that_are_open(tmp_path: Path) -> None:
    with ExitStack() as browsers:
        with world(f"sqlite:///{tmp_path}/levelhead.sqlite") as line:
            secret = entered(line, Role.OPS, "ops")
            browsers.enter_context(watching(line.origin, secret)).next()
            ends_at = time.monotonic()
        assert time.monotonic() - ends_at < 5
