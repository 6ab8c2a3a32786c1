"""What the media socket hears of a caller's voice, written down as facts. It changes nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass

from ivr.audio import Event, Evidence, Level, Raised, Settled
from ivr.ports import Clock
from ivr.records import Records


@dataclass(frozen=True)
class Hearing:
    clock: Clock

    def heard(self, records: Records, call_sid: str, events: Sequence[Event]) -> None:
        """Events of one call in the order in which they were heard. A call that is not on record has none."""
        if records.calls.find(call_sid) is None:
            return
        records.voices.trace(call_sid, [event for event in events if isinstance(event, Level)])
        for event in events:
            self._write(records, call_sid, event)
        self._note_loudest(records, call_sid, events)

    def _write(self, records: Records, call_sid: str, event: Event) -> None:
        if isinstance(event, Raised):
            records.voices.rose(call_sid, event.evidence)
            self._note(records, call_sid, "raised", event.evidence)
        elif isinstance(event, Settled):
            records.voices.settled(call_sid, event.evidence)
            self._note(records, call_sid, "settled", event.evidence)
        elif event.rise_db is not None:
            records.voices.lasts(call_sid, event)

    def _note(self, records: Records, call_sid: str, kind: str, evidence: Evidence) -> None:
        data = {"rise_db": evidence.rise_db, "seconds": evidence.seconds, "at_seconds": evidence.at_seconds}
        records.timeline.add(call_sid, kind, self.clock.now(), data)

    def _note_loudest(self, records: Records, call_sid: str, events: Sequence[Event]) -> None:
        rises = [event.rise_db for event in events if isinstance(event, Level) and event.rise_db is not None]
        if rises:
            records.timeline.add(call_sid, "level", self.clock.now(), {"rise_db": max(rises)})
