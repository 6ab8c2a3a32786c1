"""One look at the store serves everybody who has the board open in this process."""

import time
from collections.abc import Mapping
from threading import Lock
from typing import cast

import orjson
from flask import Flask

from ivr.board.look import Look, changes, in_vain
from ivr.board.snapshot import snapshot_of
from ivr.board.traces import Traces, followed
from ivr.console.parts import EXTENSION, Parts
from ivr.logs import logger
from ivr.records import Records

LOOK_SECONDS = 1.0
# What was known of traces longer ago than this is not joined to what is known now.
FORGOTTEN_AFTER_SECONDS = 30.0
BOARD = "levelhead-board"
log = logger(__name__)


class Telling:
    """One look as text. Most have seen the one before it, so that they all get the same."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._texts: dict[tuple[int | None, bool], bytes] = {}

    def since(self, seen: Look | None, *, in_full: bool) -> bytes:
        if seen is self.look:
            return b""
        which = seen.number if seen else None, in_full
        if which not in self._texts:
            self._texts[which] = _event(changes(seen, self.look, in_full=in_full))
        return self._texts[which]


class Looking:
    """Looks at most once a second, and only when asked to; whoever asks in between gets what was seen last."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lock = Lock()
        self._latest: Telling | None = None
        self._looked_at = 0.0

    def news(self, seen: Look | None, *, in_full: bool) -> tuple[Look, bytes]:
        """The latest look, and as an event of a stream what of it has not been seen; empty when all has.

        Raises what the store does when it has never answered; later, an old look has the alarm that it is old.
        """
        latest = self._look()
        return latest.look, latest.since(seen, in_full=in_full)

    def _look(self) -> Telling:
        with self._lock:
            if self._latest is None or time.monotonic() - self._looked_at >= LOOK_SECONDS:
                self._latest = Telling(self._taken(self._latest.look if self._latest else None))
                self._looked_at = time.monotonic()
            return self._latest

    def _taken(self, latest: Look | None) -> Look:
        if latest is None:
            return self._parts.store.read(lambda records: self._seen(records, 0, {}))
        is_old = time.monotonic() - self._looked_at > FORGOTTEN_AFTER_SECONDS
        known = {} if is_old else latest.traces
        try:
            return self._parts.store.read(lambda records: self._seen(records, latest.number + 1, known))
        except Exception as error:
            log.warning("board not read", why=type(error).__name__)
            return in_vain(latest, self._parts.clock.now())

    def _seen(self, records: Records, number: int, known: Traces) -> Look:
        now, door = self._parts.clock.now(), self._parts.door
        snapshot = snapshot_of(records, door.policies, door.roster, now)
        return Look(number, now, snapshot, followed(records, known, snapshot.talking))


def looking_of(app: Flask) -> Looking:
    parts = cast(Parts, app.extensions[EXTENSION])
    return cast(Looking, app.extensions.setdefault(BOARD, Looking(parts)))


def _event(told: Mapping[str, object]) -> bytes:
    return b"data: %s\n\n" % orjson.dumps(told, default=list)
