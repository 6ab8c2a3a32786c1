"""Tells a play: leaves out what only repeats, and says at the end what became of the case."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from ivr.records import Moment
from ivr.simulator import events
from ivr.simulator.play import CLOCK, END, Line, of_event, of_moment, span, when
from ivr.simulator.stage import FORMER_CALLER

TALK = "..."  # what a phone says while it holds a conversation
SMALLEST_CHANGE_DB = 3
LONGEST_PAUSE = timedelta(minutes=2)


@dataclass
class Telling:
    """One play; `caller` is the name of its caller's phone. A caller who cannot be known again has no case."""

    caller: str
    has_case: bool
    _dialled: str = ""
    _briefed: set[str] = field(default_factory=set)
    _now: datetime | None = None
    _level_db: float | None = None
    _talking_since: datetime | None = None
    _heard: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _case: str = ""
    _promise: str = ""
    _survey_due_at: str = ""

    def of_event(self, event: events.Event) -> Line | None:
        match event:
            case events.Event(phone=phone) if phone == FORMER_CALLER:
                return None
            case events.Heard():
                return self._told(event) if self._is_new(event) else None
            case events.Said(text=text):
                self._heard[event.leg].clear()
                return None if text == TALK else of_event(event)
            case events.Pressed():
                self._heard[event.leg].clear()
            case events.Dialled():
                self._level_db, self._dialled = None, event.leg
            case events.Answered() if event.leg == self._dialled:
                return None
            case events.Bridged():
                return self._conversation(event)
            case events.HungUp() if event.phone == self.caller:
                return self._goodbye(event)
        return of_event(event)

    def _is_new(self, event: events.Heard) -> bool:
        """Not another phone's words, told where they are said, nor what a wait repeats."""
        if event.source not in {"Say", "Play"} or event.text in self._heard[event.leg]:
            return False
        self._heard[event.leg].add(event.text)
        return True

    def _told(self, event: events.Heard) -> Line | None:
        """What an agent hears first is the whisper."""
        line = of_event(event)
        if line is None or event.phone == self.caller or event.leg in self._briefed:
            return line
        self._briefed.add(event.leg)
        return replace(line, does="hears the whisper:")

    def _conversation(self, event: events.Bridged) -> Line | None:
        if event.phone != self.caller or not event.others:
            return None
        self._talking_since = event.at
        return of_event(event)

    def _goodbye(self, event: events.HungUp) -> Line | None:
        line, since = of_event(event), self._talking_since
        self._talking_since = None
        if line is None or since is None:
            return line
        return replace(line, what=f"after {span(event.at - since)} of conversation")

    def of_moment(self, moment: Moment) -> Line | None:
        match moment.kind:
            case "level":
                return of_moment(moment) if self._has_changed(moment.data["rise_db"]) else None
            case "case":
                self._case = moment.data["state"]
            case "decided":
                self._case = self._case or "open"
            case "promised":
                self._promise = moment.data["kind"]
            case "connected":
                self._promise, self._case = "", "open"
            case "survey due":
                self._survey_due_at = moment.data["at"]
            case "survey call" | "survey" | "survey cancelled":
                self._survey_due_at = ""
        return of_moment(moment)

    def _has_changed(self, rise_db: float) -> bool:
        if self._level_db is not None and abs(rise_db - self._level_db) < SMALLEST_CHANGE_DB:
            return False
        self._level_db = rise_db
        return True

    def with_time(self, line: Line) -> Iterator[Line]:
        """The line, after a word about the time that has passed since the one before."""
        if self._now and line.at - self._now > LONGEST_PAUSE:
            yield Line(line.at, CLOCK, f"(time is moved on by {span(line.at - self._now)})")
        self._now = max(line.at, self._now or line.at)
        yield line

    def end(self, at: datetime) -> Line:
        """What became of the case."""
        case = f"case {self._case}" if self._case and self.has_case else "no case"
        promise = f"promise stored ({self._promise})" if self._promise else ""
        survey = (
            f"survey due {when(datetime.fromisoformat(self._survey_due_at))}" if self._survey_due_at else ""
        )
        return Line(at, END, ", ".join(part for part in (case, promise, survey) if part))
