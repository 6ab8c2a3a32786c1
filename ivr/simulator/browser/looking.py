"""A thread that looks what is new: often while a page is open, else now and then."""

import time
from collections.abc import Callable
from threading import Event, Thread

from ivr.logs import logger
from ivr.simulator.browser.log import Log

LOOK_SECONDS = 0.1
REST_SECONDS = 1.0
log = logger(__name__)


class Looking:
    """Whatever goes wrong, such as a store that is away, is told to whoever looks at the page; and it goes on."""

    def __init__(self, news: Log) -> None:
        self._news = news
        self._viewed_at, self._trouble = 0.0, ""
        self._ends = Event()

    def begin(self, look: Callable[[], None]) -> None:
        self._thread = Thread(target=self._go_on, args=(look,), name="phone", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._ends.set()
        self._thread.join()

    def is_viewed(self) -> None:
        """A page is open."""
        self._viewed_at = time.monotonic()

    def _go_on(self, look: Callable[[], None]) -> None:
        while not self._ends.wait(self._pause_seconds):
            try:
                look()
                self._trouble = ""
            except Exception as error:
                self._tell(error)
                self._ends.wait(REST_SECONDS)

    def _tell(self, error: Exception) -> None:
        """Once, for as long as it lasts."""
        trouble = str(error) or type(error).__name__
        if trouble != self._trouble:
            log.error("phone not watched", exc_info=error)
            self._news.add("trouble", {"what": trouble})
        self._trouble = trouble

    @property
    def _pause_seconds(self) -> float:
        return LOOK_SECONDS if time.monotonic() - self._viewed_at < REST_SECONDS else REST_SECONDS
