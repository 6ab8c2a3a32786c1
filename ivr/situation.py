"""What is known of a caller when an agent is about to meet them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.call import Call, CallState, Voice
from ivr.case import Case, Outcome
from ivr.promise import PromiseKind
from ivr.records import Records


@dataclass(frozen=True)
class Situation:
    """`earlier_calls` are those about the case, without this one. `promised` is what is being kept, `beside` the agent
    with whom the caller is talking, if somebody is asked to sit beside them."""

    call: Call
    voice: Voice
    case: Case | None
    earlier_calls: int
    now: datetime
    promised: PromiseKind | None = None
    beside: str | None = None

    @property
    def has_called_before(self) -> bool:
        """Whoever it is: a number that nobody vouches for may be somebody else's."""
        return self.call.number is not None and self.case is not None and self.earlier_calls > 0

    @property
    def history(self) -> Case | None:
        """The case, where it is surely this caller's: they have called about it, or answered our survey of it."""
        is_known = self.has_called_before or (self.case is not None and self.case.outcome_from_survey)
        return self.case if is_known and self.call.verified else None

    @property
    def days(self) -> int:
        """How long the case has been open."""
        return (self.now - self.case.opened_at) // timedelta(days=1) if self.case else 0

    @property
    def last_outcome(self) -> Outcome:
        return self.history.last_outcome if self.history else Outcome.NONE

    @property
    def was_cut_off(self) -> bool:
        """The caller had an agent on the line in this call, and waits for another."""
        return self.call.talked and self.call.state is CallState.WAITING


def situation_of(
    records: Records,
    call: Call,
    now: datetime,
    *,
    promised: PromiseKind | None = None,
    beside: str | None = None,
) -> Situation:
    facts = records.decisions.facts(call.sid)
    return Situation(
        call=call,
        voice=records.voices.of(call.sid),
        case=records.cases.find(call.case_id) if call.case_id else None,
        earlier_calls=facts.calls_in_case if facts else 0,
        now=now,
        promised=promised,
        beside=beside,
    )
