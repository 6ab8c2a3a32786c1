"""What a process begins with: the version that is live, or, while none can be had from the store, what is on disk."""

from ivr.logs import logger
from ivr.policy import Policy
from ivr.ports import Store
from ivr.records import NotOnRecord, Records
from ivr.versions.draft import Refused
from ivr.versions.in_memory import InMemory
from ivr.versions.recalling import recalled
from ivr.versions.taking import Taking

log = logger(__name__)


def begin(store: Store, taking: Taking) -> InMemory:
    """Raises `Refused` when what is on disk cannot go live, and nothing was live before."""
    checked = _taken(taking)
    return store.read(lambda records: _live(records, checked)) or InMemory(
        checked or taking.disk.read().checked()
    )


def _taken(taking: Taking) -> Policy | None:
    try:
        return taking.take(taking.disk.read())
    except Refused:
        log.exception("what is on disk cannot be read; what was live last stays")
        return None


def _live(records: Records, checked: Policy | None) -> InMemory | None:
    """`checked` is what is on disk: mostly that is live, and is not read a second time."""
    activation = records.activations.latest()
    if activation is None:
        return None
    if checked and checked.version == activation.version:
        return InMemory(checked, activation)
    try:
        return InMemory(recalled(records, activation.number), activation)
    except (NotOnRecord, Refused):
        log.exception("the version that is live cannot be used by this software; what is on disk is")
        return None
