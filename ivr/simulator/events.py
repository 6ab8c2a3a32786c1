"""What happens, as it happens: the stuff of transcripts, printed plays and browser phones."""

import contextlib
import queue
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Event:
    """`leg` is a CallSid; `phone` the name of the phone on that leg, empty where there is none."""

    at: datetime
    leg: str
    phone: str


@dataclass(frozen=True)
class Dialled(Event):
    to: str


@dataclass(frozen=True)
class Ringing(Event):
    caller: str


@dataclass(frozen=True)
class Answered(Event):
    pass


@dataclass(frozen=True)
class Heard(Event):
    """`source` is Say, Play, or the name of the phone that spoke.

    `url` is where the sound of a Play is, `language` what a Say is in.
    """

    text: str
    source: str
    seconds: float
    url: str = ""
    language: str = ""


@dataclass(frozen=True)
class Said(Event):
    text: str


@dataclass(frozen=True)
class Beeped(Event):
    """A voicemail records from now on."""


@dataclass(frozen=True)
class Pressed(Event):
    keys: str


@dataclass(frozen=True)
class MediaOpened(Event):
    url: str


@dataclass(frozen=True)
class MediaClosed(Event):
    reason: str


@dataclass(frozen=True)
class Queued(Event):
    queue: str


@dataclass(frozen=True)
class Bridged(Event):
    """`others` are the names of the phones that it can now talk with."""

    others: tuple[str, ...]


@dataclass(frozen=True)
class Requested(Event):
    """A webhook and its answer. `duplicate_answer` is there if the same request was delivered again."""

    method: str
    url: str
    parameters: Mapping[str, str]
    status: int
    answer: str
    duplicate_answer: str | None

    @property
    def is_repeatable(self) -> bool:
        """The second delivery, if there was one, had the same answer."""
        return self.duplicate_answer in (None, self.answer)


@dataclass(frozen=True)
class Faulted(Event):
    code: int
    message: str


@dataclass(frozen=True)
class HungUp(Event):
    status: str


def drained(subscriber: queue.SimpleQueue[Event]) -> Iterator[Event]:
    """Those that have come since it was last asked."""
    with contextlib.suppress(queue.Empty):
        while True:
            yield subscriber.get_nowait()


class Events:
    """All events so far, and subscriptions to those to come. Safe to use from any thread."""

    def __init__(self) -> None:
        self._past: list[Event] = []
        self._subscribers: list[queue.SimpleQueue[Event]] = []
        self._lock = threading.Lock()

    def emit(self, event: Event) -> None:
        with self._lock:
            self._past.append(event)
            for subscriber in self._subscribers:
                subscriber.put(event)

    def subscribe(self) -> queue.SimpleQueue[Event]:
        """A queue that gets every event from now on."""
        subscriber: queue.SimpleQueue[Event] = queue.SimpleQueue()
        with self._lock:
            self._subscribers.append(subscriber)
        return subscriber

    def unsubscribe(self, subscriber: queue.SimpleQueue[Event]) -> None:
        with self._lock:
            self._subscribers.remove(subscriber)

    def __iter__(self) -> Iterator[Event]:
        with self._lock:
            return iter(tuple(self._past))
