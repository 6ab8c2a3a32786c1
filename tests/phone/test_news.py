"""What a page is told, from the moment at which it connects."""

import time
from pathlib import Path

import orjson

from ivr.simulator.browser.log import Log, News
from ivr.simulator.browser.session import Session
from ivr.simulator.browser.view import View
from ivr.simulator.taking_turns import Turns
from tests.phone.browsing import PACE, Visitor
from tests.world import World, world
from webhooks.server import GRACEFUL_SECONDS


def told(news: list[News]) -> list[tuple[str, object]]:
    return [(one.event, orjson.loads(one.data)) for one in news]


def session_on(line: World) -> Session:
    """Nobody watches the line: what is logged, the test logs."""
    routing = line.levelhead.door.policies.live.routing
    return Session(line.simulator, line.store, lambda: routing, Turns())


def events(text: bytes) -> list[str]:
    return [row.removeprefix("event: ") for row in text.decode().splitlines() if row.startswith("event: ")]


def test_of_a_state_only_the_latest_is_told() -> None:
    log = Log()
    log.add("phones", ["before"])
    log.add("line", {"what": "happens"})
    log.add("phones", ["now"])
    assert told([*log.after(0)]) == [("line", {"what": "happens"}), ("phones", ["now"])]


def test_another_call_begins_anew_but_the_phones_are_where_they_were() -> None:
    log = Log()
    for event in ("phones", "line", "decision", "levels"):
        log.add(event, {})
    log.begin_anew()
    assert told([*log.after(0)]) == [("phones", {}), ("dialled", {})]


def test_a_page_that_begins_learns_of_the_call_but_hears_nothing_again(line: World) -> None:
    session = session_on(line)
    session.log.add("heard", {"text": "long ago"})
    session.log.add("line", {"what": "long ago"})
    view = View(session, "visitor", "")
    assert events(view.new()) == ["turn", "clock", "line"]
    session.log.add("heard", {"text": "now"})
    assert events(view.new()) == ["heard"]
    assert view.new() == b""


def test_a_page_that_comes_back_is_told_what_it_has_missed(line: World) -> None:
    session = session_on(line)
    session.log.add("line", {"what": "seen"})
    last_id = str(session.log.after(0)[-1].id)
    session.log.add("heard", {"text": "missed"})
    assert events(View(session, "visitor", last_id).new()) == ["turn", "clock", "heard"]


def test_a_page_is_told_when_the_clock_is_moved_on(line: World) -> None:
    view = View(session_on(line), "visitor", "")
    assert "clock" in events(view.new())
    assert view.new() == b""
    line.later(hours=2)
    assert events(view.new()) == ["clock"]


def test_an_open_page_does_not_hold_up_the_end_of_the_server(tmp_path: Path) -> None:
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", pace=PACE) as line:
        visitor = Visitor(line.origin)
        end_begins = time.monotonic()
    assert time.monotonic() - end_begins < GRACEFUL_SECONDS
    visitor.close()
