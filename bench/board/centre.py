"""A store in which five hundred callers are on the line: who talks is heard twice a second, some come and some go."""

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from math import sin
from threading import Event, Thread

from ivr.agents.offer import Offer, OfferState
from ivr.audio import Evidence, Level
from ivr.call import Call, CallState
from ivr.records import Records
from ivr.routing import Decision, Facts
from ivr.store import SqlStore

LINE = "+12025550199"
WAITING, TALKING = 100, 400
COME_AND_GO_A_SECOND = 2
RAISED = 0.05
"""So many of the callers have a raised voice at a time."""
DECISION = Decision("everyone-else", "general", 0, None, {}, (), "bench")
FACTS = Facts(open=True, line=LINE, weekday="mon", hour=12, calls_in_case=1)


class Centre:
    """`seconds` counts the seconds that have been played."""

    def __init__(self, database_url: str) -> None:
        self.store = SqlStore(database_url)
        self.seconds = 0
        self._number = 0
        self._random = random.Random(7)  # noqa: S311  # it only has to be the same each time
        self._waiting: list[str] = []
        self._talking: dict[str, int] = {}
        self._raised: set[str] = set()

    def opens(self) -> None:
        self.store.run(self._fill)

    @contextmanager
    def goes_on(self) -> Iterator[None]:
        """Second by second, in real time."""
        over = Event()

        def play() -> None:
            while not over.wait(1):
                self.store.run(self._second)

        thread = Thread(target=play)
        thread.start()
        yield
        over.set()
        thread.join()

    def _fill(self, records: Records) -> None:
        for _ in range(WAITING):
            self._comes(records)
        for _ in range(TALKING):
            self._is_taken(records, self._comes(records))

    def _second(self, records: Records) -> None:
        self.seconds += 1
        for _ in range(COME_AND_GO_A_SECOND):
            self._comes(records)
            self._is_taken(records, self._waiting[0])
            self._goes(records, next(iter(self._talking)))
        records.voices.trace(self._heard())
        self._voices(records)

    def _comes(self, records: Records) -> str:
        self._number += 1
        sid, now = f"CA{self._number:032x}", datetime.now(UTC)  # noqa: TID251  # in real time
        came = now - timedelta(seconds=self._random.randrange(600))
        number = f"+1202555{self._number % 10_000:04}"
        call = Call(
            sid,
            sid[2:],
            LINE,
            number,
            True,
            CallState.WAITING,
            came,
            reason="fault",
            queue="general",
            since=came,
        )
        records.calls.add(call)
        records.decisions.add(sid, DECISION, FACTS, now)
        self._waiting.append(sid)
        return sid

    def _is_taken(self, records: Records, sid: str) -> None:
        now, agent = datetime.now(UTC), f"general-{self._number % TALKING}"  # noqa: TID251  # the same
        self._waiting.remove(sid)
        records.calls.change(sid, state=CallState.TALKING, agent=agent, talked=True)
        records.offers.add(Offer(sid[2:], agent, OfferState.ACCEPTED, now, call_sid=sid, accepted_at=now))
        self._talking[sid] = self.seconds

    def _goes(self, records: Records, sid: str) -> None:
        del self._talking[sid]
        self._raised.discard(sid)
        records.calls.change(sid, state=CallState.ENDED, ended_at=datetime.now(UTC))  # noqa: TID251  # the same

    def _heard(self) -> Mapping[str, Sequence[Level]]:
        return {sid: [*self._levels(sid, self.seconds - since)] for sid, since in self._talking.items()}

    def _levels(self, sid: str, at: int) -> Iterator[Level]:
        for at_seconds in (at - 0.5, float(at)):
            rise_db = (10.0 if sid in self._raised else 0.0) + 4 * sin(at_seconds) + self._random.random()
            yield Level(at_seconds, -25.0 + rise_db, rise_db, speaking=at % 7 > 1)

    def _voices(self, records: Records) -> None:
        for sid, since in self._talking.items():
            at, is_raised = float(self.seconds - since), sid in self._raised
            if is_raised and self._random.random() < 0.1:
                records.voices.settled(sid, Evidence(at, 4.0, 10.0, 6.0, None, 0.9))
                self._raised.discard(sid)
            elif not is_raised and self._random.random() < 0.1 * RAISED:
                records.voices.rose(sid, Evidence(at, 2.0, 10.0, 6.0, None, 0.9))
                self._raised.add(sid)
