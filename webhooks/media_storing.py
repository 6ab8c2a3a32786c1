"""What was heard on several calls, kept in one transaction; apart where one of them spoils it for the others."""

from dataclasses import dataclass

from ivr.hearing import Heard, Hearing
from ivr.logs import logger
from ivr.ports import Store

log = logger(__name__)


@dataclass(frozen=True)
class FactsStore:
    store: Store
    hearing: Hearing

    def keep(self, heard: Heard) -> None:
        """Raises, and keeps nothing, where the store fails; a call that it refuses among others is given up."""
        try:
            self._keep(heard)
        except Exception:
            if len(heard) == 1 or not self._answers():
                raise
            self._keep_apart(heard)

    def _keep_apart(self, heard: Heard) -> None:
        refused: dict[str, Exception] = {}
        for call_sid, events in heard.items():
            try:
                self._keep({call_sid: events})
            except Exception as why:
                refused[call_sid] = why
        if len(refused) == len(heard):
            raise refused.popitem()[1]
        for call_sid, error in refused.items():
            log.error("voice facts of one call given up", call_sid=call_sid, exc_info=error)

    def _keep(self, heard: Heard) -> None:
        self.store.run(lambda records: self.hearing.heard(records, heard))

    def _answers(self) -> bool:
        try:
            self.store.run(lambda records: records.calls.on_record([]))
        except Exception:
            return False
        return True
