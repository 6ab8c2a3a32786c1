"""Watches the network and the store, and puts what both show into the order in which it happened."""

from collections.abc import Callable, Iterator

from ivr.call import Call
from ivr.ports import Store
from ivr.records import Moment, Records
from ivr.simulator import events
from ivr.simulator.events import Events
from ivr.simulator.play import Line
from ivr.simulator.telling import Telling

# Within it what happened is told by kind: a moment is written a little before or after what the network shows of it.
INSTANT_SECONDS = 0.1


class Audience:
    """Of what the store says, only what it says of calls that are `told`: others may be on the line."""

    def __init__(
        self, network: Events, store: Store, telling: Telling, is_told: Callable[[Call], bool]
    ) -> None:
        self._network, self._store, self._telling, self._is_told = network, store, telling, is_told
        self._queue = network.subscribe()
        last = store.read(lambda records: records.timeline.last())
        self._last_moment = last.id if last else 0
        self._seen: list[Line] = []

    def sees(self) -> Iterator[Line]:
        """What is new. The latest instant is held back while it may not be over: until nothing more comes."""
        seen = [*self._events(), *self._moments()]
        newest = max((_instant(line) for line in seen), default=None)
        self._seen += [*seen, *self._events()]
        yield from self._tell(newest)

    def leaves(self) -> Iterator[Line]:
        """The rest."""
        self._network.unsubscribe(self._queue)
        self._seen += [*self._events(), *self._moments()]
        yield from self._tell(None)

    def _tell(self, until: int | None) -> Iterator[Line]:
        ready = [line for line in self._seen if until is None or _instant(line) < until]
        self._seen = [line for line in self._seen if line not in ready]
        for line in sorted(ready, key=lambda line: (_instant(line), line.order)):
            yield from self._telling.with_time(line)

    def _events(self) -> list[Line]:
        return [line for event in events.drained(self._queue) if (line := self._telling.of_event(event))]

    def _moments(self) -> list[Line]:
        moments = self._store.read(self._new_moments)
        return [line for moment in moments if (line := self._telling.of_moment(moment))]

    def _new_moments(self, records: Records) -> list[Moment]:
        moments = records.timeline.after(self._last_moment)
        self._last_moment = moments[-1].id if moments else self._last_moment
        calls = records.calls.several({moment.call_sid for moment in moments})
        return [m for m in moments if m.call_sid in calls and self._is_told(calls[m.call_sid])]


def _instant(line: Line) -> int:
    return round(line.at.timestamp() / INSTANT_SECONDS)
