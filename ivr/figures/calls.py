"""Calls, counted by what became of them in the line; and what the counts say.

A call is *in line* once it was decided while the business was open, unless it is put through at once as urgent.
A call by which we keep a promise is none of the caller's, and is not counted here.
"""

from typing import NamedTuple

from ivr.figures.share import Share


class CallCounts(NamedTuple):
    """`answered_seconds` is what those who were answered waited, all together. A limit makes *in time*.

    `longest_seconds` is the longest wait of anybody who was answered or gave up.
    """

    calls: int = 0
    raised: int = 0
    decided: int = 0
    repeated: int = 0
    in_line: int = 0
    answered: int = 0
    answered_in_time: int = 0
    answered_seconds: float = 0.0
    abandoned: int = 0
    abandoned_in_time: int = 0
    longest_seconds: float = 0.0

    def plus(self, other: "CallCounts") -> "CallCounts":
        sums = CallCounts._make(map(sum, zip(self, other, strict=True)))
        return sums._replace(longest_seconds=max(self.longest_seconds, other.longest_seconds))


def raised(counts: CallCounts) -> Share:
    """Calls in which the voice rose, of all."""
    return Share(counts.raised, counts.calls)


def repeated(counts: CallCounts) -> Share:
    """Calls about a case that was open already, of all that were decided."""
    return Share(counts.repeated, counts.decided)


def speed_of_answer(counts: CallCounts) -> Share:
    """ASA: seconds from the decision to the agent's acceptance, for each call that an agent answered."""
    return Share(round(counts.answered_seconds), counts.answered)


def service_level(counts: CallCounts) -> Share:
    """Answered in time, of all in line; but for who gave up within that time."""
    return Share(counts.answered_in_time, counts.in_line - counts.abandoned_in_time)


def abandonment(counts: CallCounts) -> Share:
    """Ended without an agent, a promise or the human line, of all in line."""
    return Share(counts.abandoned, counts.in_line)
