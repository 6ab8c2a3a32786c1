"""One at a time has the stage, be it a play or somebody at the phone in the browser: they share one clock."""

from collections.abc import Callable
from threading import Lock


class StageIsTaken(Exception):
    """The message says by what."""


def stays() -> bool:
    return False


class Turns:
    def __init__(self) -> None:
        self._lock = Lock()
        self._taken_by = ""
        self._goes = stays

    @property
    def is_taken(self) -> bool:
        return self._lock.locked()

    def take(self, by: str, goes: Callable[[], bool] = stays) -> None:
        """Raises `StageIsTaken`, unless whoever has it goes when asked to.

        `goes` is what the new one is asked, when others want the stage: true when it has been given back. That may be
        done from whatever thread.
        """
        if not self._lock.acquire(blocking=False) and not (
            self._goes() and self._lock.acquire(blocking=False)
        ):
            raise StageIsTaken(self._taken_by)
        self._taken_by, self._goes = by, goes

    def give_back(self) -> None:
        self._goes = stays
        self._lock.release()
