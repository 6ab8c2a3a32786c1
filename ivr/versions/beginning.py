"""What a process begins with: the version that is live, or, while none can be had from the store, what is on disk."""

from ivr.logs import logger
from ivr.ports import Store
from ivr.records import NotOnRecord, Records
from ivr.versions.draft import Refused
from ivr.versions.in_memory import InMemory
from ivr.versions.recalling import recalled
from ivr.versions.taking import Taking

log = logger(__name__)


def begin(store: Store, taking: Taking) -> InMemory:
    """Raises `Refused` when what is on disk cannot go live, and nothing was live before."""
    draft = taking.disk.read()
    taking.take(draft)
    return store.read(_live) or InMemory(draft.checked())


def _live(records: Records) -> InMemory | None:
    activation = records.activations.latest()
    try:
        return InMemory(recalled(records, activation.number), activation) if activation else None
    except (NotOnRecord, Refused):
        log.exception("the version that is live cannot be used by this software; what is on disk is")
        return None
