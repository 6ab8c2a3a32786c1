"""Picks up what lost its callback: offers, legs, surveys. Any number may run; each thing is claimed before it is done."""

import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from threading import Event, Thread

import structlog

from ivr.performer import Performer
from ivr.ports import Clock, Store, Telephony
from ivr.prescreening import PreScreening
from ivr.survey.dialling import SurveyDialling

SWEEP_SECONDS = 2.0
# Twilio is asked about legs of which nothing was heard for long: their end may have come while we were down.
ASK_SECONDS = 300.0
log = structlog.get_logger()


class Sweeper:
    def __init__(
        self,
        clock: Clock,
        store: Store,
        telephony: Telephony,
        door: PreScreening,
        performer: Performer,
        dialling: SurveyDialling,
    ) -> None:
        self._clock = clock
        self._store = store
        self._telephony = telephony
        self._door = door
        self._performer = performer
        self._dialling = dialling
        self._stopping = Event()
        self._thread = Thread(target=self._again_and_again, name="sweeper", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _again_and_again(self) -> None:
        self._attempt(lambda: self.end_lost_legs(timedelta(0)))
        asked = time.monotonic()
        while not self._stopping.wait(SWEEP_SECONDS):
            self._attempt(self.sweep)
            if time.monotonic() - asked > ASK_SECONDS:
                asked = time.monotonic()
                self._attempt(lambda: self.end_lost_legs(timedelta(seconds=ASK_SECONDS)))

    def _attempt(self, sweep: Callable[[], None]) -> None:
        try:
            sweep()
        except Exception:
            log.exception("sweep failed")

    def sweep(self) -> None:
        """Offers that nobody will answer any more, survey dials in doubt, survey jobs that were never scheduled."""
        self._performer.happens(self._door.offers.sweep)
        self._dialling.reconcile()
        self._performer.happens(self._door.surveys.overdue)

    def end_lost_legs(self, older_than: timedelta) -> None:
        """Tell the core of legs that have ended without our being told. Callers first: their agents follow."""
        before = self._clock.now() - older_than
        conversation = self._door.conversation
        for call in self._store.run(lambda records: records.calls.live(before)):
            if self._telephony.is_over(call.sid):
                self._performer.happens(partial(conversation.call_ended, call_sid=call.sid))
        for offer in self._store.run(lambda records: records.offers.accepted(before)):
            if offer.agent_call_sid is None or self._telephony.is_over(offer.agent_call_sid):
                self._performer.happens(partial(conversation.agent_leg_ended, offer_id=offer.id))
