"""From what is known of a call to a place in the line: facts, decision, case."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from ivr.agents.distributor import Distributor
from ivr.call import Call, CallState
from ivr.case import Case, CaseState, History, Outcome, continues
from ivr.gathering import Told, facts_of
from ivr.policies import Policies
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promises import Promises, open_callback
from ivr.records import Records
from ivr.routing import Decision
from ivr.steps import Reply, Say


@dataclass(frozen=True)
class Screening:
    policies: Policies
    clock: Clock
    promises: Promises
    distributor: Distributor

    def route(self, records: Records, call: Call, told: Told) -> Reply:
        """Decide, and put the caller in the line."""
        policy = self.policies.of(records, call)
        history = self._history(records, policy, call, told.reason)
        now = self.clock.now()
        facts = facts_of(records, policy, call, told, history, now)
        decision = policy.decide(facts)
        case_id = self._case_id(records, call, told.reason, history)
        records.decisions.add(call.sid, decision, facts, now, call.activation)
        records.calls.change(
            call.sid,
            state=CallState.WAITING,
            words=told.words,
            reason=told.reason,
            case_id=case_id,
            queue=decision.queue,
            skill=decision.skill or "",
            widen_after_seconds=decision.widen_after_seconds,
            **_place(records, call, decision, now),
        )
        records.timeline.add(call.sid, "decided", now, asdict(decision) | _since(records, call))
        routed = records.calls.get(call.sid)
        if not facts.open:
            return self.promises.closed(records, routed)
        said = _acknowledgement(policy, call, told, decision)
        return Reply((said, self.distributor.wait(records, routed)))

    def _history(self, records: Records, policy: Policy, call: Call, reason: str) -> History:
        if call.case_id:
            return records.cases.history_of(call.case_id)
        if call.number is None:
            return History()
        window = timedelta(days=policy.routing.repeat_callers.window_days)
        history = records.cases.history(call.number, since=self.clock.now() - window)
        return history if history.case and continues(history.case, reason) else History()

    def _case_id(self, records: Records, call: Call, reason: str, history: History) -> str | None:
        """The case that the call is about. A caller who cannot be known again has none."""
        if call.number is None:
            return None
        if history.case:
            if reason and not history.case.reason:
                records.cases.change(history.case.id, reason=reason)
            return history.case.id
        case = Case(
            id=records.new_id(),
            number=call.number,
            reason=reason,
            state=CaseState.OPEN,
            opened_at=self.clock.now(),
            last_outcome=Outcome.NONE,
            outcome_from_survey=False,
            last_agent=None,
        )
        records.cases.add(case)
        return case.id


def _place(records: Records, call: Call, decision: Decision, now: datetime) -> dict[str, object]:
    """Who was promised a callback and calls in meanwhile keeps the place that the promise has kept, or a better one."""
    promise = open_callback(records, call)
    priority = max(call.priority, decision.priority)
    if promise is None:
        return {"since": call.since or now, "priority": priority}
    return {"since": promise.since, "priority": max(promise.priority, priority)}


def _acknowledgement(policy: Policy, call: Call, told: Told, decision: Decision) -> Say:
    say = policy.words(call.line).say
    if decision.prompt:
        return say(decision.prompt)
    label = policy.reason_label(told.reason, call.line)
    if label:
        return say("got-reason", label=label)
    return say("got-person" if told.asked_for_person or not told.words else "got-words")


def _since(records: Records, call: Call) -> dict[str, object]:
    """When, and by whom, the version that decides had been made live."""
    activation = records.activations.find(call.activation) if call.activation else None
    if activation is None:
        return {}
    return {
        "activation": activation.number,
        "activated_at": activation.at.isoformat(),
        "activated_by": activation.by,
    }
