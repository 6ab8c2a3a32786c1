"""Calls and cases as they are looked for."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, tuple_

from ivr.searching import FoundCall, FoundCase, Place, SoughtCalls, SoughtCases
from ivr.store.found_calls import CALLS, FOUND, found_call, that_fit
from ivr.store.found_cases import CASES, FOUND_CASES, cases_that_fit, found_case


class SearchRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def calls(self, sought: SoughtCalls, behind: Place | None, limit: int) -> Sequence[FoundCall]:
        asked = FOUND.where(*that_fit(sought))
        return [found_call(row) for row in self._page(asked, CALLS.received_at, CALLS.sid, behind, limit)]

    def call(self, sid: str) -> FoundCall | None:
        row = self._connection.execute(FOUND.where(CALLS.sid == sid)).mappings().first()
        return found_call(row) if row else None

    def cases(self, sought: SoughtCases, behind: Place | None, limit: int) -> Sequence[FoundCase]:
        asked = FOUND_CASES.where(*cases_that_fit(sought))
        return [found_case(row) for row in self._page(asked, CASES.opened_at, CASES.id, behind, limit)]

    def _page(
        self,
        asked: Select[Any],
        at: ColumnElement[Any],
        key: ColumnElement[Any],
        behind: Place | None,
        limit: int,
    ) -> Sequence[RowMapping]:
        """By keys, not by a count of rows: the thousandth page comes as fast as the first, and none is told twice."""
        if behind:
            asked = asked.where(tuple_(at, key) < tuple_(*behind))
        return self._connection.execute(asked.order_by(at.desc(), key.desc()).limit(limit)).mappings().all()
