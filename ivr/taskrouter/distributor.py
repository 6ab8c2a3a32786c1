"""TaskRouter as the distributor: callers wait as its tasks, and agents are its workers.

Promises have no caller on the line, and so no task: they are offered by the built-in distributor, in the order of the
same line. So is everybody until a workspace has been set up.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from ivr.agents.offer import Offer
from ivr.agents.offering import BuiltIn
from ivr.call import Call
from ivr.effects import Effect, RejectReservation
from ivr.records import Records
from ivr.steps import Bridge, Step, Wait
from ivr.taskrouter.mirroring import Mirroring
from ivr.taskrouter.resource import Kind
from ivr.taskrouter.tasks import Tasks
from ivr.taskrouter.workflow import NAME
from ivr.turn import Turn

# The requests of the first attempt have succeeded or failed by then.
GIVEN_BACK_WITHIN = timedelta(seconds=10)
# Longer than any reservation lasts (`desired.py`): TaskRouter itself has ended it by then.
OVER_BY_ITSELF = timedelta(minutes=5)


@dataclass(frozen=True)
class TaskRouter:
    built_in: BuiltIn
    tasks: Tasks
    mirroring: Mirroring

    def wait(self, records: Records, call: Call) -> Wait:
        waits = self.built_in.wait(records, call)
        workflow_sid = records.resources.of(Kind.WORKFLOW).get(NAME)
        if workflow_sid is None:
            return waits
        records.calls.change(call.sid, is_task=True)
        return replace(waits, task=self.tasks.of(records, call, workflow_sid))

    def distribute(self, records: Records) -> tuple[Effect, ...]:
        told = (*self.mirroring.behind(records), *self._to_give_back(records))
        return (*self.built_in.distribute(records), *told)

    def _to_give_back(self, records: Records) -> Iterator[RejectReservation]:
        """Reservations of which Twilio did not take that they are over."""
        now = self.built_in.clock.now()
        for offer in records.offers.to_give_back(since=now - OVER_BY_ITSELF, before=now - GIVEN_BACK_WITHIN):
            yield RejectReservation(offer.id)

    def to_caller(self, records: Records, call: Call, offer: Offer) -> Step:
        if offer.reservation_sid is None:
            return self.built_in.to_caller(records, call, offer)
        parted, started = (
            Turn("agent.parted", {"offer_id": offer.id}),
            Turn("taskrouter.bridged", {"offer_id": offer.id}),
        )
        return Bridge(offer.reservation_sid, parted, started)

    def not_taken(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        rejected = (RejectReservation(offer.id),) if offer.reservation_sid else ()
        return (*rejected, *self.distribute(records))

    def done_with(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        if offer.reservation_sid is None:
            return self.distribute(records)
        records.offers.change(offer.id, reservation_sid=None)
        records.agents.change(offer.agent, to_complete=offer.reservation_sid)
        return self.distribute(records)

    def agent_changed(self, records: Records, name: str) -> tuple[Effect, ...]:  # all are looked at
        return self.distribute(records)
