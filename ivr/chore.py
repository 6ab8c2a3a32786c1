"""Work that no caller waits for, a portion at a time."""

from collections.abc import Callable
from datetime import timedelta
from typing import Generic, TypeVar

from ivr.ports import Clock, Store
from ivr.records import Records

T = TypeVar("T")
# How long nothing is looked for once nothing is left to do.
LOOK_AGAIN = timedelta(hours=1)


class Chore(Generic[T]):
    """`due` finds a portion, which may take long and only reads; `do` does it, and is False when nothing is left."""

    def __init__(
        self, clock: Clock, store: Store, due: Callable[[Records], T], do: Callable[[Records, T], bool]
    ) -> None:
        self._clock = clock
        self._store = store
        self._due = due
        self._do = do
        self._next_at = clock.now()

    def portion(self) -> None:
        now = self._clock.now()
        if now < self._next_at:
            return
        due = self._store.read(self._due)
        if not self._store.run(lambda records: self._do(records, due)):
            self._next_at = now + LOOK_AGAIN
