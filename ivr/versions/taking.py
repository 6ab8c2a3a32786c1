"""What lies on disk goes live, once it is written to its end and is right; else it is refused with a report."""

from dataclasses import dataclass

from ivr.logs import logger
from ivr.policy import Policy
from ivr.ports import Store
from ivr.versions.activating import Activating
from ivr.versions.disk import Disk, Marks
from ivr.versions.draft import Draft, Refused

log = logger(__name__)


@dataclass
class Taking:
    """`is_due` is set by whoever sees a change, and stays while the store has not heard of it."""

    disk: Disk
    store: Store
    activating: Activating
    is_due: bool = True
    _marks: Marks | None = None
    _taken: Draft | None = None

    def something_changed(self) -> None:
        self.is_due = True

    def take_when_written(self) -> None:
        """Asked again and again: what has changed since it was asked last may not be written to its end."""
        before, self._marks = self._marks, self.disk.marks()
        if self._marks != before:
            return
        self.is_due = False  # from here on, another change makes it due again
        try:
            draft = self.disk.read()
            self.is_due |= self.disk.marks() != before
            if not self.is_due and draft != self._taken:
                self.take(draft)
        except Exception:
            self.is_due = True
            raise

    def take(self, draft: Draft) -> Policy | None:
        """What it came to; None when it is refused. Raises what a store raises that does not answer."""
        try:
            policy = draft.checked()
        except Refused as refused:
            self._refuse(draft, str(refused))
            return None
        self.store.run(lambda records: self.activating.take(records, draft, policy, self.disk.how))
        self._taken = draft
        return policy

    def _refuse(self, draft: Draft, report: str) -> None:
        self.store.run(lambda records: self.activating.refuse(records, draft, report, self.disk.how))
        self._taken = draft
        log.error("what is on disk is refused; what is live stays", report=report)
