"""Sees that something on disk was changed, also by a file that takes the place of another."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from ivr.logs import logger
from ivr.versions.disk import Disk

# Nothing tells of changes on some network file systems, nor of those at the end of a link, or in a new folder.
LOOK_ANYWAY_SECONDS = 10
log = logger(__name__)


class Watching:
    """`changed` is called after each change below a folder, also of files that are nobody's, and now and then."""

    def __init__(self, disk: Disk, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._stopping = Event()
        self._threads = [
            Thread(target=self._watch, args=watched, name="watch", daemon=True) for watched in _watched(disk)
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stopping.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def _watch(self, folder: Path, is_deep: bool) -> None:
        try:
            self._wait_for_changes(folder, is_deep)
        except Exception:
            log.exception("changes on disk are seen late", folder=str(folder))
        while not self._stopping.wait(LOOK_ANYWAY_SECONDS):
            self._changed()

    def _wait_for_changes(self, folder: Path, is_deep: bool) -> None:
        for _ in watch(
            folder,
            recursive=is_deep,
            stop_event=self._stopping,
            watch_filter=None,
            rust_timeout=LOOK_ANYWAY_SECONDS * 1000,
            yield_on_timeout=True,
        ):
            self._changed()


def _watched(disk: Disk) -> Iterator[tuple[Path, bool]]:
    """Folders, and whether what lies deeper matters. Watched by itself, a file would be lost when it is replaced."""
    if disk.routing_file:
        yield disk.routing_file.parent, False
    if disk.prompts:
        yield disk.prompts, True
