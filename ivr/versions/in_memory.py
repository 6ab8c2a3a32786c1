"""Policies by activation, ready to answer a call. Any process can make them anew from the store."""

from threading import Lock

from ivr.call import Call
from ivr.logs import logger
from ivr.policy import Policy
from ivr.records import NotOnRecord, Records
from ivr.versions.draft import Refused
from ivr.versions.recalling import recalled
from ivr.versions.version import Activation

# Calls, promises and surveys of more versions than this at a time are rare; others are made anew when asked for.
MOST_KEPT = 20
log = logger(__name__)


class InMemory:
    """`activation` is None while the store has not been reached: then the file on disk is live."""

    def __init__(self, live: Policy, activation: Activation | None = None) -> None:
        self._lock = Lock()
        self._kept: dict[int, Policy] = {}
        self.goes_live(live, activation)

    def goes_live(self, policy: Policy, activation: Activation | None) -> None:
        if activation:
            self._keep(activation.number, policy)
        self._live = policy, activation

    @property
    def live(self) -> Policy:
        return self._live[0]

    @property
    def activation(self) -> Activation | None:
        return self._live[1]

    def of(self, records: Records, call: Call) -> Policy:
        """That of the activation with which the call came."""
        if call.activation is None:
            return self.live
        return self._kept.get(call.activation) or self._recalled(records, call.activation)

    def _recalled(self, records: Records, number: int) -> Policy:
        try:
            policy = recalled(records, number)
        except (NotOnRecord, Refused):
            log.exception("a version that calls came with cannot be used any more", activation=number)
            policy = self.live
        return self._keep(number, policy)

    def _keep(self, number: int, policy: Policy) -> Policy:
        with self._lock:
            self._kept[number] = policy
            if len(self._kept) > MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        return policy
