"""Picks up what lost its callback: offers, legs, surveys; closes cases, and forgets what is too old to be kept.

Any number may run: each thing is claimed first, or harmless to do twice.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from threading import Event, Thread

from ivr.agents.offer import PENDING, Offer
from ivr.chore import Chore
from ivr.effects import Effect
from ivr.logs import logger
from ivr.performer import Performer
from ivr.ports import Clock, InDoubt, NotPlaced, Store, Telephony
from ivr.prescreening import PreScreening
from ivr.records import Records
from ivr.survey.dialling import SurveyDialling
from ivr.survey.leg import Tag
from ivr.survey.survey import Survey

SWEEP_SECONDS = 2.0
# How long nothing is heard of a leg until Twilio is asked about it.
ASK_AFTER = timedelta(minutes=5)
log = logger(__name__)


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
        self._closing = Chore(clock, store, door.closing.due, door.closing.close)
        self._forgetting = Chore(clock, store, door.retention.due, door.retention.forget)
        self._stopping = Event()
        self._thread = Thread(target=self._again_and_again, name="sweeper", daemon=True)
        # A sweep that waits for Twilio must not keep ops waiting who turn surveys off.
        self._switch = Thread(target=self._watch_switch, name="switch", daemon=True)

    def start(self) -> None:
        self._thread.start()
        self._switch.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()
        self._switch.join()

    def _watch_switch(self) -> None:
        while not self._stopping.wait(SWEEP_SECONDS):
            _is_done(self._dialling.obey_switch)

    def _again_and_again(self) -> None:
        # Legs may have ended while nobody was there to be told: at the start all are asked for, later only old ones.
        older_than, ask_at = timedelta(0), time.monotonic()
        while not self._stopping.wait(SWEEP_SECONDS):
            self.sweep()
            if time.monotonic() >= ask_at and _is_done(partial(self.end_lost_legs, older_than)):
                older_than, ask_at = ASK_AFTER, time.monotonic() + ASK_AFTER.total_seconds()

    def sweep(self) -> None:
        """Offers that nobody will answer any more, survey dials in doubt, lost jobs, silent cases, what is too old."""
        _is_done(lambda: self._performer.happens(self._door.offers.sweep))
        _is_done(lambda: self._performer.happens(self._door.conversation.sweep))
        _is_done(lambda: self._performer.happens(self._door.seats.sweep))
        _is_done(self._dialling.reconcile)
        _is_done(self._dialling.make_up_for_lost_jobs)
        _is_done(self._closing.portion)
        _is_done(self._forgetting.portion)

    def end_lost_legs(self, older_than: timedelta) -> None:
        """Tell the core of legs that have ended without our being told. Callers first: their agents follow.

        Raises `NotPlaced` or `InDoubt` when Twilio cannot be asked.
        """
        before = self._clock.now() - older_than
        for call in self._store.run(lambda records: records.calls.live(before)):
            if self._telephony.is_over(call.sid):
                self._performer.happens(partial(self._call_ended, call_sid=call.sid))
        for offer in self._store.run(partial(_offers_made, before=before)):
            if self._has_ended(offer):
                self._performer.happens(partial(self._door.conversation.agent_leg_ended, offer_id=offer.id))
        for survey in self._store.run(lambda records: records.surveys.under_way()):
            self._end_lost_survey(survey, before)

    def _call_ended(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """A call can have begun as a survey call, which knows more of what is to follow."""
        dial = records.dials.of_leg(call_sid)
        if dial is None:
            return self._door.conversation.call_ended(records, call_sid)
        return self._door.interview.ended(records, Tag(dial.survey_id, dial.id, call_sid))

    def _has_ended(self, offer: Offer) -> bool:
        """One that is still to be dialled has no leg yet."""
        return offer.agent_call_sid is not None and self._telephony.is_over(offer.agent_call_sid)

    def _end_lost_survey(self, survey: Survey, before: datetime) -> None:
        sid = survey.survey_call_sid
        if sid and survey.dialled_at and survey.dialled_at < before and self._telephony.is_over(sid):
            ended = partial(self._door.interview.ended, tag=Tag(survey.id, survey.dial_id or "", sid))
            self._performer.happens(ended)


def _offers_made(records: Records, before: datetime) -> list[Offer]:
    return [*records.offers.accepted(before), *records.offers.stale(PENDING, before)]


def _is_done(part: Callable[[], None]) -> bool:
    """What fails is tried again at the next sweep, and keeps no other part from being done."""
    try:
        part()
    except (NotPlaced, InDoubt) as error:
        log.warning("sweep put off", why=type(error).__name__)
    except Exception:
        log.exception("sweep failed")
    else:
        return True
    return False
