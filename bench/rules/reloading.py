"""A routing file that is edited again and again, and callers who tell which edition of it treated them."""

import random
import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from ivr.routing.default import default_text

LINE = "+12025550199"
IN_EDITION = re.compile(r"edition[ -](\d+)", re.IGNORECASE)
# A third of the edits cannot go live.
KINDS = ("good", "typo", "good", "cut off", "good", "good")
LONGEST_PAUSE_SECONDS = 0.6

Post = Callable[[str, dict[str, str]], str]


@dataclass(frozen=True)
class Edit:
    """Callers hear the number of the edition from the greeting to the hold sound."""

    number: int
    kind: str

    @property
    def text(self) -> str:
        whole = (
            default_text()
            .replace("name: Example Company", f"name: Edition {self.number}")
            .replace("label: something is not working", f"label: edition {self.number}")
            .replace(
                "    label: general\n",
                f"    label: general\n    hold_sound: https://sounds.example.com/edition-{self.number}.mp3\n",
            )
        )
        if self.kind == "typo":
            return whole.replace("queue: general", "queue: genral")
        if self.kind == "cut off":
            return whole[: random.Random(self.number).randrange(len(whole) // 10, len(whole) - 10)]  # noqa: S311
        return whole

    def write(self, file: Path) -> None:
        """In turn as editors do that replace a file, and as those that write into it."""
        if self.number % 2:
            beside = file.with_suffix(".new")
            beside.write_text(self.text)
            beside.replace(file)
        else:
            file.write_text(self.text)


def edits(count: int) -> Iterator[Edit]:
    return (Edit(number, KINDS[number % len(KINDS)]) for number in range(1, count + 1))


@dataclass
class Callers:
    """They call one after the other, each on a thread of their own; `post` answers with TwiML."""

    post: Post
    account_sid: str
    at_once: int
    longest_pause_seconds: float = LONGEST_PAUSE_SECONDS
    heard: dict[str, set[int]] = field(default_factory=dict)
    """By call, every edition that it was treated by."""
    overtaken: list[str] = field(default_factory=list)
    """Calls during which another edition went live."""
    troubles: list[Exception] = field(default_factory=list)
    _over: Event = field(default_factory=Event)

    def __enter__(self) -> "Callers":
        self._threads = [Thread(target=self._call_again_and_again, args=(n,)) for n in range(self.at_once)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _call_again_and_again(self, caller: int) -> None:
        chance = random.Random(caller)  # noqa: S311
        while not self._over.is_set():
            try:
                self._call(f"+1212555{100 + caller:04}", chance)
            except Exception as why:  # told in the end
                self.troubles.append(why)

    def _call(self, number: str, chance: random.Random) -> None:
        form = {
            "AccountSid": self.account_sid,
            "CallSid": "CA" + secrets.token_hex(16),
            "From": number,
            "To": LINE,
        }
        editions = self.heard.setdefault(form["CallSid"], set())
        for path, fields in (
            ("/voice/incoming", {"CallStatus": "ringing", "Direction": "inbound"}),
            ("/voice/reason/1", {}),
            ("/voice/reason/2", {"Digits": "1"}),
            ("/voice/wait", {"QueueTime": "0"}),
            ("/voice/wait", {"QueueTime": "20"}),
            ("/voice/status", {"CallStatus": "completed"}),
        ):
            answer = self.post(path, {"CallStatus": "in-progress"} | form | fields)
            editions.update(map(int, IN_EDITION.findall(answer)))
            self._over.wait(chance.random() * self.longest_pause_seconds)
        if editions and max(self.editions) > max(editions):
            self.overtaken.append(form["CallSid"])

    @property
    def of_two_editions(self) -> list[str]:
        return [call for call, editions in self.heard.items() if len(editions) > 1]

    @property
    def editions(self) -> set[int]:
        return set().union(*list(self.heard.values()))
