"""What the store knows of a call: its levels, its rises, and the decision."""

from dataclasses import asdict
from typing import Any

from ivr.ports import Store
from ivr.records import Records
from ivr.simulator.browser.log import Log
from ivr.simulator.play import reasons

BEFORE_IT_BEGAN = -1.0


class Trace:
    """Logs what is new of the call that is followed, each level once."""

    def __init__(self, store: Store, log: Log) -> None:
        self._store, self._log = store, log
        self._follow("")

    def follow(self, call_sid: str) -> None:
        """Empty: there has been no call."""
        if call_sid != self._call_sid:
            self._follow(call_sid)
        if call_sid:
            self._store.read(self._look)

    def _follow(self, call_sid: str) -> None:
        self._call_sid, self._until_seconds = call_sid, BEFORE_IT_BEGAN
        self._rises: list[dict[str, Any]] = []
        self._decision: dict[str, Any] | None = None

    def _look(self, records: Records) -> None:
        levels = records.voices.levels(self._call_sid, self._until_seconds)
        rises = [asdict(rise) for rise in records.voices.rises(self._call_sid)]
        if levels or rises != self._rises:
            told = {"call_sid": self._call_sid, "levels": [asdict(level) for level in levels], "rises": rises}
            self._log.add("levels", told)
            self._until_seconds = levels[-1].at_seconds if levels else self._until_seconds
            self._rises = rises
        decision = _decision(records, self._call_sid)
        if decision and decision != self._decision:
            self._log.add("decision", decision)
            self._decision = decision


def _decision(records: Records, call_sid: str) -> dict[str, Any] | None:
    explained, facts = records.decisions.explanation(call_sid), records.decisions.facts(call_sid)
    if explained is None or facts is None:
        return None
    return {
        "rule": explained["rule"],
        "queue": explained["queue"],
        "priority": explained["priority"],
        "why": reasons(explained),
        "facts": asdict(facts),
        "passed_over": explained["passed_over"],
    }
