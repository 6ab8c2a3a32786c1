"""What a draft would have done, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from ivr.case import Outcome
from ivr.survey.answer import Answer

HOURS_OF_A_WEEK = 7 * 24


class Move(NamedTuple):
    """From the queue of then to that of the draft."""

    old: str
    new: str


class MovedCall(NamedTuple):
    """A call that the draft puts into another queue. `answer` is its survey's."""

    sid: str
    at: datetime
    old_rule: str
    new_rule: str
    move: Move
    answer: Answer


@dataclass(frozen=True)
class Ends:
    """How calls ended: what their surveys brought, and the last outcome of their cases as it is known today.

    `not_solved` are the CallSids of those whose survey says so.
    """

    answers: Mapping[Answer, int]
    case_outcomes: Mapping[Outcome | None, int]
    not_solved: tuple[str, ...]


@dataclass(frozen=True)
class Load:
    """Calls in senior queues. `by_hour` counts them by hour of the business's week: 0 is Monday from midnight to 1."""

    calls: int
    talk_seconds: float
    by_hour: tuple[int, ...]


@dataclass(frozen=True)
class NotKnown:
    """A fact that the draft asks for: in how many calls it was unknown, and in how many nobody could have asked.

    `not_recorded` are calls that were decided before there was such a fact.
    """

    fact: str
    rules: tuple[str, ...]
    unknown: int
    not_recorded: int


@dataclass(frozen=True)
class BackTest:
    """The calls decided from `since` on, and before `until`, as the draft `version` would have decided them.

    `flows` counts all calls by their two queues; a call whose queues differ is moved. One that stays may be served
    `earlier` or `later`, by another priority. `decided` counts calls by rule of the draft, in its order.
    `assumed_tiers` is the number of calls whose own version is not kept any more: whether their queue was a senior one
    is taken from the draft.
    """

    version: str
    since: datetime
    until: datetime
    calls: int
    earlier: int
    later: int
    flows: Mapping[Move, int]
    moved: tuple[MovedCall, ...]
    ends_of_moved: Ends
    ends_of_stayed: Ends
    senior_before: Load
    senior_after: Load
    assumed_tiers: int
    decided: Mapping[str, int]
    not_known: tuple[NotKnown, ...]

    @property
    def moves(self) -> Mapping[Move, int]:
        """The most frequent first."""
        moves = {move: calls for move, calls in self.flows.items() if move.old != move.new}
        return dict(sorted(moves.items(), key=lambda move: -move[1]))

    @property
    def stayed(self) -> int:
        return self.calls - len(self.moved)

    @property
    def unchanged(self) -> int:
        """In the same queue, with the same priority."""
        return self.stayed - self.earlier - self.later

    @property
    def idle_rules(self) -> tuple[str, ...]:
        """Rules that decided none of the calls."""
        return tuple(rule for rule, calls in self.decided.items() if not calls)
