"""Who calls in a play that names nobody."""

from dataclasses import replace
from pathlib import Path

from ivr.routing.default import default
from ivr.simulator.stage import FICTION, LINE, stranger
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from tests.store.samples import a_call

OURS = {"+12025550100", "+12025550111", "+12025550112", "+12025550113", "+12025550114", LINE}


def test_a_stranger_is_nobody_of_the_team_and_has_not_called_before(tmp_path: Path) -> None:
    store = SqlStore(f"sqlite:///{tmp_path}/calls.sqlite")
    migrate(store.engine)
    expected = "+18085550142"
    others = [number for number in FICTION if number not in {expected, *OURS}]
    calls = [replace(a_call(order, counted=True), number=number) for order, number in enumerate(others)]
    store.run(lambda records: [records.calls.add(call) for call in calls])
    assert stranger(store, default()) == expected
    store.close()
