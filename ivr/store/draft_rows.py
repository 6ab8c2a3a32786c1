"""What people are changing in the rules and the prompts."""

from dataclasses import asdict

from sqlalchemy import RowMapping, delete

from ivr.store import tables
from ivr.store.rows import Rows
from ivr.versions.edited import Edited
from ivr.words import OwnPrompts


class DraftRows(Rows[Edited]):
    table = tables.drafts
    kind = Edited

    def _row(self, found: RowMapping) -> Edited:
        return Edited(**{**found, "prompts": OwnPrompts(**found["prompts"])})

    def keep(self, edited: Edited) -> None:
        if not self.add(edited):
            self.change(edited.person, **asdict(edited))

    def drop(self, person: str) -> None:
        self._connection.execute(delete(self.table).where(self.table.c.person == person))
