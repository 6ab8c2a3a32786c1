"""What one page has been told, and what it has not."""

from collections.abc import Iterator

import orjson

from ivr.simulator.browser.log import News
from ivr.simulator.browser.session import Session


class View:
    """`last_id` is the `Last-Event-ID` of a page that comes back, empty for one that begins.

    A page that begins is told of the call so far, but need not hear it again.
    """

    def __init__(self, session: Session, visitor: str, last_id: str) -> None:
        self._session, self._visitor = session, visitor
        self._last = int(last_id) if last_id.isdecimal() else 0
        self._played_by: str | None = ""

    def new(self) -> bytes:
        """In the format of an event stream; empty while there is nothing new."""
        self._session.is_seen(self._visitor)
        return b"".join([*self._turn(), *self._news()])

    def _turn(self) -> Iterator[bytes]:
        played_by = self._session.played_by(self._visitor)
        if played_by != self._played_by:
            self._played_by = played_by
            yield b"event: turn\ndata: %s\n\n" % orjson.dumps({"played_by": played_by})

    def _news(self) -> Iterator[bytes]:
        begins = self._last == 0
        for news in self._session.log.after(self._last):
            self._last = news.id
            if not (begins and news.event == "heard"):
                yield _text(news)


def _text(news: News) -> bytes:
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (news.id, news.event.encode(), news.data)
