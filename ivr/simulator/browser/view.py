"""What one page has been told, and what it has not."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import orjson

from ivr.simulator.browser.session import Session

TOLERANCE = timedelta(seconds=2)


class View:
    """`last_id` is the `Last-Event-ID` of a page that comes back, empty for one that begins.

    A page that begins is told of the call so far, but need not hear it again.
    """

    def __init__(self, session: Session, visitor: str, last_id: str) -> None:
        self._session, self._visitor = session, visitor
        self._last = int(last_id) if last_id.isdecimal() else 0
        self._turn_shown: object = None
        self._begins = not last_id
        self._ahead: datetime | None = None

    def new(self) -> bytes:
        """In the format of an event stream; empty while there is nothing new."""
        self._session.is_seen(self._visitor)
        return b"".join([*self._turn(), *self._clock(), *self._news()])

    def _turn(self) -> Iterator[bytes]:
        turn = {
            "played_by": self._session.played_by(self._visitor),
            "agents_by": self._session.people.agents_act_by,
        }
        if turn != self._turn_shown:
            self._turn_shown = turn
            yield _text("turn", turn)

    def _clock(self) -> Iterator[bytes]:
        """Only when it has been moved: pages have clocks of their own."""
        ahead = self._session.now - timedelta(seconds=time.monotonic())
        if self._ahead is None or abs(ahead - self._ahead) > TOLERANCE:
            self._ahead = ahead
            yield _text("clock", {"now": self._session.now})

    def _news(self) -> Iterator[bytes]:
        begins, self._begins = self._begins, False
        for news in self._session.log.after(self._last):
            self._last = news.id
            if not (begins and news.event == "heard"):
                yield b"id: %d\nevent: %s\ndata: %s\n\n" % (news.id, news.event.encode(), news.data)


def _text(event: str, data: dict[str, Any]) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (event.encode(), orjson.dumps(data))
