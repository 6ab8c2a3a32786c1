"""Placing a survey call at most once, whatever becomes of the process or of Twilio's answer."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from ivr.logs import logger
from ivr.performer import Performer
from ivr.ports import InDoubt, MachineDetection, NotPlaced, Refused, Scheduler, Store, Telephony
from ivr.records import Records
from ivr.survey.dial import SurveyDial
from ivr.survey.surveys import Dial, Surveys
from ivr.survey.tries import Tries
from ivr.turn import Turn

RING_SECONDS = 30
# Our clock may be ahead of Twilio's, whose list of calls we ask; tries are much further apart.
CLOCKS_APART = timedelta(minutes=1)
log = logger(__name__)


@dataclass(frozen=True)
class SurveyDialling:
    store: Store
    surveys: Surveys
    telephony: Telephony
    performer: Performer
    scheduler: Scheduler

    @property
    def _tries(self) -> Tries:
        return self.surveys.tries

    def make_try(self, survey_id: str, attempt: int) -> None:
        """May be run any number of times: only one run finds the survey scheduled, and that one dials.

        A process that dies after the intent is written leaves the survey in doubt, and `reconcile` settles it.
        """
        begun = self.store.run(lambda records: self.surveys.begin(records, survey_id, attempt))
        if not isinstance(begun, Dial):
            self.performer.perform(begun)
        elif self.store.read(lambda records: self._tries.still_stands(records, begun.dial_id)):
            self._place(begun)
        else:
            self.performer.happens(lambda records: self._tries.not_placed(records, begun.dial_id))

    def _place(self, dial: Dial) -> None:
        try:
            sid = self._dial(dial)
        except Refused:
            self.performer.happens(lambda records: self._tries.refused(records, dial.dial_id))
        except NotPlaced:
            self.performer.happens(lambda records: self._tries.not_placed(records, dial.dial_id))
        except InDoubt:
            log.warning("survey call in doubt", survey_id=dial.survey_id)
        else:
            self.performer.happens(lambda records: self._tries.placed(records, dial.dial_id, sid))

    def _dial(self, dial: Dial) -> str:
        # The try is in each address, so that what is said late of another one changes nothing.
        tag: dict[str, str | int] = {"survey_id": dial.survey_id, "dial_id": dial.dial_id}
        return self.telephony.dial(
            to=dial.number,
            caller_id=dial.line,
            turn=Turn("survey.begins", tag),
            status=Turn("survey.status", tag),
            ring_seconds=RING_SECONDS,
            machine=MachineDetection(Turn("survey.machine", tag), dial.waits_for_beep),
        )

    def reconcile(self) -> None:
        """Look up the dials whose answer was lost: what was placed is known now, what was not is tried again.

        Raises `NotPlaced` or `InDoubt` when Twilio cannot be asked.
        """
        for dial in self.store.read(self._tries.in_doubt):
            self._settle(dial)

    def _settle(self, dial: SurveyDial) -> None:
        listed = self.telephony.placed_since(dial.number, dial.at - CLOCKS_APART)
        others = self.store.read(partial(_legs_of_others, dial=dial))
        ours = [sid for sid in listed if sid not in others and not self._is_call(sid)]
        if ours:
            self.performer.happens(partial(self._tries.placed, dial_id=dial.id, survey_call_sid=ours[0]))
        elif self._tries.is_settled(dial):
            self.performer.happens(partial(self._tries.not_placed, dial_id=dial.id))

    def _is_call(self, call_sid: str) -> bool:
        """Promises are kept by calls to the same number."""
        return self.store.read(lambda records: records.calls.find(call_sid)) is not None

    def obey_switch(self) -> None:
        """Once surveys are turned off, phones that ring are hung up, also those of which only Twilio knows so far."""
        if self.store.read(lambda records: records.switches.read()).is_on:
            return
        self.performer.happens(self.surveys.switched_off)
        self.reconcile()

    def make_up_for_lost_jobs(self) -> None:
        """Tries whose job was lost, before it was scheduled or by an error."""
        overdue = self.store.read(self.surveys.overdue)
        if lost := set(overdue) - set(self.scheduler.to_come(overdue)):
            self.performer.happens(partial(self.surveys.make_up, lost=lost))


def _legs_of_others(records: Records, dial: SurveyDial) -> Collection[str | None]:
    lately = records.dials.to(dial.number, since=dial.at - CLOCKS_APART)
    return {other.survey_call_sid for other in lately}
