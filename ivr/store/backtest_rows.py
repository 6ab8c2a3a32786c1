"""Back-tests that were asked for on the pages."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, delete, func, literal, null, select

from ivr.backtest_request import BackTestRequest, BackTestState
from ivr.store import tables
from ivr.store.rows import Rows


class BackTestRows(Rows[BackTestRequest]):
    table = tables.backtests
    kind = BackTestRequest

    def _row(self, found: RowMapping) -> BackTestRequest:
        return BackTestRequest(**{**found, "state": BackTestState(found["state"])})

    def latest(self, limit: int) -> Sequence[BackTestRequest]:
        large = {"routing": literal(""), "result": null()}
        columns = (large[each.name].label(each.name) if each.name in large else each for each in self.table.c)
        newest = self.table.c.at.desc(), self.table.c.id
        return self._all(select(*columns).order_by(*newest).limit(limit))

    def running_since(self, since: datetime) -> int:
        running = self.table.c.state == BackTestState.RUNNING, self.table.c.at > since
        return self._connection.execute(select(func.count()).where(*running)).scalar_one()

    def forget(self, before: datetime) -> None:
        self._connection.execute(delete(self.table).where(self.table.c.at < before))
