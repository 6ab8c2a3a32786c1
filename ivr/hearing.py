"""What the media sockets hear of callers' voices, written down as facts. It changes nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ivr.audio import Event, Evidence, Level, Raised, Settled
from ivr.ports import Clock
from ivr.records import Records

Heard = Mapping[str, Sequence[Event]]


@dataclass(frozen=True)
class Hearing:
    clock: Clock

    def heard(self, records: Records, heard: Heard) -> None:
        """Events by CallSid, each call's in the order in which they were heard.

        A call that is not on record has none.
        """
        known = records.calls.on_record(heard)
        heard = {call_sid: events for call_sid, events in heard.items() if call_sid in known}
        traces = {call_sid: _levels(events) for call_sid, events in heard.items()}
        records.voices.trace(traces)
        self._follow_rises(records, heard)
        self._note_loudest(records, traces)

    def _follow_rises(self, records: Records, heard: Heard) -> None:
        raised = records.voices.raised_now(heard)
        for call_sid, events in heard.items():
            if call_sid in raised or any(not isinstance(event, Level) for event in events):
                self._follow(records, call_sid, events)

    def _follow(self, records: Records, call_sid: str, events: Sequence[Event]) -> None:
        for is_trace, run in groupby(events, key=lambda event: isinstance(event, Level)):
            if is_trace:
                self._goes_on(records, call_sid, _levels(list(run)))
            else:
                for change in run:
                    self._change(records, call_sid, change)

    def _goes_on(self, records: Records, call_sid: str, levels: Sequence[Level]) -> None:
        spoken = [(level.rise_db, level.at_seconds) for level in levels if level.rise_db is not None]
        if spoken:
            records.voices.lasts(call_sid, until_seconds=spoken[-1][1], rise_db=max(spoken)[0])

    def _change(self, records: Records, call_sid: str, event: Event) -> None:
        if isinstance(event, Raised):
            records.voices.rose(call_sid, event.evidence)
            self._note(records, call_sid, "raised", event.evidence)
        elif isinstance(event, Settled):
            records.voices.settled(call_sid, event.evidence)
            self._note(records, call_sid, "settled", event.evidence)

    def _note(self, records: Records, call_sid: str, kind: str, evidence: Evidence) -> None:
        data = {"rise_db": evidence.rise_db, "seconds": evidence.seconds, "at_seconds": evidence.at_seconds}
        records.timeline.add(call_sid, kind, self.clock.now(), data)

    def _note_loudest(self, records: Records, traces: Mapping[str, Sequence[Level]]) -> None:
        rises = {call_sid: _rises_db(levels) for call_sid, levels in traces.items()}
        loudest = {call_sid: {"rise_db": max(rises_db)} for call_sid, rises_db in rises.items() if rises_db}
        records.timeline.add_to_each("level", self.clock.now(), loudest)


def _levels(events: Sequence[Event]) -> list[Level]:
    return [event for event in events if isinstance(event, Level)]


def _rises_db(levels: Sequence[Level]) -> list[float]:
    return [level.rise_db for level in levels if level.rise_db is not None]
