"""One at a time has the stage, be it a play or somebody at the phone in the browser: they share one clock."""

from threading import Lock


class StageIsTaken(Exception):
    """The message says by what."""


class Turns:
    def __init__(self) -> None:
        self._lock = Lock()
        self._taken_by = ""

    @property
    def taken_by(self) -> str:
        """Empty while the stage is free."""
        return self._taken_by

    def take(self, by: str) -> None:
        """Raises `StageIsTaken` at once. Whoever has taken it gives it back, from whatever thread."""
        if not self._lock.acquire(blocking=False):
            raise StageIsTaken(self._taken_by)
        self._taken_by = by

    def give_back(self) -> None:
        self._taken_by = ""
        self._lock.release()
