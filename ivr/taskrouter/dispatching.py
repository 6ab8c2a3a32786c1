"""Performs what is to be done at TaskRouter. What fails is told again by the sweep, or ends by TaskRouter's timers."""

from dataclasses import dataclass
from functools import partial

from ivr.ports import Store, Telephony
from ivr.records import Records
from ivr.taskrouter.desired import WORKSPACE
from ivr.taskrouter.mirroring import Mirroring
from ivr.taskrouter.ports import Dispatch
from ivr.taskrouter.resource import Kind

# Others may tell of another state of the same agent at the same time; whoever has told last tells it once more.
MOST_TIMES = 5


@dataclass(frozen=True)
class Where:
    """Of a reservation: its workspace, worker and own SID."""

    workspace_sid: str
    worker_sid: str
    reservation_sid: str


@dataclass(frozen=True)
class Dispatching:
    store: Store
    telephony: Telephony
    api: Dispatch
    mirroring: Mirroring

    def update_worker(self, name: str) -> None:
        for _ in range(MOST_TIMES):
            state = self.store.run(lambda records: self.mirroring.untold(records, name))
            if state is None:
                return
            workspace_sid = self.store.run(_workspace)
            self.api.update_worker(workspace_sid, state.sid, state.activity_sid, state.attributes)
            self.store.run(partial(self.mirroring.told, name=name, state=state))

    def reject(self, offer_id: str) -> None:
        """First of all, TaskRouter is told whom this agent is not for; else they would be reserved again at once."""
        offer = self.store.run(lambda records: records.offers.get(offer_id))
        if offer.reservation_sid is None:
            return
        self.update_worker(offer.agent)
        where = self._where(offer.agent, offer.reservation_sid)
        self.api.reject(where.workspace_sid, where.worker_sid, where.reservation_sid)
        if offer.agent_call_sid is None:
            self._hang_up(where)
        self.store.run(lambda records: records.offers.change(offer_id, reservation_sid=None))

    def _hang_up(self, where: Where) -> None:
        """It was TaskRouter who rang the agent: until they have answered, only it knows the leg."""
        ringing = self.api.worker_call(where.workspace_sid, where.worker_sid, where.reservation_sid)
        if ringing and not self.telephony.is_over(ringing):
            self.telephony.hang_up(ringing)

    def complete(self, agent: str, reservation_sid: str) -> None:
        where = self._where(agent, reservation_sid)
        self.api.complete(where.workspace_sid, where.worker_sid, where.reservation_sid)
        self.store.run(lambda records: self.mirroring.completed(records, agent, reservation_sid))

    def _where(self, agent: str, reservation_sid: str) -> Where:
        def found(records: Records) -> Where:
            return Where(_workspace(records), records.resources.of(Kind.WORKER)[agent], reservation_sid)

        return self.store.run(found)


def _workspace(records: Records) -> str:
    return records.resources.of(Kind.WORKSPACE)[WORKSPACE]
