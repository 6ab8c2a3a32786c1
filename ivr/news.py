"""What a caller in the line is told of their wait: only what is better than what they heard last, and not too often."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.expected_wait import tellable_minutes
from ivr.agents.line import Line
from ivr.agents.outlook import Outlook, outlook
from ivr.call import Call
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import Say

PAUSE = timedelta(seconds=30)


@dataclass(frozen=True)
class Tellable:
    """Of an `Outlook`, what may be told; None for what may not."""

    place: int | None = None
    minutes: int | None = None


def improved(known: Outlook, call: Call, now: datetime) -> Tellable:
    """A range is better when the wait ends sooner by it than by the one that was told last."""
    is_nearer = call.told_place is None or known.place < call.told_place
    told_seconds = seconds_left(call, now)
    is_sooner = known.minutes and (told_seconds is None or known.minutes * 60 < told_seconds)
    return Tellable(known.place if is_nearer else None, known.minutes if is_sooner else None)


def still_true(known: Outlook, call: Call, now: datetime) -> Tellable:
    """What was told before, where it is no worse now: of a range, what is left of it."""
    told_seconds = seconds_left(call, now) or 0
    left = tellable_minutes(timedelta(seconds=told_seconds)) if told_seconds > 0 else None
    holds = known.minutes and left and known.minutes <= left
    return Tellable(known.place if known.place == call.told_place else None, left if holds else None)


def seconds_left(call: Call, now: datetime) -> int | None:
    """Of the wait that the caller was told; negative when it has lasted longer."""
    if call.told_at is None or call.told_seconds is None:
        return None
    return call.told_seconds - round((now - call.told_at).total_seconds())


@dataclass(frozen=True)
class News:
    line: Line
    clock: Clock

    def tell(self, records: Records, call: Call, *, asked: bool = False) -> tuple[Say, ...]:
        """What has improved; to a caller who asked, also what is still true. It counts as told."""
        now = self.clock.now()
        if call.told_at and now < call.told_at + PAUSE:
            return ()
        known = outlook(records, self.line, call, now)
        if known is None:
            return ()
        new, old = improved(known, call, now), still_true(known, call, now) if asked else Tellable()
        return self._told(records, call, Tellable(new.place or old.place, new.minutes or old.minutes), now)

    def _told(self, records: Records, call: Call, new: Tellable, now: datetime) -> tuple[Say, ...]:
        say = self.line.policies.of(records, call).words(call.line).say
        place = (say("place-in-line", place=new.place),) if new.place else ()
        wait = (say("expected-wait", minutes=new.minutes),) if new.minutes else ()
        if place or wait:
            _keep(records, call, new, now)
        return (*place, *wait)


def _keep(records: Records, call: Call, told: Tellable, now: datetime) -> None:
    """That it was told. What was told before and is over sooner stays what the caller was promised."""
    ends = (seconds_left(call, now), told.minutes and told.minutes * 60)
    told_seconds = min((seconds for seconds in ends if seconds is not None), default=None)
    place = told.place or call.told_place
    records.calls.change(call.sid, told_place=place, told_seconds=told_seconds, told_at=now)
    what = {"place": told.place, "minutes": told.minutes}
    records.timeline.add(call.sid, "told of the wait", now, what)
