"""The last minute of each conversation's level, over the caller's own, and the stretches with a raised voice."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ivr.audio import Level
from ivr.board.kept import Span
from ivr.records import Records

WINDOW_SECONDS = 60.0
Point = tuple[float, float | None]
"""When, in seconds of the call, and how many decibels over the caller's own level; None where nobody speaks."""


@dataclass(frozen=True)
class Trace:
    """Both in the order of time. A span may have begun earlier than the last minute."""

    points: Sequence[Point] = ()
    spans: Sequence[Span] = ()

    @property
    def ends(self) -> float:
        return self.points[-1][0]


Traces = Mapping[str, Trace]
"""By the CallSids of conversations of which anything has been heard."""


def followed(records: Records, known: Traces, call_sids: Collection[str]) -> Traces:
    """Those of these calls as they are now. Of those that are known already, only what is new is read."""
    before = {sid: trace for sid, trace in known.items() if sid in call_sids}
    levels = records.board.levels(_known_until(records, before, call_sids))
    spans = records.board.spans(levels)
    return before | {
        sid: _joined(before.get(sid, Trace()), found, spans.get(sid, ())) for sid, found in levels.items()
    }


def after(trace: Trace, known: Trace | None) -> Trace:
    """What is new, with all its spans."""
    if known is None:
        return trace
    return Trace([point for point in trace.points if point[0] > known.ends], trace.spans)


def _known_until(records: Records, known: Traces, call_sids: Collection[str]) -> Mapping[str, float]:
    """In seconds of each call; of one that is not known, the last minute is wanted."""
    begins = records.board.last_heard([sid for sid in call_sids if sid not in known])
    wanted = {sid: at_seconds - WINDOW_SECONDS for sid, at_seconds in begins.items()}
    return wanted | {sid: trace.ends for sid, trace in known.items()}


def _joined(before: Trace, found: Sequence[Level], spans: Sequence[Span]) -> Trace:
    begins = found[-1].at_seconds - WINDOW_SECONDS
    points = [point for point in (*before.points, *map(_point, found)) if point[0] > begins]
    return Trace(points, [span for span in spans if span.began_seconds + span.seconds > begins])


def _point(level: Level) -> Point:
    # Not rounded: from where on more is wanted is told by it.
    rise_db = level.rise_db if level.speaking else None
    return level.at_seconds, None if rise_db is None else round(rise_db, 1)
