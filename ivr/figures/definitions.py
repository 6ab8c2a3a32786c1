"""Every figure, defined once: of one conversation, whether it counts as a yes or as a no, or not at all (None).

The figure is the share of yes among those that count. `docs/figures.md` says the same to people.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ivr.case import Outcome
from ivr.figures.contact import Contact
from ivr.survey.answer import Answer

SATISFIED_FROM = 4  # of 5
ANSWERED = (Answer.SOLVED, Answer.NOT_SOLVED)


class Resolution(StrEnum):
    """What became of a case after its first conversation."""

    FIRST_CONTACT = "solved at the first contact"
    NOT_AT_FIRST = "not solved at the first contact"
    UNKNOWN = "unknown"
    TOO_EARLY = "too early to say"


def is_satisfied(contact: Contact) -> bool | None:
    """CSAT: the caller gave 4 or 5, of those who gave a rating."""
    return None if contact.rating is None else contact.rating >= SATISFIED_FROM


def has_responded(contact: Contact) -> bool | None:
    """Response rate: the caller said yes or no, of those whose phone rang and will not ring again."""
    if not contact.tries or contact.answer is Answer.PENDING:
        return None
    return contact.answer in ANSWERED


def is_unsolved(contact: Contact) -> bool | None:
    """Unsolved: the caller said no, of those who said yes or no."""
    return contact.answer is Answer.NOT_SOLVED if contact.answer in ANSWERED else None


def is_settled(contact: Contact) -> bool | None:
    """By the word of the caller, and where there is none by that of the agent; None where neither said anything."""
    if contact.answer in ANSWERED:
        return contact.answer is Answer.SOLVED
    if contact.disposition in {None, Outcome.NONE, Outcome.UNKNOWN}:
        return None
    return contact.disposition is Outcome.SOLVED


def had_needed_a_senior(contact: Contact) -> bool | None:
    """This conversation did not settle it, or it was not the first about the case; of those that somebody judged.

    A case goes on only while it is not solved: what was talked about before had not been settled then.
    """
    settled = is_settled(contact)
    return None if settled is None else not settled or contact.earlier > 0


@dataclass(frozen=True)
class FirstContact:
    """First-contact resolution: a yes about the first conversation, and no further call inside the window after it."""

    window: timedelta
    now: datetime

    def resolution(self, contact: Contact) -> Resolution:
        """Of the case whose first conversation this is."""
        if contact.answer is Answer.NOT_SOLVED or self._was_called_again(contact):
            return Resolution.NOT_AT_FIRST
        if not self._is_window_over(contact):
            return Resolution.TOO_EARLY
        return Resolution.FIRST_CONTACT if contact.answer is Answer.SOLVED else Resolution.UNKNOWN

    def is_resolved(self, contact: Contact) -> bool | None:
        """Of cases whose window is over and of which it is known.

        A no is known sooner than a yes: without the window, the latest cases would look worse than they are.
        """
        if not contact.is_first or not self._is_window_over(contact):
            return None
        resolution = self.resolution(contact)
        return None if resolution is Resolution.UNKNOWN else resolution is Resolution.FIRST_CONTACT

    def _was_called_again(self, contact: Contact) -> bool:
        again = contact.called_again_at
        return again is not None and again <= contact.ended_at + self.window

    def _is_window_over(self, contact: Contact) -> bool:
        return contact.ended_at + self.window <= self.now


@dataclass(frozen=True)
class Precision:
    """Of the calls that a rule sent to seniors, how many had needed one."""

    is_senior: Callable[[str, str], bool]
    """Of a queue, in the version of a name."""

    def had_needed(self, contact: Contact) -> bool | None:
        is_sent = bool(contact.rule) and self.is_senior(contact.queue, contact.version)
        return had_needed_a_senior(contact) if is_sent else None
